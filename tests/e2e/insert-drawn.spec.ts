import { expect, test } from "./harness/composers.ts";
import { servePage } from "./harness/sites.ts";
import { noticeIn } from "./pages/notice.ts";
import { pressShortcut } from "./pages/triggers.ts";

/**
 * A code editor that draws its lines itself, listens through a hidden field and answers `paste` by replacing
 * its selection. Ace and Monaco answer `copy` with it; CodeMirror 5 has it stand in the hidden field.
 */
const htmlOf = ({ box, line, selection, tells }: Kind) => `<!doctype html><meta charset="utf-8">
<title>Code</title>
<div class="${box}"><textarea></textarea><div id="selection"></div><div id="lines"></div></div>
<script>
  const field = document.querySelector("textarea");
  let model, from, to;
  const draw = () => {
    const lines = model.split("\\n").map((text) => Object.assign(document.createElement("div"), { className: "${line}", textContent: text.replaceAll(" ", "\u00a0") }));
    document.querySelector("#lines").replaceChildren(...lines);
    document.querySelector("#selection").className = from < to ? "${selection}" : "";
    field.value = ${tells} ? "" : model.slice(from, to);
    field.select();
  };
  field.addEventListener("copy", (event) => {
    if (!${tells}) return;
    event.clipboardData.setData("text/plain", model.slice(from, to));
    event.preventDefault();
  });
  field.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain");
    model = model.slice(0, from) + text + model.slice(to);
    from = to = from + text.length;
    event.preventDefault();
    setTimeout(draw, 20);
  });
  window.load = (text, selected) => {
    model = text;
    from = text.indexOf(selected);
    to = from + selected.length;
    field.focus();
    draw();
  };
  window.read = () => [model, from];
</script>`;

interface Kind {
  readonly box: string;
  readonly line: string;
  readonly selection: string;
  /** Answers `copy`. */
  readonly tells: boolean;
}

const ace = { box: "ace_editor", line: "ace_line", selection: "ace_selection", tells: true };
const codeMirror5 = {
  ...{ box: "CodeMirror", line: "CodeMirror-line", selection: "CodeMirror-selected", tells: false },
};

const cases: readonly [name: string, text: string, selected: string, kind: Kind][] = [
  ["a word", "alpha secret omega\nlast", "secret", ace],
  ["several lines", "alpha one\n\ttwo\n\nthree omega", "one\n\ttwo\n\nthree", ace],
  ["everything", "alpha\nomega", "alpha\nomega", codeMirror5],
  ["a line, told by its hidden field,", "alpha\n  one two\nomega", "  one two", codeMirror5],
];

for (const [name, text, selected, kind] of cases) {
  test(`an editor that draws its text itself: ${name} becomes the link, and nothing else changes`, async ({
    page,
    extension,
  }) => {
    const site = await servePage(htmlOf(kind));
    await page.goto(site.origin);
    await page.evaluate(`load(${JSON.stringify(text)}, ${JSON.stringify(selected)})`);
    await pressShortcut(extension, page);
    await noticeIn(page, /replaced/iu);
    const [model, caret] = await page.evaluate<[string, number]>("read()");
    const [before = "", after = ""] = text.split(selected);
    const inserted = model.slice(before.length, model.length - after.length);
    expect(model).toBe(before + inserted + after);
    expect(inserted).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/s\/#[\w-]{20,}$/u);
    expect(caret).toBe(before.length + inserted.length);
    await site.close();
  });
}
