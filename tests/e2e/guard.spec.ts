import type { Page } from "playwright";
import { expect, test } from "./harness/composers.ts";
import { Extension } from "./harness/extension.ts";
import { ComposerPage } from "./pages/composer.ts";
import { noticeIn, noticeText, pressInNotice } from "./pages/notice.ts";
import { Options } from "./pages/options.ts";

/** A site that the person wants guarded: what looks like a secret is not pasted there by habit. */

const token = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";
const keyFile = "API_KEY=sk_live_0123456789abcdef\nDB_PASSWORD=correct horse\n";

test.beforeEach(({ extension }) => guarded(extension, true));
// Other files go on in the same browser.
test.afterAll(({ extension }) => guarded(extension, false));

/** Switches the guard of the composer pages on or off in the options. */
async function guarded(extension: Extension, isOn: boolean): Promise<void> {
  const { page } = await Options.open(extension);
  const stop = page.getByRole("button", { name: "Stop guarding 127.0.0.1" });
  if (isOn) {
    await page.getByRole("textbox", { name: "Site to guard" }).fill("127.0.0.1");
    await page.getByRole("button", { name: "Guard this site" }).click();
    await expect(stop).toBeVisible();
  } else {
    await stop.click();
    await expect(stop).toBeHidden();
  }
  await expect.poll(() => guardIn(extension)).toEqual(isOn ? ["http://127.0.0.1/*"] : []);
  await page.close();
}

async function guardIn(extension: Extension): Promise<string[]> {
  const worker = await extension.worker();
  const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  return scripts.flatMap(({ matches = [] }) => matches);
}

/** Copies as a person does, out of a field of another page, and pastes with the keys. */
async function copied(page: Page, text: string): Promise<void> {
  const other = await page.context().newPage();
  await other.setContent("<textarea></textarea>");
  await other.locator("textarea").fill(text);
  await other.locator("textarea").press("Control+a");
  await other.keyboard.press("Control+c");
  await other.close();
  await page.bringToFront();
}

for (const editor of ["textarea", "quill", "tinymce"] as const) {
  test(`${editor}: a token that is pasted is held back, and becomes a link if wanted`, async ({
    page,
    site,
  }) => {
    await copied(page, token);
    const composer = await ComposerPage.open(page, site.origin, editor);
    await page.evaluate(() => addEventListener("paste", () => (document.title += "seen"), true));
    await composer.write("alpha| omega");
    await page.keyboard.press("Control+v");
    const said = await noticeIn(page, /Not pasted.*API key/);
    expect(said).not.toContain(token);
    expect(await composer.model()).toBe("alpha omega");
    expect(await page.title()).not.toContain("seen");
    await pressInNotice(page, /Make a one-time link/);
    await composer.readsLink("alphaLINK omega");
    await composer.noticeSays(/Inserted/);
  });
}

test("the same paste once more goes through, with all its lines", async ({ page, site }) => {
  await copied(page, keyFile);
  const composer = await ComposerPage.open(page, site.origin, "textarea");
  await composer.write("alpha| omega");
  await page.keyboard.press("Control+v");
  await noticeIn(page, /Not pasted.*\.env file/);
  await page.keyboard.press("Control+v");
  await composer.reads(`alpha${keyFile} omega`);
});

test("other text is none of its business, nor is a password in a password field", async ({
  page,
  site,
}) => {
  await copied(page, "See you at https://example.com/a/b at ten");
  const composer = await ComposerPage.open(page, site.origin, "textarea");
  await composer.write("alpha| omega");
  await page.keyboard.press("Control+v");
  await composer.reads("alphaSee you at https://example.com/a/b at ten omega");
  await copied(page, token);
  await page.evaluate(() => {
    const field = Object.assign(document.createElement("input"), { type: "password", id: "pw" });
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press("Control+v");
  await expect(page.locator("#pw")).toHaveValue(token);
  expect(await noticeText(page)).toBe("");
});

test("a page that is open is guarded at once, and no page any more once that is switched off", async ({
  extension,
  page,
  site,
}) => {
  await guarded(extension, false);
  await copied(page, token);
  const composer = await ComposerPage.open(page, site.origin, "textarea");
  await guarded(extension, true);
  await page.bringToFront();
  await composer.write("alpha| omega");
  await page.keyboard.press("Control+v");
  await noticeIn(page, /Not pasted/);
  expect(await composer.model()).toBe("alpha omega");

  // Another secret, since the same one would go through now anyway.
  await guarded(extension, false);
  await copied(page, token.toLowerCase());
  await page.keyboard.press("Control+v");
  await composer.reads(`alpha${token.toLowerCase()} omega`);
});

/** What takes servers and permissions away does it in a browser of its own. */
const alone = test.extend<{ readonly own: Extension; readonly tab: Page }>({
  own: async ({ server }, use) => {
    const own = await Extension.launch();
    await own.configure(server.base);
    await guarded(own, true);
    await use(own);
    await own.close();
  },
  tab: async ({ own }, use) => use(await own.context.newPage()),
});

alone(
  "a server that goes, or is not added after all, leaves the guarded site of its host the permission",
  async ({ own, tab, site }) => {
    const options = await Options.open(own);
    await options.page.getByRole("button", { name: "Remove Test server" }).click();
    await expect(options.page.getByRole("heading", { name: "Test server" })).toHaveCount(0);
    await options.try("127.0.0.1:9");
    await expect(options.page.getByText("127.0.0.1:9 did not answer")).toBeVisible();
    await options.page.close();
    await copied(tab, token);
    const composer = await ComposerPage.open(tab, site.origin, "textarea");
    await composer.write("alpha| omega");
    await tab.keyboard.press("Control+v");
    await noticeIn(tab, /Not pasted/);
  },
);

alone(
  "once everything is erased, an open page takes every paste again",
  async ({ own, tab, site }) => {
    const composer = await ComposerPage.open(tab, site.origin, "textarea");
    const { page: options } = await Options.open(own);
    await options.getByRole("button", { name: "Erase everything" }).click();
    await options.getByRole("button", { name: "Erase now" }).click();
    await expect.poll(() => guardIn(own)).toEqual([]);
    await copied(tab, token);
    await composer.write("alpha| omega");
    await tab.keyboard.press("Control+v");
    await composer.reads(`alpha${token} omega`);
  },
);
