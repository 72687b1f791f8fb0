import type { Editor } from "../site.ts";
import { fieldIn } from "./textarea.ts";

/** A plain one-line input. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  return fieldIn(holder, document.createElement("input"), onChange);
}
