import "trix";
import "trix/dist/trix.css";
import { type Editor, htmlOf, linesIn, markedOf } from "../site.ts";

interface TrixElement extends HTMLElement {
  readonly editor: {
    loadHTML(html: string): void;
    getDocument(): { toString(): string };
  };
  readonly value: string;
}

/** Trix, as in Basecamp and GitHub's older mails. */
export async function mount(holder: HTMLElement, onChange: () => void): Promise<Editor> {
  const element = document.createElement("trix-editor") as TrixElement;
  const isReady = new Promise((ready) => element.addEventListener("trix-initialize", ready));
  element.addEventListener("trix-change", onChange);
  element.ariaLabel = "Message";
  holder.append(element);
  await isReady;
  return {
    model: () => {
      const page = new DOMParser().parseFromString(element.value, "text/html");
      return markedOf([...page.body.children].flatMap(linesIn));
    },
    load: (lines) => element.editor.loadHTML(htmlOf(lines, "div")),
    focus: () => element.focus(),
  };
}
