import type { Page } from "playwright";
import { expect, test } from "./harness/composers.ts";
import type { Extension } from "./harness/extension.ts";
import { ServerProcess } from "./harness/server.ts";
import { type Site, serve, servePage } from "./harness/sites.ts";
import { noticeIn } from "./pages/notice.ts";
import { pressShortcut } from "./pages/triggers.ts";

/** Where a page takes no link: nothing is claimed, nothing inserted twice, and the link is not lost. */

/** Fields by what is wrong with them. Each holds `secret` among other words. */
const html = `<!doctype html><meta charset="utf-8"><title>Difficult</title>
<textarea id="read-only" readonly>alpha secret omega</textarea>
<input id="password" type="password" value="secret">
<input id="email" type="email" value="secret@box.example">
<input id="short" maxlength="30" value="alpha secret omega">
<textarea id="reverting">alpha secret omega</textarea>
<div id="deaf" contenteditable="true">alpha secret omega</div>
<div id="doubling" contenteditable="true">alpha secret omega</div>
<div id="late" contenteditable="true">alpha secret omega</div>
<p id="text">alpha secret omega</p>
<textarea id="plain"></textarea>
<script>
  const at = (id) => document.getElementById(id);
  const type = (host, text) => {
    const range = getSelection().getRangeAt(0);
    range.deleteContents();
    range.insertNode(document.createTextNode(text));
    host.normalize();
  };
  at("reverting").addEventListener("input", () => setTimeout(() => { at("reverting").value = "alpha secret omega"; }, 60));
  new MutationObserver(() => {
    if (at("deaf").textContent !== "alpha secret omega") at("deaf").textContent = "alpha secret omega";
  }).observe(at("deaf"), { subtree: true, childList: true, characterData: true });
  at("doubling").addEventListener("beforeinput", (event) => { event.preventDefault(); type(at("doubling"), event.data + event.data); });
  at("late").addEventListener("beforeinput", (event) => { event.preventDefault(); setTimeout(() => type(at("late"), event.data), 300); });
</script>`;

let site: Site;
test.beforeAll(async () => {
  site = await servePage(html);
});
test.afterAll(() => site.close());

async function shareIn(extension: Extension, page: Page, id: string): Promise<void> {
  await page.goto(site.origin);
  await page.evaluate(selectSecret, id);
  await pressShortcut(extension, page);
}

/** Runs in the page. */
function selectSecret(id: string): void {
  const element = document.getElementById(id);
  element?.focus();
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    element.select();
    const start = element.value.indexOf("secret");
    if (element.type !== "email") element.setSelectionRange(start, start + 6);
    return;
  }
  const text = element?.firstChild;
  if (text) getSelection()?.setBaseAndExtent(text, 6, text, 12);
}

function contentOf(page: Page, id: string): Promise<string> {
  return page.evaluate((wanted) => {
    const element = document.getElementById(wanted);
    const isField = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
    return isField ? element.value : (element?.textContent ?? "");
  }, id);
}

const link = /^http:\/\/127\.0\.0\.1:\d+\/s\/#[\w-]{20,}$/u;

const refusing: readonly [id: string, name: string, words: RegExp][] = [
  ["read-only", "a field that can only be read", /can’t be changed.*clipboard/iu],
  ["password", "a password field", /password field.*clipboard/iu],
  ["email", "a field for addresses", /didn’t take the link.*clipboard/iu],
  ["short", "a field that is too short", /too long.*clipboard/iu],
  ["reverting", "a field that takes everything back", /didn’t take the link.*clipboard/iu],
  ["deaf", "an editor that puts its own text back at once", /didn’t take the link.*clipboard/iu],
];

for (const [id, name, words] of refusing) {
  test(`${name} stays as it is, the notice says why, and the link is on the clipboard`, async ({
    page,
    extension,
  }) => {
    await page.goto(site.origin);
    const before = await contentOf(page, id);
    await shareIn(extension, page, id);
    await noticeIn(page, words);
    await page.waitForTimeout(300);
    expect(await contentOf(page, id)).toBe(before);
    expect(await extension.clipboard()).toMatch(link);
  });
}

test("where the clipboard can't be reached either, the link waits in the popup", async ({
  page,
  extension,
}) => {
  const barred = await servePage(html, { "permissions-policy": "clipboard-write=()" });
  await page.goto(barred.origin);
  await page.evaluate(selectSecret, "read-only");
  await pressShortcut(extension, page);
  await noticeIn(page, /can’t be changed.*waits in Hushlink/iu);
  const popup = await extension.clickToolbar(page);
  await popup.find("button", /^Copy/u);
  expect(await popup.text()).toContain("Your link is ready");
  await popup.close();
  expect((await extension.read("session"))["share"]).toMatchObject({
    step: "done",
    link: expect.stringMatching(link),
  });
  await extension.write("session", { share: { step: "idle" } });
  await barred.close();
});

test("an editor that makes two of it is told of, and not tried again", async ({
  page,
  extension,
}) => {
  await shareIn(extension, page, "doubling");
  await noticeIn(page, /clipboard.*not be what it should be/iu);
  const text = await contentOf(page, "doubling");
  expect(text.split("/s/#")).toHaveLength(3);
});

test("an editor that takes its time gets the link once", async ({ page, extension }) => {
  await shareIn(extension, page, "late");
  await noticeIn(page, /replaced/iu);
  await page.waitForTimeout(500);
  const text = await contentOf(page, "late");
  expect(text).toMatch(/^alpha \S+ omega$/u);
  expect(text.split("/s/#")).toHaveLength(2);
});

test("text of the page is copied as a link", async ({ page, extension }) => {
  await shareIn(extension, page, "text");
  await noticeIn(page, /copied a one-time link/iu);
  expect(await extension.clipboard()).toMatch(link);
  expect(await contentOf(page, "text")).toBe("alpha secret omega");
});

const senseless: readonly [name: string, text: string, words: RegExp][] = [
  ["nothing", "", /nothing is selected/iu],
  ["blanks", " \n\t ", /nothing to share/iu],
];

for (const [name, text, words] of senseless) {
  test(`a selection of ${name} is not shared`, async ({ page, extension }) => {
    await page.goto(site.origin);
    await page.locator("#plain").fill(text);
    await page.locator("#plain").selectText();
    const before = (await extension.read("local"))["receipts"];
    await pressShortcut(extension, page);
    await noticeIn(page, words);
    expect((await extension.read("local"))["receipts"]).toEqual(before);
    await expect(page.locator("#plain")).toHaveValue(text);
  });
}

test("a selection that is a one-time link already is not shared again", async ({
  page,
  extension,
}) => {
  await shareIn(extension, page, "text");
  await noticeIn(page, /copied/iu);
  const made = await extension.clipboard();
  await page.bringToFront();
  await page.locator("#plain").fill(made);
  await page.locator("#plain").selectText();
  await pressShortcut(extension, page);
  await noticeIn(page, /already/iu);
  await expect(page.locator("#plain")).toHaveValue(made);
});

test("a selection over the server's limit is not sent, and stays", async ({
  page,
  extension,
  server,
}) => {
  const small = await ServerProcess.start({ env: { HUSHLINK_MAX_BYTES: "20000" } });
  await extension.configure(small.base);
  try {
    await page.goto(site.origin);
    const long = "x".repeat(50_000);
    await page.locator("#plain").fill(long);
    await page.locator("#plain").selectText();
    await pressShortcut(extension, page);
    await noticeIn(page, /larger than/iu);
    await expect(page.locator("#plain")).toHaveValue(long);
  } finally {
    await extension.configure(server.base);
    await small.stop();
  }
});

test("on a page of the browser itself the popup opens and says why nothing happens", async ({
  page,
  extension,
}) => {
  // A link that was made before may still be there to be shown: that is no reason to say nothing.
  await shareIn(extension, page, "text");
  await noticeIn(page, /copied/iu);
  await page.goto("chrome://version/");
  const worker = await extension.worker();
  await worker.evaluate(async () => {
    const tabs = await chrome.tabs.query({ active: true });
    const tab = tabs.find(({ url }) => url === undefined || url.startsWith("chrome:"));
    if (tab) chrome.commands.onCommand.dispatch("share-selection", { ...tab });
  });
  const popup = await extension.popup();
  await expect.poll(() => popup.text()).toContain("keeps extensions out of this page");
  await popup.close();
  expect((await extension.read("session"))["news"] ?? null).toBeNull();
});

test("a document in the browser's own viewer is not taken for another site", async ({
  page,
  extension,
}) => {
  const documents = await serve((_request, response) => {
    response.writeHead(200, { "content-type": "application/pdf" });
    response.end(
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>",
    );
  });
  await page.goto(`${documents.origin}/plan.pdf`);
  await page.mouse.click(300, 300);
  await pressShortcut(extension, page);
  await noticeIn(page, /keeps extensions out of this page/iu);
  await documents.close();
});
