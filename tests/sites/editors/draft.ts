import {
  type ContentBlock,
  ContentState,
  convertFromRaw,
  Editor as DraftEditor,
  EditorState,
} from "draft-js";
import "draft-js/dist/Draft.css";
import { createElement, useState } from "react";
import { flushSync, render } from "react-dom";
import { type Editor, type Line, markedOf, type Run } from "../site.ts";

/** Draft.js, which older chat and social sites still use. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  const model: Model = { state: EditorState.createEmpty(), set: () => {} };
  // As the sites that use it do: it loses the caret under React's newer root.
  render(createElement(Composer, { model, onChange }), holder);
  return {
    model: () => markedOf(model.state.getCurrentContent().getBlocksAsArray().map(runsOf)),
    load: (lines) => {
      // It learns of its focus from the event only.
      holder.querySelector<HTMLElement>("[contenteditable]")?.blur();
      flushSync(() => model.set(EditorState.createWithContent(contentOf(lines))));
    },
    focus: () => holder.querySelector<HTMLElement>("[contenteditable]")?.focus(),
  };
}

interface Model {
  state: EditorState;
  set: (next: EditorState) => void;
}

function Composer({ model, onChange }: { model: Model; onChange: () => void }) {
  const [state, setState] = useState(model.state);
  Object.assign(model, { state, set: setState });
  return createElement(DraftEditor, {
    editorState: state,
    ariaLabel: "Message",
    onChange: (next) => {
      if (next.getCurrentContent() !== model.state.getCurrentContent()) onChange();
      setState(next);
    },
  });
}

function contentOf(lines: readonly Line[]): ContentState {
  if (lines.every((line) => line.length === 0)) return ContentState.createFromText("");
  const blocks = lines.map((line, index) => {
    let offset = 0;
    const inlineStyleRanges = [];
    for (const { text, bold } of line) {
      if (bold) inlineStyleRanges.push({ offset, length: text.length, style: "BOLD" as const });
      offset += text.length;
    }
    const text = line.map((run) => run.text).join("");
    return {
      key: `line${index}`,
      type: "unstyled",
      text,
      inlineStyleRanges,
      depth: 0,
      entityRanges: [],
    };
  });
  return convertFromRaw({ blocks, entityMap: {} });
}

function runsOf(block: ContentBlock): Line {
  const runs: Run[] = [];
  block.findStyleRanges(
    () => true,
    (start, end) => {
      const bold = block.getInlineStyleAt(start).has("BOLD");
      runs.push({ text: block.getText().slice(start, end), ...(bold ? { bold } : {}) });
    },
  );
  return runs;
}
