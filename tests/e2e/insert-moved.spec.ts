import type { Page } from "playwright";
import type { EditorName } from "../sites/editors.ts";
import { expect, test } from "./harness/composers.ts";
import type { Extension } from "./harness/extension.ts";
import { ServerProcess } from "./harness/server.ts";
import type { Site } from "./harness/sites.ts";
import { ComposerPage } from "./pages/composer.ts";
import { noticeIn } from "./pages/notice.ts";
import { PageScript } from "./pages/page-script.ts";
import { pressShortcut } from "./pages/triggers.ts";

/** Between the click and the insertion the user goes on: what happens there is up to the test. */

const link = "https://s.example/s/#AbCdEfGhIjKlMnOpQrStUvWxYz012345";
const before = "alpha {secret} omega\nlast";

const editors: readonly EditorName[] = [
  ...(["textarea", "react-textarea", "shadow-closed", "shadow-rich", "gmail", "outlook"] as const),
  ...(["quill", "prosemirror", "tiptap", "lexical", "slate", "draft", "ckeditor"] as const),
  ...(["tinymce", "trix", "codemirror"] as const),
];

for (const editor of editors) {
  test(`${editor}: the link finds its place while the user goes on typing`, async ({
    page,
    site,
    extension,
  }) => {
    const composer = await ComposerPage.open(page, site.origin, editor);
    const script = await PageScript.into(extension, page);
    const remember = async () => {
      await composer.write(before);
      await script.follow();
      await script.call("remember", "place");
    };

    await test.step("at both ends", async () => {
      await remember();
      await page.keyboard.press("Control+Home");
      await composer.pause();
      await page.keyboard.type("new ");
      // Trix puts the caret back after what was typed, a little later.
      await composer.pause();
      await page.keyboard.press("Control+End");
      await composer.pause();
      await page.keyboard.type(" typed");
      expect(await script.call("insert", "place", link)).toEqual({ outcome: "inserted" });
      await composer.reads(`new alpha ${link} omega\nlast typed`);
      await composer.pause();
      await page.keyboard.type("!");
      await composer.reads(`new alpha ${link} omega\nlast typed!`);
    });

    await test.step("in another field", async () => {
      await remember();
      await page.getByLabel("Search").fill("");
      await page.getByLabel("Search").click();
      await page.keyboard.type("needle");
      expect(await script.call("insert", "place", link)).toEqual({ outcome: "inserted" });
      await composer.reads(`alpha ${link} omega\nlast`);
      await page.keyboard.type("!");
      await expect(page.getByLabel("Search")).toHaveValue("needle!");
    });

    await test.step("but not where the selection was deleted", async () => {
      await remember();
      await page.keyboard.press("Delete");
      const outcome = await script.call("insert", "place", link);
      expect(outcome).toEqual({ outcome: "refused", refusal: "page.changed" });
      await composer.reads("alpha  omega\nlast");
    });
  });
}

test("a composer that has left the page gets nothing, nor does the one in its place", async ({
  page,
  site,
  extension,
}) => {
  const composer = await ComposerPage.open(page, site.origin, "quill");
  const script = await PageScript.into(extension, page);
  await composer.write(before);
  await script.call("remember", "place");
  await page.evaluate(() => {
    const copy = document.querySelector("#holder")?.cloneNode(true);
    if (copy) document.querySelector("#holder")?.replaceWith(copy);
  });
  const outcome = await script.call("insert", "place", link);
  expect(outcome).toEqual({ outcome: "refused", refusal: "page.moved" });
  expect(await page.content()).not.toContain(link);
});

test("a page that was left gets nothing, nor does the next one", async ({
  page,
  site,
  extension,
}) => {
  const composer = await ComposerPage.open(page, site.origin, "textarea");
  const script = await PageScript.into(extension, page);
  await composer.write(before);
  await script.call("remember", "place");
  await page.reload();
  await ComposerPage.in(page, page.mainFrame(), "textarea");
  const outcome = await script.call("insert", "place", link).catch(() => undefined);
  expect(outcome ?? undefined).toBeUndefined();
  await expect(page.locator("textarea")).toHaveValue("");
});

test.describe("in the whole product, while a slow server makes the link", () => {
  let slow: ServerProcess;
  test.beforeAll(async ({ extension }) => {
    slow = await ServerProcess.start();
    await extension.configure(slow.base);
  });
  test.afterAll(async ({ extension, server }) => {
    await extension.configure(server.base);
    await slow.stop();
  });

  /** Begins a share in a composer and waits until it takes long. */
  async function begin(page: Page, site: Site, extension: Extension): Promise<ComposerPage> {
    const composer = await ComposerPage.open(page, site.origin, "quill");
    await composer.write(before);
    slow.pause();
    await pressShortcut(extension, page);
    await noticeIn(page, /making a one-time link/iu);
    return composer;
  }

  const itsLink = /^http:\/\/127\.0\.0\.1:\d+\/s\/#[\w-]{20,}$/u;

  test("a field that vanishes leaves the link on the clipboard, and the notice says so", async ({
    page,
    site,
    extension,
  }) => {
    await begin(page, site, extension);
    await page.evaluate(() => document.querySelector("#holder")?.remove());
    slow.resume();
    await noticeIn(page, /field isn’t there any more.*clipboard/iu);
    expect(await extension.clipboard()).toMatch(itsLink);
  });

  test("a page that is left leaves the link on the clipboard, and the next page says so", async ({
    page,
    site,
    extension,
  }) => {
    await begin(page, site, extension);
    await page.goto(`${site.origin}/composer.html?editor=textarea&next`);
    await ComposerPage.in(page, page.mainFrame(), "textarea");
    slow.resume();
    await noticeIn(page, /field isn’t there any more.*clipboard/iu);
    await expect(page.locator("textarea")).toHaveValue("");
    expect(await extension.clipboard()).toMatch(itsLink);
  });

  test("a tab that is left gets its link all the same, and the one in front gets nothing", async ({
    page,
    site,
    extension,
  }) => {
    const composer = await begin(page, site, extension);
    const front = await extension.context.newPage();
    const other = await ComposerPage.open(front, site.origin, "quill");
    await other.write("beta {gamma} delta");
    slow.resume();
    await composer.readsLink("alpha LINK omega\nlast", 15_000);
    expect(await other.model()).toBe("beta gamma delta");
    await front.close();
  });
});

test("a word is not torn: the insertion waits until the user pauses", async ({
  page,
  site,
  extension,
}) => {
  const composer = await ComposerPage.open(page, site.origin, "textarea");
  const script = await PageScript.into(extension, page);
  await composer.write(before);
  await script.call("remember", "place");
  await page.keyboard.press("Control+End");
  const inserted = script.call("insert", "place", link);
  await page.keyboard.type(" one long sentence", { delay: 60 });
  expect(await inserted).toEqual({ outcome: "inserted" });
  await composer.reads(`alpha ${link} omega\nlast one long sentence`);
});
