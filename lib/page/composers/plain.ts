import type { Composer } from "./composer.ts";

/** Textareas and inputs, frameworks' controlled ones included: `execCommand` keeps Undo, the setter does not. */
export const plainField: Composer = {
  selector: "textarea, input",
  caret: ["exec", "setter"],
  selection: ["exec", "setter"],
};

/**
 * Any other editor. An editor that does not listen to an event is left untouched by it, so
 * `execCommand` comes last: where it does harm, nothing in the page shows it. Never a paste over a
 * selection: too many editors make a link of the selected words and keep them.
 */
export const unknownEditor: Composer = {
  selector: "*",
  caret: ["paste", "beforeinput", "exec"],
  selection: ["beforeinput", "exec"],
};
