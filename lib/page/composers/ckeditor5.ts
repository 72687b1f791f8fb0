import type { Composer } from "./composer.ts";

/**
 * CKEditor 5. It throws away what `execCommand` does, and old versions crash over bold text. A paste
 * of an address over a selection makes a link of the selected words and keeps them: at a caret only.
 */
export const ckeditor5: Composer = {
  selector: ".ck-editor__editable",
  caret: ["paste", "beforeinput"],
  selection: ["beforeinput", "paste"],
};
