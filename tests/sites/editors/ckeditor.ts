import { AutoLink, Bold, ClassicEditor, Essentials, Italic, Link, Paragraph } from "ckeditor5";
import "ckeditor5/ckeditor5.css";
import { type Editor, htmlOf, type Line, markedOf } from "../site.ts";

/** CKEditor 5 with links, as in Teams and Zendesk. */
export async function mount(holder: HTMLElement, onChange: () => void): Promise<Editor> {
  const place = document.createElement("div");
  holder.append(place);
  const editor = await ClassicEditor.create(place, {
    licenseKey: "GPL",
    plugins: [Essentials, Paragraph, Bold, Italic, Link, AutoLink],
    toolbar: ["bold", "italic", "link"],
  });
  editor.model.document.on("change:data", onChange);
  return {
    model: () => markedOf(linesOf(editor)),
    load: (lines) => {
      editor.setData(htmlOf(lines));
      (editor.commands.get("undo") as unknown as { clearStack(): void }).clearStack();
    },
    focus: () => editor.focus(),
  };
}

function linesOf(editor: ClassicEditor): Line[] {
  return [...(editor.model.document.getRoot()?.getChildren() ?? [])].map((block) =>
    [...(block.is("element") ? block.getChildren() : [])].map((run) => ({
      text: run.is("$text") ? run.data.replaceAll("\u00a0", " ") : "\n",
      ...(run.is("$text") && run.getAttribute("bold") ? { bold: true } : {}),
    })),
  );
}
