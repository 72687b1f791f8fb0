import tinymce from "tinymce";
import "tinymce/icons/default";
import "tinymce/models/dom";
import "tinymce/plugins/autolink";
import "tinymce/plugins/link";
import "tinymce/skins/ui/oxide/skin.css";
import "tinymce/themes/silver";
import { type Editor, htmlOf, linesIn, markedOf } from "../site.ts";

/** TinyMCE in its iframe, as in Jira Server. */
export async function mount(holder: HTMLElement, onChange: () => void): Promise<Editor> {
  const place = document.createElement("textarea");
  holder.append(place);
  const [editor] = await tinymce.init({
    target: place,
    license_key: "gpl",
    skin: false,
    content_css: false,
    plugins: "link autolink",
    toolbar: "bold italic link",
    menubar: false,
    branding: false,
    promotion: false,
    height: 260,
    setup: (starting) => starting.on("input change undo redo", onChange),
  });
  if (!editor) throw new Error("TinyMCE did not start");
  return {
    model: () => {
      const page = new DOMParser().parseFromString(editor.getContent(), "text/html");
      return markedOf(linesIn(page.body));
    },
    load: (lines) => {
      editor.setContent(htmlOf(lines));
      editor.undoManager.clear();
      editor.undoManager.add();
    },
    focus: () => editor.focus(),
  };
}
