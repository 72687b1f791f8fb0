import type { EditorName } from "../sites/editors.ts";
import { expect, test } from "./harness/composers.ts";
import { type Site, servePage } from "./harness/sites.ts";
import { ComposerPage } from "./pages/composer.ts";
import { PageScript } from "./pages/page-script.ts";

/** The secret is exactly what is selected, wherever it stands and whatever it is made of. */

const key = [
  "-----BEGIN OPENSSH PRIVATE KEY-----",
  ...Array.from(
    { length: 23 },
    (_, line) => `line${line}b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ`,
  ),
  "-----END OPENSSH PRIVATE KEY-----",
].join("\n");

const dotEnv =
  "FIRST=1\n\n\tTABBED = yes\n  LEADING=  two  blanks\nÜNI=żółć→日本語 👩‍🔬 é\nLAST='x y'";

const typed = "A=1\n\n  B=  two  blanks\n    Ü: 👩‍🔬";

/** Editors that keep white space as it is; the others show blanks as HTML does. */
const exact: readonly EditorName[] = [
  ...(["textarea", "react-textarea", "shadow-closed", "quill", "prosemirror"] as const),
  ...(["tiptap", "lexical", "slate", "draft", "codemirror"] as const),
];
const asHtml: readonly EditorName[] = [
  "gmail",
  "outlook",
  "ckeditor",
  "tinymce",
  "trix",
  "shadow-rich",
];

for (const editor of [...exact, ...asHtml]) {
  test(`${editor}: lines, blanks and letters of a selection are read as they stand`, async ({
    page,
    site,
    extension,
  }) => {
    const composer = await ComposerPage.open(page, site.origin, editor);
    const script = await PageScript.into(extension, page);
    const reads = async (secret: string) => {
      await script.follow();
      expect(await script.call("remember", "place")).toEqual({ text: secret });
    };
    for (const secret of exact.includes(editor) ? [key, dotEnv] : [key]) {
      await composer.write(`{${secret}}`);
      await reads(secret);
    }
    // Editors that show blanks as HTML does keep those that are typed.
    if (exact.includes(editor)) return;
    await composer.write("|");
    for (const [index, line] of typed.split("\n").entries()) {
      if (index > 0) await page.keyboard.press("Enter");
      await composer.pause();
      await page.keyboard.type(line, { delay: 20 });
    }
    // Trix may put its caret back after it has drawn what was typed, which undoes a selection.
    await expect(async () => {
      await page.keyboard.press("Control+a");
      await composer.pause();
      await reads(typed);
    }).toPass({ timeout: 15_000 });
  });
}

test("CodeMirror gives all of a selection, most of which is not in the page", async ({
  page,
  site,
  extension,
}) => {
  const composer = await ComposerPage.open(page, site.origin, "codemirror");
  const script = await PageScript.into(extension, page);
  const long = Array.from({ length: 3_000 }, (_, line) => `line ${line}`).join("\n");
  await page.locator(".cm-editor").evaluate((editor) => {
    editor.style.height = "120px";
  });
  await composer.write(`{${long}}`);
  expect(await page.locator(".cm-line").count()).toBeLessThan(1_000);
  expect(await script.call("remember", "place")).toEqual({ text: long });
});

/** HTML, what of it is selected (an element, or between two marks), and what a person sees there. */
const pages: readonly [name: string, html: string, expected: string][] = [
  ["a key in a pre, with its last newline", `<pre id="it">${key}\n</pre>`, `${key}\n`],
  ["collapsed blanks", '<p id="it">one   two\n  three</p>', "one two three"],
  ["a leading blank in the middle of a line", "<p>AB<b id=it> CD</b>EF</p>", " CD"],
  [
    "paragraphs, one line each",
    '<div id="it"><p>one</p><p>two</p><p>three</p></div>',
    "one\ntwo\nthree",
  ],
  [
    "line breaks, with a filler",
    '<div id="it">one<br>two<br><br>three<br></div>',
    "one\ntwo\n\nthree",
  ],
  ["an empty paragraph", '<div id="it"><p>one</p><p><br></p><p>two</p></div>', "one\n\ntwo"],
  ["a table, with tabs", '<table id="it"><tr><td>a<td>b<tr><td>c<td>d</table>', "a\tb\nc\td"],
  ["a list", '<ul id="it"><li>one<li>two</ul>', "one\ntwo"],
  [
    "no line numbers",
    '<div id="it"><div><i style="user-select:none">1</i>one</div><div><i style="user-select:none">2</i>two</div></div>',
    "one\ntwo",
  ],
  [
    "nothing hidden",
    '<p id="it">one<span hidden>no</span><span style="visibility:hidden">no</span></p>',
    "one",
  ],
  ["blanks for no-break spaces", '<p id="it">one&nbsp;&nbsp;two</p>', "one  two"],
  ["no zero-width fillers", '<p id="it">o\u200bn\ufeffe</p>', "one"],
  ["joined emoji", '<p id="it">👩\u200d🔬👨\u200d👩\u200d👧</p>', "👩\u200d🔬👨\u200d👩\u200d👧"],
  ["styled line breaks", '<p id="it" style="white-space:pre-line">one  \n  two</p>', "one\ntwo"],
];

test.describe("on a page", () => {
  let plain: Site;
  test.beforeAll(async () => {
    const parts = pages.map(([, html], index) => `<section id="s${index}">${html}</section>`);
    plain = await servePage(`<!doctype html><meta charset="utf-8">${parts.join("")}<p>after</p>`);
  });
  test.afterAll(() => plain.close());

  test("a selection is read as it is seen", async ({ page, extension }) => {
    await page.goto(plain.origin);
    const script = await PageScript.into(extension, page);
    for (const [index, [name, , expected]] of pages.entries()) {
      await page.evaluate((at) => {
        const element = document.querySelector(`#s${at} #it`);
        if (element) getSelection()?.selectAllChildren(element);
      }, index);
      const { text } = await script.call("remember", "place");
      expect(text, name).toBe(expected);
    }
  });

  test("three clicks read the paragraph, not the break behind it", async ({ page, extension }) => {
    await page.goto(plain.origin);
    const script = await PageScript.into(extension, page);
    await page.locator("#s3 p", { hasText: "two" }).click({ clickCount: 3 });
    expect((await script.call("remember", "place")).text).toBe("two");
  });
});

test("a selection in the shadow tree of a component is read", async ({ page, extension }) => {
  const site = await servePage(
    `<!doctype html><p>around</p><x-box></x-box><script>
       const root = document.querySelector("x-box").attachShadow({ mode: "closed" });
       root.innerHTML = "<p>one <b>two</b> three</p>";
       getSelection().setBaseAndExtent(root.querySelector("b").firstChild, 0, root.querySelector("b").firstChild, 3);
     </script>`,
  );
  await page.goto(site.origin);
  const script = await PageScript.into(extension, page);
  expect((await script.call("remember", "place")).text).toBe("two");
  await site.close();
});
