import { expect, test } from "./harness/composers.ts";
import { servePage } from "./harness/sites.ts";
import { noticeIn } from "./pages/notice.ts";
import { pressShortcut } from "./pages/triggers.ts";

/**
 * A code editor of the kind of Ace and Monaco: it draws its lines itself, listens through a hidden field,
 * answers `copy` with its selection and `paste` by replacing it.
 */
const html = `<!doctype html><meta charset="utf-8"><title>Code</title>
<div class="ace_editor"><textarea></textarea><div id="selection"></div><div id="lines"></div></div>
<script>
  const field = document.querySelector("textarea");
  let model, from, to;
  const draw = () => {
    const lines = model.split("\\n").map((line) => Object.assign(document.createElement("div"), { className: "ace_line", textContent: line.replaceAll(" ", "\\u00a0") }));
    document.querySelector("#lines").replaceChildren(...lines);
    document.querySelector("#selection").className = from < to ? "ace_selection" : "";
  };
  field.addEventListener("copy", (event) => {
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
    draw();
    field.focus();
  };
  window.read = () => [model, from];
</script>`;

for (const [name, text, selected] of [
  ["a word", "alpha secret omega\nlast", "secret"],
  ["several lines", "alpha one\n\ttwo\n\nthree omega", "one\n\ttwo\n\nthree"],
  ["everything", "alpha\nomega", "alpha\nomega"],
] as const) {
  test(`an editor that draws its text itself: ${name} becomes the link, and nothing else changes`, async ({
    page,
    extension,
  }) => {
    const site = await servePage(html);
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
