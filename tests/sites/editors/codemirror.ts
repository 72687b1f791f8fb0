import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import type { Editor, Line } from "../site.ts";
import { plain } from "./textarea.ts";

/** CodeMirror 6. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  const view = new EditorView({ parent: holder });
  const stateOf = (lines: readonly Line[]) =>
    EditorState.create({
      doc: plain(lines),
      extensions: [
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.updateListener.of((update) => update.docChanged && onChange()),
      ],
    });
  view.setState(stateOf([]));
  return {
    model: () => view.state.doc.toString(),
    load: (lines) => view.setState(stateOf(lines)),
    focus: () => view.focus(),
  };
}
