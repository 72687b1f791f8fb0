import type { Composer } from "./composer.ts";

/** Code editors keep the text to themselves: the page holds the visible lines only, the field is a stand-in. */
function codeEditor(selector: string, lines: string, selected?: string): Composer {
  return {
    selector,
    caret: ["paste", "exec"],
    selection: ["paste", "exec"],
    code: { lines, ...(selected === undefined ? {} : { selected }) },
  };
}

/** CodeMirror 6 is a contenteditable with the browser's own selection. */
export const codeMirror6 = codeEditor(".cm-editor", ".cm-line");
export const codeMirror5 = codeEditor(".CodeMirror", ".CodeMirror-line", ".CodeMirror-selected");
export const monaco = codeEditor(".monaco-editor", ".view-line", ".selected-text");
export const ace = codeEditor(".ace_editor", ".ace_line", ".ace_selection");
