import type { Composer } from "./composer.ts";

/** Draft.js. Anything but a paste changes the page under React, which then throws and leaves the editor dead. */
export const draft: Composer = {
  selector: ".DraftEditor-root",
  caret: ["paste"],
  selection: ["paste"],
};
