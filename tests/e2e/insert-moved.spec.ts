import type { EditorName } from "../sites/editors.ts";
import { expect, test } from "./harness/composers.ts";
import { ComposerPage } from "./pages/composer.ts";
import { PageScript } from "./pages/page-script.ts";

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
