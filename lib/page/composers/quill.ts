import type { Composer } from "./composer.ts";

/** Quill. Version 1 deletes the selection on a synthetic paste and inserts nothing. */
export const quill: Composer = {
  selector: ".ql-editor",
  caret: ["exec"],
  selection: ["exec"],
};
