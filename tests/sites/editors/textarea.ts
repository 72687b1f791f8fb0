import { type Editor, type Line, markedOf } from "../site.ts";

/** A plain textarea. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  return fieldIn(holder, document.createElement("textarea"), onChange);
}

/** Puts a field into an element, or a shadow tree; its value is its model. */
export function fieldIn(
  holder: Node,
  field: HTMLTextAreaElement | HTMLInputElement,
  onChange: () => void,
): Editor {
  field.ariaLabel = "Message";
  field.addEventListener("input", onChange);
  holder.appendChild(field);
  return {
    model: () => field.value,
    load: (lines) => {
      field.value = plain(lines);
    },
    focus: () => field.focus(),
  };
}

/** Fields know no bold. */
export function plain(lines: readonly Line[]): string {
  return markedOf(lines).replaceAll("**", "");
}
