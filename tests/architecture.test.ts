import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** Who may import whom: a folder, then what its files may import. The longest folder that fits counts. */
const mayImport: Record<string, RegExp> = {
  lib: /^lib\/[\w-]+\.ts$|^(@scure\/base|valibot)$/,
  "lib/crypto": /^lib\/crypto\/|^lib\/(bytes|errors|model)\.ts$|^@noble\//,
  "lib/wire": /^lib\/wire\/|^lib\/(bytes|errors|model)\.ts$|^valibot$/,
  "lib/backends":
    /^lib\/(backends|crypto|wire)\/|^lib\/(bytes|effects|errors|model)\.ts$|^(@noble\/|@scure\/base|valibot)/,
  "lib/jobs":
    /^lib\/(jobs|crypto)\/|^lib\/backends\/(backend|registry)\.ts$|^lib\/page\/contract\.ts$|^lib\/[\w-]+\.ts$|^valibot$/,
  "lib/messages": /^lib\/messages\/|^lib\/[\w-]+\.ts$|^valibot$/,
  "lib/text": /^lib\/text\/|^lib\/(errors|model|secret-kind)\.ts$/,
  "lib/zip": /^lib\/zip\/|^lib\/(archive|bytes|errors)\.ts$|^client-zip$/,
  "lib/generate": /^lib\/generate\/|^lib\/(bytes|recipe)\.ts$/,
  "lib/page": /^lib\/page\/|^lib\/secret-(kind|forms)\.ts$/,
  "lib/browser":
    /^lib\/(browser|messages)\/|^lib\/page\/contract\.ts$|^lib\/[\w-]+\.ts$|^(webextension-polyfill|valibot)$/,
  components:
    /^components\/|^lib\/text\/|^lib\/(archive|keepable|recipe|bytes|errors|model|secret-forms|secret-kind|site-name|share-state|reveal-state)\.ts$|^(preact|@preact\/signals|lean-qr)/,
  entrypoints: /./,
  server: /^server\/|^lib\/wire\/|^lib\/bytes\.ts$|^node:|^(valibot|redis)$/,
  "server/web": /^server\/web\/|^components\/|^lib\/(?!browser|page)|^preact/,
};

const specifiers = /(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']/g;
const zones = Object.keys(mayImport).sort((a, b) => b.length - a.length);

function importsOf(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(specifiers)].map(([, target = ""]) =>
    target.startsWith(".") ? normalize(join(dirname(file), target)) : target,
  );
}

for (const file of globSync("{lib,components,entrypoints,server}/**/*.{ts,tsx}").sort()) {
  const zone = zones.find((folder) => file.startsWith(`${folder}/`)) ?? "entrypoints";
  test(`${file} imports only what ${zone} may`, () => {
    const allowed = mayImport[zone] ?? /$^/;
    expect(importsOf(file).filter((target) => !allowed.test(target))).toEqual([]);
  });
}

test("no adapter imports another", () => {
  for (const file of globSync("lib/backends/*/**/*.ts")) {
    const own = `${file.split("/").slice(0, 3).join("/")}/`;
    const others = importsOf(file).filter(
      (target) => /^lib\/backends\/[^/]+\//.test(target) && !target.startsWith(own),
    );
    expect(others, file).toEqual([]);
  }
});

/** Settings that nobody looked over could share what an organization forbids. */
test("nobody reads or writes the stored settings but lib/browser/settings.ts", () => {
  for (const file of globSync("{lib,components,entrypoints}/**/*.{ts,tsx}")) {
    const names = readFileSync(file, "utf8").match(/\b(settingsItem|policyItem)\b/g) ?? [];
    const may = /^lib\/browser\/(items|settings|managed)\.ts$/.test(file);
    expect(
      may ? [] : names,
      `${file}: read with readInForce(), write with changeOwnSettings()`,
    ).toEqual([]);
  }
});

/** Making a secret on a server happens in one place, behind the organization's rules. */
test("nothing is created on a server but by lib/jobs/share.ts, and by the test of a server", () => {
  const files = globSync("{lib,components,entrypoints}/**/*.{ts,tsx}").filter((file) =>
    /\badapter\w*\.create\(/.test(readFileSync(file, "utf8")),
  );
  expect(files.sort()).toEqual(["lib/backends/probe.ts", "lib/jobs/share.ts"]);
  const text = readFileSync("lib/jobs/share.ts", "utf8");
  expect(text.indexOf("await fx.refuseForbidden(pending)")).toBeLessThan(
    text.indexOf("await adapter.create("),
  );
});
