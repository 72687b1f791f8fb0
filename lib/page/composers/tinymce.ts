import type { Composer } from "./composer.ts";

/**
 * TinyMCE, in its frame or inline. It keeps snapshots for Undo and takes one when told of a
 * replacement; without, one Undo would take away what was typed before as well.
 */
export const tinymce: Composer = {
  selector: ".mce-content-body",
  caret: ["paste", "exec"],
  selection: ["exec"],
  snapshots: true,
};
