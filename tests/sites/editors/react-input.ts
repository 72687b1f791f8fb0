import type { Editor } from "../site.ts";
import { controlled } from "./react-textarea.ts";

/** An input controlled by React. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  return controlled(holder, "input", onChange);
}
