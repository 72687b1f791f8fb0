import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import type { Node } from "prosemirror-model";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { type Editor, type Line, markedOf } from "../site.ts";

/** ProseMirror, as in Jira and Confluence. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  const view: EditorView = new EditorView(holder, {
    state: stateOf([[]]),
    attributes: { "aria-label": "Comment", role: "textbox" },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) onChange();
    },
  });
  return {
    model: () => markedOf(linesIn(view.state.doc)),
    load: (lines) => view.updateState(stateOf(lines)),
    focus: () => view.focus(),
  };
}

function stateOf(lines: readonly Line[]): EditorState {
  const paragraphs = lines.map((line) => {
    const runs = line.map(({ text, bold }) =>
      schema.text(text, bold ? [schema.mark("strong")] : []),
    );
    return schema.node("paragraph", null, runs);
  });
  return EditorState.create({
    doc: schema.node("doc", null, paragraphs),
    plugins: [history(), keymap({ "Mod-z": undo, "Mod-y": redo }), keymap(baseKeymap)],
  });
}

/** Lines of a ProseMirror document. */
export function linesIn(doc: Node): Line[] {
  return doc.children.map((block) =>
    block.children.map((run) => ({
      text: run.text ?? "\n",
      ...(run.marks.some(({ type }) => /strong|bold/u.test(type.name)) ? { bold: true } : {}),
    })),
  );
}
