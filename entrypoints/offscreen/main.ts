import { answerOffscreen, digestOf } from "../../lib/browser/clipboard.ts";

// Of the browser's API an offscreen page has `runtime` only: what touches storage must not be imported here.
// An offscreen page never has the focus, so the asynchronous clipboard refuses; only this old way works.
const field = document.querySelector<HTMLTextAreaElement>("#copied");

answerOffscreen(async (message) => {
  if (message.type === "clipboard.write") return write(message.text);
  return (await digestOf(read())) === message.digest && empty();
});

function write(text: string): boolean {
  if (!field) return false;
  field.value = text;
  field.select();
  const isCopied = document.execCommand("copy");
  field.value = "";
  return isCopied;
}

function read(): string {
  if (!field) return "";
  field.value = "";
  field.focus();
  document.execCommand("paste");
  const held = field.value;
  field.value = "";
  return held;
}

/** An empty selection is not copied; the event can still put an empty text in its place. */
function empty(): boolean {
  const replace = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", "");
    event.preventDefault();
  };
  document.addEventListener("copy", replace, { once: true });
  return write(" ");
}
