import { type Editor, linesIn, markedOf, type Run } from "../site.ts";

/** As Outlook on the web has it: every line a styled div, every run a span, chips that can't be edited. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  const editable = document.createElement("div");
  editable.className = "editable";
  editable.contentEditable = "true";
  editable.role = "textbox";
  editable.ariaLabel = "Message body";
  editable.addEventListener("input", onChange);
  holder.append(editable);
  return {
    model: () => markedOf(linesIn(editable)),
    load: (lines) => editable.replaceChildren(...lines.map(lineElement)),
    focus: () => editable.focus(),
  };
}

function lineElement(line: readonly Run[]): HTMLElement {
  const element = document.createElement("div");
  element.className = "elementToProof";
  element.style.fontFamily = "Aptos, Calibri, sans-serif";
  for (const { text, bold } of line) {
    const span = document.createElement("span");
    span.append(text);
    const run = bold ? document.createElement("b") : span;
    if (bold) run.append(span);
    element.append(run);
  }
  if (line.length === 0) element.append(document.createElement("br"));
  return element;
}
