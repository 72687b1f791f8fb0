import { type ComponentProps, createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { createEditor, type Descendant, Editor as Slates, Transforms } from "slate";
import { withHistory } from "slate-history";
import { Editable, type RenderLeafProps, Slate, withReact } from "slate-react";
import { type Editor, type Line, markedOf, type Run } from "../site.ts";

/** Slate, as in Discord. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  const editor = withHistory(withReact(createEditor()));
  const editable = createElement(Editable, {
    className: "editable",
    "aria-label": "Message",
    placeholder: "Message #ops",
    renderLeaf,
  });
  const model = { editor, initialValue: blocksOf([[]]), onValueChange: onChange };
  const tree = createElement(Slate, model as unknown as ComponentProps<typeof Slate>, editable);
  flushSync(() => createRoot(holder).render(tree));
  return {
    model: () => markedOf(editor.children.map((block) => (block as { children: Run[] }).children)),
    load: (lines) => {
      flushSync(() => {
        Transforms.deselect(editor);
        editor.children = blocksOf(lines);
        editor.onChange();
      });
      editor.history = { undos: [], redos: [] };
    },
    focus: () => {
      Transforms.select(editor, Slates.start(editor, []));
      holder.querySelector<HTMLElement>("[data-slate-editor]")?.focus();
    },
  };
}

function blocksOf(lines: readonly Line[]): Descendant[] {
  return lines.map((line) => ({
    type: "paragraph",
    children: line.length > 0 ? line.map((run) => ({ ...run })) : [{ text: "" }],
  }));
}

function renderLeaf({ attributes, children, leaf }: RenderLeafProps) {
  return createElement((leaf as Run).bold ? "strong" : "span", attributes, children as never);
}
