import type { Editor } from "../site.ts";
import { fieldIn } from "./textarea.ts";

/** A textarea in an open shadow root, itself in another one. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  return inShadow(holder, "open", onChange);
}

/** A textarea in a closed shadow root inside a shadow root. */
export function inShadow(holder: HTMLElement, mode: ShadowRootMode, onChange: () => void): Editor {
  const inner = document.createElement("div");
  holder.attachShadow({ mode: "open" }).append(inner);
  const root = inner.attachShadow({ mode });
  const style = document.createElement("style");
  style.textContent =
    "textarea { box-sizing: border-box; width: 100%; min-height: 140px; font: inherit }";
  root.append(style);
  return { ...fieldIn(root, document.createElement("textarea"), onChange), root };
}
