import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, test } from "vitest";
import { policyFor } from "../../server/page.ts";
import { call, HttpSecret } from "./client.ts";
import { RedisServer } from "./redis-server.ts";
import { spawnServer, temporaryFolder } from "./servers.ts";

/** Every language that was built, whole, zipped or not, with the policy that fits it. */
async function expectPages(url: string): Promise<void> {
  const names = readdirSync(pages);
  expect(names.sort()).toEqual(
    ["index.html", ...["de", "es", "fr", "ja"].map((language) => `index.${language}.html`)].sort(),
  );
  for (const name of names) {
    const html = readFileSync(join(pages, name), "utf8");
    const [, language = "en"] = name.split(".html")[0]?.split(".") ?? [];
    for (const encoding of ["gzip", "identity"]) {
      const shown = await call(`${url}s/`, {
        headers: { "Accept-Language": `${language};q=0.9,en;q=0.1`, "Accept-Encoding": encoding },
      });
      expect(shown.body.toString()).toBe(html);
      expect(shown.headers.get("Content-Encoding")).toBe(encoding === "gzip" ? "gzip" : null);
      expect(shown.headers.get("Vary")).toBe("Accept-Encoding, Accept-Language");
      expect(shown.headers.get("Content-Security-Policy")).toBe(policyFor(html));
    }
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const pages = join(root, ".output/web");

test("the server as one file runs in an empty folder, on both stores, with its page", {
  timeout: 120_000,
}, async () => {
  if (!existsSync(join(pages, "index.html"))) {
    await build({ configFile: join(root, "web.config.ts"), logLevel: "error" });
  }
  const outDir = temporaryFolder();
  const configFile = join(root, "server.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: false } });
  const folder = temporaryFolder();
  const file = join(folder, "hushlink-server.mjs");
  copyFileSync(join(outDir, "hushlink-server.mjs"), file);
  const redis = await RedisServer.start();
  try {
    for (const store of ["sqlite", redis.url()]) {
      const environment = { HUSHLINK_DATA: folder, HUSHLINK_STORE: store };
      const server = await spawnServer(environment, [process.execPath, file]);
      const secret = new HttpSecret(server.url);
      expect(await secret.create()).toMatchObject({ status: 201 });
      expect((await secret.reveal()).body).toEqual(secret.body);
      await expectPages(server.url);
      expect(await server.end("SIGTERM")).toBe(0);
    }
  } finally {
    await redis.stop();
  }
  const imported = readFileSync(file, "utf8").match(/^import .*$/gm) ?? [];
  expect(imported.filter((line) => !/from "node:/.test(line))).toEqual([]);
});
