import { type EditorName, editors } from "./editors.ts";
import { linesOf } from "./site.ts";

interface Card {
  readonly editor: EditorName;
  readonly title: string;
  readonly hint: string;
  readonly text: string;
}

/** Composers as people meet them, each with a made-up secret to try on. */
const cards: readonly Card[] = [
  {
    editor: "quill",
    title: "Chat",
    hint: "# incident-42",
    text: "The **new** token is tok_live_9fQ2mV7xLwB4 until noon.",
  },
  {
    editor: "gmail",
    title: "Mail",
    hint: "To: contractor@example.com",
    text: "Hello Ada,\nyour password is correct-horse-battery-staple\nSee you on Monday",
  },
  {
    editor: "prosemirror",
    title: "Ticket",
    hint: "OPS-1187 · Add a comment",
    text: "Restored. Root password: **T4r-pa5s-0wl** (rotated tomorrow)",
  },
  {
    editor: "textarea",
    title: "Form",
    hint: "A plain text field",
    text: "DB_HOST=db.example.com\nDB_USER=app\nDB_PASSWORD=hunter2-but-longer",
  },
  {
    editor: "codemirror",
    title: "Snippet",
    hint: ".env",
    text: 'API_URL="https://api.example.com"\nAPI_KEY="sk_test_51Hx0oQ8dZ"',
  },
];

function element(name: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

async function show(card: Card, place: Element): Promise<void> {
  const section = element("section", "card");
  const head = element("header", "card-head");
  head.append(element("h2", "", card.title), element("span", "hint", card.hint));
  const holder = element("div", "holder");
  const footer = element("footer", "");
  const send = element("button", "send", "Send") as HTMLButtonElement;
  send.type = "button";
  footer.append(element("span", "hint", editors[card.editor].title), send);
  section.append(head, holder, footer);
  const log = element("div", "sent");
  section.append(log);
  place.append(section);
  const { mount } = await editors[card.editor].load();
  const editor = await mount(holder, () => {
    send.disabled = false;
  });
  editor.load(linesOf(card.text));
  send.addEventListener("click", () => {
    log.append(message(editor.model()));
    editor.load([[]]);
    send.disabled = true;
  });
}

/** What was sent, with its links clickable as a chat has them. */
function message(marked: string): HTMLElement {
  const line = element("p", "message");
  for (const word of marked.replaceAll("**", "").split(/(https?:\/\/\S+)/u)) {
    const link = document.createElement("a");
    link.href = link.textContent = word;
    line.append(/^https?:/u.test(word) ? link : word);
  }
  return line;
}

const place = document.querySelector("#cards");
if (place) for (const card of cards) await show(card, place);
for (const [name, { title }] of Object.entries(editors)) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `composer.html?editor=${name}`;
  link.textContent = title;
  item.append(link);
  document.querySelector("#pages")?.append(item);
}
document.body.dataset["ready"] = "true";
