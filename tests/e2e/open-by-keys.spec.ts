import type { Page } from "playwright/test";
import { Extension } from "./harness/extension.ts";
import { extensionOrigin } from "./harness/paths.ts";
import { expect, share, test } from "./opening.ts";
import { Viewer } from "./pages/viewer.ts";

/** The shortcut that opens the link on the clipboard. */

const read = { permissions: ["clipboardRead"] };

async function pressKeys(extension: Extension): Promise<Page> {
  const arriving = extension.context.waitForEvent("page");
  const worker = await extension.worker();
  await worker.evaluate(() => chrome.commands.onCommand.dispatch("open-clipboard-link"));
  return arriving;
}

async function copy(extension: Extension, text: string): Promise<void> {
  const page = await extension.open("options.html");
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.close();
}

test("the link on the clipboard opens in the viewer, cleaned, and is not used up before it is asked for", async ({
  wire,
}) => {
  const extension = await Extension.launch(read);
  await extension.configure(wire.base);
  const { link, token, views } = await share(wire.base, "by the keys ✓");
  await copy(extension, `Ada wrote: <${link}>.`);
  const page = await pressKeys(extension);
  await page.waitForURL(`${extensionOrigin}/viewer.html`);
  const viewer = new Viewer(page);
  await expect(viewer.revealButton).toBeVisible();
  expect(await views()).toBe(0);
  expect(JSON.stringify(await extension.read("session"))).not.toContain(token);
  await viewer.reveal();
  expect(await viewer.shownText()).toBe("by the keys ✓");
  await extension.close();
});

test("anything else on the clipboard is not shown, only that it is no link", async () => {
  const extension = await Extension.launch(read);
  await copy(extension, "hunter2, which is nobody's business");
  const page = await pressKeys(extension);
  await expect(page.getByText("There is no one-time link on the clipboard")).toBeVisible();
  expect(await page.content()).not.toContain("hunter2");
  const stored = [await extension.read("session"), await extension.read("local")];
  expect(JSON.stringify(stored)).not.toContain("hunter2");
  await extension.close();
});

test("the permission is asked for in a click, and only then is the clipboard read", async ({
  wire,
}) => {
  const extension = await Extension.launch({ ...read, access: "silent" });
  const { link } = await share(wire.base, "asked first");
  await copy(extension, link);
  const page = await pressKeys(extension);
  await page.getByRole("button", { name: "Allow and look" }).click();
  await page.waitForURL(`${extensionOrigin}/viewer.html`);
  // Its server is none of ours yet: the viewer asks for that, too.
  await expect(page.getByRole("heading", { name: /Let Hushlink reach/ })).toBeVisible();
  await extension.close();
});

test("the options name every shortcut with its keys, in plain words", async () => {
  const extension = await Extension.launch();
  const page = await extension.open("options.html");
  const keys = page.locator(".shortcut");
  await expect(keys).toHaveCount(3);
  const row = keys.filter({ hasText: "Open the one-time link on the clipboard" });
  await expect(row.getByText("asks before it uses anything up")).toBeVisible();
  await expect(row.locator("kbd")).toHaveText("Alt+Shift+O");
  await expect(page.getByRole("button", { name: "Change shortcuts" })).toBeVisible();
  await extension.close();
});
