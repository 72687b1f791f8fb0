import { Editor as Tiptap } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { type Editor, htmlOf, markedOf } from "../site.ts";
import { linesIn } from "./prosemirror.ts";

/** Tiptap with its link extension, which makes a link of selected words when an address is pasted over them. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  const place = document.createElement("div");
  holder.append(place);
  const start = () =>
    new Tiptap({
      element: place,
      extensions: [StarterKit],
      onUpdate: onChange,
      editorProps: { attributes: { "aria-label": "Message" } },
    });
  let editor = start();
  return {
    model: () => markedOf(linesIn(editor.state.doc)),
    load: (lines) => {
      // A new one each time: the history can't be cleared from outside.
      editor.destroy();
      editor = start();
      editor
        .chain()
        .setMeta("addToHistory", false)
        .setContent(htmlOf(lines).replaceAll("<br>", ""), {
          emitUpdate: false,
          parseOptions: { preserveWhitespace: "full" },
        })
        .run();
    },
    focus: () => {
      editor.commands.focus();
    },
  };
}
