import Quill from "quill";
import "quill/dist/quill.snow.css";
import { type Editor, type Line, markedOf, type Run } from "../site.ts";

/** Quill 2, as in Slack. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  const place = document.createElement("div");
  holder.append(place);
  const quill = new Quill(place, {
    theme: "snow",
    modules: { toolbar: [["bold", "italic", "link"]] },
    placeholder: "Message #ops",
  });
  quill.on("text-change", onChange);
  return {
    model: () => {
      const runs: Run[] = quill.getContents().ops.map(({ insert, attributes }) => ({
        text: typeof insert === "string" ? insert : "",
        ...(attributes?.["bold"] === true ? { bold: true } : {}),
      }));
      // Quill's text always ends with a newline of its own.
      return markedOf([runs]).replace(/\n$/u, "");
    },
    load: (lines) => {
      quill.setContents(lines.flatMap(opsOf), "silent");
      quill.history.clear();
    },
    focus: () => quill.focus(),
  };
}

function opsOf(line: Line) {
  const runs = line.map(({ text, bold }) => ({
    insert: text,
    ...(bold ? { attributes: { bold } } : {}),
  }));
  return [...runs, { insert: "\n" }];
}
