import { type Editor, htmlOf, linesIn, markedOf } from "../site.ts";

/** A bare contenteditable with a div for each line, as Gmail has it. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  const editable = document.createElement("div");
  editable.className = "editable";
  editable.role = "textbox";
  editable.ariaMultiLine = "true";
  holder.append(editable);
  return editableIn(editable, "div", onChange);
}

/** Makes an element editable; what stands in it is the model. */
export function editableIn(editable: HTMLElement, block: string, onChange: () => void): Editor {
  editable.contentEditable = "true";
  editable.ariaLabel = "Message";
  editable.addEventListener("input", onChange);
  return {
    model: () => markedOf(linesIn(editable)),
    load: (lines) => {
      editable.innerHTML = htmlOf(lines, block);
    },
    focus: () => editable.focus(),
  };
}
