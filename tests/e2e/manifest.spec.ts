import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Extension } from "./harness/extension.ts";
import { expect, test } from "./harness/fixtures.ts";
import { chromeBuild, extensionId, firefoxBuild, root } from "./harness/paths.ts";

/** What the extension may do, and what installing it warns about: a wider list is a decision, not an accident. */

const permissions = [
  "activeTab",
  "alarms",
  "contextMenus",
  "declarativeNetRequestWithHostAccess",
  "scripting",
  "storage",
];
const optional = ["clipboardRead", "clipboardWrite", "notifications"];
const optionalHosts = ["http://127.0.0.1/*", "http://localhost/*", "https://*/*"];

interface Manifest {
  readonly manifest_version: number;
  readonly permissions: string[];
  readonly optional_permissions: string[];
  readonly optional_host_permissions: string[];
  readonly host_permissions?: string[];
  readonly content_scripts?: unknown[];
  readonly externally_connectable?: unknown;
  readonly content_security_policy?: { readonly extension_pages?: string };
  readonly browser_specific_settings?: {
    readonly gecko: { readonly data_collection_permissions: { readonly required: string[] } };
  };
}

/** As much as is used of what the page chrome://extensions has. */
interface ExtensionsPage {
  readonly chrome: {
    readonly developerPrivate: {
      getExtensionsInfo(): Promise<
        {
          readonly id: string;
          readonly permissions: { readonly simplePermissions: { readonly message: string }[] };
        }[]
      >;
    };
  };
}

function expectModest(manifest: Manifest, own: readonly string[]): void {
  expect(manifest.manifest_version).toBe(3);
  expect(manifest.permissions.toSorted()).toEqual([...permissions, ...own].toSorted());
  expect(manifest.optional_permissions.toSorted()).toEqual(optional);
  expect(manifest.optional_host_permissions.toSorted()).toEqual(optionalHosts);
  expect(manifest.host_permissions ?? []).toEqual([]);
  expect(manifest.content_scripts ?? []).toEqual([]);
  expect(manifest.externally_connectable).toBeUndefined();
}

test("Chromium gets these permissions and no other, and no host", async ({ extension }) => {
  const worker = await extension.worker();
  const manifest = await worker.evaluate(() => chrome.runtime.getManifest());
  expectModest(manifest as unknown as Manifest, ["offscreen"]);
});

test("Firefox gets these permissions and no other, no host, and declares that it collects nothing", async () => {
  const manifest = JSON.parse(
    await readFile(join(firefoxBuild, "manifest.json"), "utf8"),
  ) as Manifest;
  expectModest(manifest, []);
  const collected = manifest.browser_specific_settings?.gecko.data_collection_permissions;
  expect(collected).toEqual({ required: ["none"] });
});

/** Paths of all files of a build, without what their content adds to their names. */
async function filesOf(build: string): Promise<string[]> {
  const all = await readdir(build, { recursive: true });
  return all.map((path) => path.replace(/-[\w-]{8}(?=\.\w+$)/, "")).sort();
}

test("Edge gets what Chrome gets", async () => {
  const wxt = join(root, "node_modules/.bin/wxt");
  await promisify(execFile)(wxt, ["build", "-b", "edge"], { cwd: root });
  const edgeBuild = join(root, ".output/edge-mv3");
  expect(await filesOf(edgeBuild)).toEqual(await filesOf(chromeBuild));
  const manifests = [chromeBuild, edgeBuild].map((build) =>
    readFile(join(build, "manifest.json"), "utf8"),
  );
  const [chrome, edge] = await Promise.all(manifests);
  expect(JSON.parse(edge ?? "")).toEqual(JSON.parse(chrome ?? ""));
});

test("installing it warns of nothing", async () => {
  const extension = await Extension.launch({ access: "ask" });
  const page = await extension.context.newPage();
  await page.goto("chrome://extensions");
  const warnings = await page.evaluate(async (id) => {
    // What chrome://extensions itself shows: the same sentences as at installation.
    const { chrome } = globalThis as unknown as ExtensionsPage;
    const all = await chrome.developerPrivate.getExtensionsInfo();
    return all
      .filter((info) => info.id === id)
      .map(({ permissions }) => permissions.simplePermissions.map(({ message }) => message));
  }, extensionId);
  expect(warnings).toEqual([[]]);
  await extension.close();
});

test("the welcome page opens at installation", async () => {
  const extension = await Extension.launch({ access: "ask", keepWelcome: true });
  const page = await extension.welcome();
  await expect(page.getByRole("heading", { name: "Welcome to Hushlink" })).toBeVisible();
  await extension.close();
});

test("every shortcut is accepted by the browser", async ({ extension }) => {
  const commands = await (await extension.worker()).evaluate(() => chrome.commands.getAll());
  const keys = commands.map(({ name, shortcut }) => [name, shortcut]);
  expect(Object.fromEntries(keys)).toEqual({
    _execute_action: "Alt+Shift+K",
    "open-clipboard-link": "Alt+Shift+O",
    "share-selection": "Alt+Shift+L",
  });
});
