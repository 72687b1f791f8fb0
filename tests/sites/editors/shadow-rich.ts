import type { Editor } from "../site.ts";
import { editableIn } from "./gmail.ts";

/** A contenteditable in a closed shadow root: its selection is seen by that root only. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  const editable = document.createElement("div");
  editable.role = "textbox";
  const root = holder.attachShadow({ mode: "closed" });
  root.append(editable);
  return { ...editableIn(editable, "div", onChange), root };
}
