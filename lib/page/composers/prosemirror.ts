import type { Composer } from "./composer.ts";

/** ProseMirror and what is built on it. A paste makes a clickable link where the editor has links. */
export const proseMirror: Composer = {
  selector: ".ProseMirror",
  caret: ["paste", "exec"],
  selection: ["exec"],
};
