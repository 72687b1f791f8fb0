import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isTextNode,
  CLEAR_HISTORY_COMMAND,
  createEditor,
} from "lexical";
import { type Editor, type Line, markedOf } from "../site.ts";

/** Lexical, as in WhatsApp Web and Facebook. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  const root = document.createElement("div");
  root.className = "editable";
  root.contentEditable = "true";
  root.role = "textbox";
  root.ariaLabel = "Type a message";
  holder.append(root);
  const editor = createEditor({
    namespace: "chat",
    theme: { text: { bold: "bold" } },
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(root);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.registerTextContentListener(onChange);
  return {
    model: () => markedOf(editor.getEditorState().read(lines)),
    load: (wanted) => {
      editor.update(() => fill(wanted), { discrete: true });
      editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    },
    focus: () => root.focus(),
  };
}

function fill(lines: readonly Line[]): void {
  $getRoot().clear();
  for (const line of lines) {
    const paragraph = $createParagraphNode();
    for (const { text, bold } of line) {
      const node = $createTextNode(text);
      paragraph.append(bold ? node.toggleFormat("bold") : node);
    }
    $getRoot().append(paragraph);
  }
}

function lines(): Line[] {
  return $getRoot()
    .getChildren()
    .map((block) =>
      ($isElementNode(block) ? block.getChildren() : []).map((run) => ({
        text: run.getTextContent(),
        ...($isTextNode(run) && run.hasFormat("bold") ? { bold: true } : {}),
      })),
    );
}
