import { randomBytes } from "node:crypto";
import { chromium, type Page } from "playwright";
import { linkFilter } from "../../lib/link-forms.ts";
import { type BackendSettings, backendKinds } from "../../lib/model.ts";
import { vaultServer } from "../fakes/note-servers.ts";
import { onetimeSecretServer } from "../fakes/onetimesecret-server.ts";
import { otsServer } from "../fakes/ots-server.ts";
import { privateBinServer } from "../fakes/privatebin-server.ts";
import { Extension } from "./harness/extension.ts";
import { test as base, expect } from "./harness/fixtures.ts";
import { chromiumPath } from "./harness/paths.ts";
import { Options } from "./pages/options.ts";
import { PopupTab } from "./pages/popup.ts";
import { Viewer } from "./pages/viewer.ts";

/** Other makers' servers: set up in the options, shared through, opened again. */

const test = base.extend<{ silent: Extension }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
  silent: async ({}, use) => {
    const extension = await Extension.launch({ access: "silent" });
    await use(extension);
    await extension.close();
  },
});

const unicode = "Zażółć gęślą jaźń\n\tТест 测试 🗝️👩🏽‍🚀\n\n\u00a0trailing space \nlast line\n";

const hasHost = async (extension: Extension) =>
  (await extension.worker()).evaluate(() =>
    chrome.permissions.contains({ origins: ["http://127.0.0.1/*"] }),
  );

const itemOf = (page: Page, product: string) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 3 }), hasText: product });

const kinds = [
  {
    product: "PrivateBin",
    start: privateBinServer,
    test: /made in .* and read in .*; another was revoked/,
  },
  { product: "OTS", start: otsServer, test: /made in \d+ ms and read in \d+ ms\.$/ },
];

for (const { product, start, test: words } of kinds) {
  test(`${product} is found by its address, tested, shared through and removed`, async ({
    silent,
  }) => {
    const server = await start();
    try {
      const options = await Options.open(silent);
      expect(await hasHost(silent)).toBe(false);
      await options.addServer(server.base);
      expect(await hasHost(silent)).toBe(true);
      const item = itemOf(options.page, product);
      await item.getByRole("button", { name: "Test", exact: true }).click();
      await expect(item.getByText(words)).toBeVisible();
      expect(server.stored(), "secrets left behind by the test").toBe(0);

      const { link } = await (await PopupTab.open(silent)).shareText(unicode);
      expect(link.startsWith(server.base)).toBe(true);
      const viewer = await Viewer.follow(silent, link);
      await viewer.reveal();
      await viewer.expectShown();
      expect((await viewer.saved()).bytes.toString()).toBe(unicode);
      expect(server.stored()).toBe(0);

      const buffer = randomBytes(200_000);
      const popup = await PopupTab.open(silent);
      await popup.page.getByRole("button", { name: "New secret" }).click();
      await popup.pickFile({ name: "Schlüssel.bin", mimeType: "application/x-key", buffer });
      const file = await Viewer.follow(silent, (await popup.share()).link);
      await file.reveal();
      await file.expectShown();
      const saved = await file.saved();
      expect(saved.name).toBe("Schlüssel.bin");
      expect(saved.bytes.equals(buffer)).toBe(true);

      await item.getByRole("button", { name: /^Remove / }).click();
      await expect(options.page.getByText("No server yet")).toBeVisible();
      await expect.poll(() => hasHost(silent)).toBe(false);
    } finally {
      await server.close();
    }
  });
}

test("the browser can open links of every kind of server here, at an address of usual length", async ({
  silent,
}) => {
  const base = "https://secrets.department.example.com/box/";
  const filters = backendKinds
    .map((kind) => linkFilter({ id: kind, kind, name: kind, base }))
    .filter((filter) => filter !== undefined);
  const refused = await (await silent.worker()).evaluate(async (all) => {
    const asked = all.map(async (regex) => {
      const wanted = { regex, isCaseSensitive: true, requireCapturing: true };
      const { isSupported } = await chrome.declarativeNetRequest.isRegexSupported(wanted);
      return isSupported ? [] : [regex];
    });
    return (await Promise.all(asked)).flat();
  }, filters);
  expect(filters.length).toBe(backendKinds.length - 1);
  expect(refused).toEqual([]);
});

test("a template sets up a server that Hushlink does not know", async ({ silent }) => {
  const server = await vaultServer();
  try {
    const { page } = await Options.open(silent);
    await page.getByText("Any other HTTP API").click();
    await page.getByLabel("Name of this server").fill("Vault");
    await page.getByLabel("Address of this API").fill(server.base);
    const template = page.getByLabel("Template", { exact: true });
    const example = await template.inputValue();
    await template.fill(example.replace('"maxCharacters": 100000', '"maxCharacters": 1'));
    await expect(page.getByText(/wrong or incomplete at “maxCharacters”/)).toBeVisible();
    await template.fill(example);
    await page.getByLabel("API key", { exact: true }).fill("root-1");
    await page.getByRole("button", { name: "Save and test" }).click();
    const item = itemOf(page, "HTTP API");
    await expect(
      item.getByText(/^Works\. A test secret was made in .*another was revoked/),
    ).toBeVisible();

    await item.getByText("Name, key and template").click();
    const arriving = page.waitForEvent("download");
    await item.getByRole("button", { name: "Export to a file" }).click();
    const exported = await (await (await arriving).createReadStream()).toArray();
    expect(Buffer.concat(exported).toString()).not.toContain("root-1");
    expect(JSON.parse(Buffer.concat(exported).toString())).toEqual({
      name: "Vault",
      base: server.base,
      template: JSON.parse(example) as unknown,
    });

    const { link } = await (await PopupTab.open(silent)).shareText(unicode);
    const viewer = await Viewer.paste(silent, link);
    await viewer.reveal();
    await viewer.expectShown();
    expect((await viewer.saved()).bytes.toString()).toBe(unicode);
  } finally {
    await server.close();
  }
});

test("a site can be allowed for good, and not any more", async ({ silent }) => {
  const page = await silent.open("options.html#allow=localhost:8080");
  await page.getByRole("button", { name: "Allow localhost:8080" }).click();
  await expect(page.getByText("Hushlink may work inside localhost:8080 now.")).toBeVisible();
  const hosts = async () =>
    (await (await silent.worker()).evaluate(() => chrome.permissions.getAll())).origins;
  expect(await hosts()).toEqual(["http://localhost/*"]);
  await page.getByRole("button", { name: /^Don’t allow .*localhost any more/ }).click();
  await expect.poll(hosts).toEqual([]);
  await expect(page.getByText("Sites you allowed")).toHaveCount(0);
});

test("a site has its own server and words until they are removed", async ({ extension }) => {
  const { page } = await Options.open(extension);
  await page.getByText("Another site").click();
  await page.getByLabel("Site", { exact: true }).fill("https://chat.example.com/room/1");
  await page.getByLabel("Server", { exact: true }).selectOption({ label: "Test server" });
  const words = page.getByRole("textbox", { name: "Words around the link" });
  await words.fill("no link");
  const add = page.getByRole("button", { name: "Add this site" });
  await add.click();
  await expect(page.getByText(/need \{link\}/)).toBeVisible();
  await words.fill("Psst: {link}");
  await add.click();
  const chosen = async () => (await extension.read("local"))["settings"];
  await expect.poll(chosen).toMatchObject({
    serverBySite: { "chat.example.com": "own" },
    templateBySite: { "chat.example.com": "Psst: {link}" },
  });
  await page.getByRole("button", { name: "Remove the choices for chat.example.com" }).click();
  await expect.poll(chosen).toMatchObject({ serverBySite: {}, templateBySite: {} });
});

test("what another server shows of a secret leads to a page that opens it without the extension", async ({
  extension,
  server,
}) => {
  const keeper = await onetimeSecretServer();
  const plain = await chromium.launch({ executablePath: chromiumPath() });
  try {
    const { base } = keeper;
    const own: BackendSettings = { id: "o", kind: "hushlink", name: "Own", base: server.base };
    const other: BackendSettings = { id: "k", kind: "onetimesecret", name: "Keeper", base };
    await extension.configure(base, { servers: [other, own], defaultServerId: "k" });
    const { link } = await (await PopupTab.open(extension)).shareText(unicode);
    expect(link.startsWith(`${base}secret/`)).toBe(true);
    const shown = keeper.lastShown();
    const named = /^https?:\/\/.*$/m.exec(shown)?.[0] ?? "";
    expect(named).toBe(`${server.base}s/#open`);

    const page = await plain.newPage();
    await page.goto(named);
    const viewer = new Viewer(page);
    const field = page.getByRole("textbox", { name: "Message and link" });
    await field.fill(shown);
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await expect(page.getByText(/only one of them is here/)).toBeVisible();
    await field.fill(`${shown}\n${link}`);
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await viewer.reveal();
    await viewer.expectShown();
    expect((await viewer.saved()).bytes.toString()).toBe(unicode);

    const pasted = await Viewer.paste(extension, `${link} ${shown}`);
    await pasted.reveal();
    await pasted.expectShown();
    expect(keeper.stored(), "nobody asked the server").toBe(1);
  } finally {
    await plain.close();
    await keeper.close();
  }
});
