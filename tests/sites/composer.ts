import { type EditorName, editors } from "./editors.ts";
import { linesOf, type Site } from "./site.ts";

declare global {
  interface Window {
    /** Set once the editor stands. */
    site?: Site;
  }
}

/** One composer, named in the address: `composer.html?editor=quill`. */
const name = new URLSearchParams(location.search).get("editor") ?? "textarea";
const kind = editors[name as EditorName] ?? editors.textarea;
const title = document.querySelector("h1");
if (title) title.textContent = document.title = kind.title;
const send = document.querySelector<HTMLButtonElement>("#send");
const holder = document.querySelector<HTMLElement>("#holder");

if (holder && send) {
  let changes = 0;
  const sent: string[] = [];
  const { mount } = await kind.load();
  const editor = await mount(holder, () => {
    changes += 1;
    send.disabled = false;
  });
  send.addEventListener("click", () => sent.push(editor.model()));
  window.site = {
    model: () => editor.model(),
    load: (marked) => {
      editor.load(linesOf(marked));
      changes = 0;
      send.disabled = true;
    },
    focus: () => editor.focus(),
    get changes() {
      return changes;
    },
    sent,
    root: editor.root ?? document,
  };
}
