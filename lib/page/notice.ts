import type { NoticeAnswer, NoticeSpec } from "./contract.ts";
import { onEscape } from "./escape.ts";
import { hostStyle, marks, noticeStyle } from "./notice-style.ts";

let current: { readonly end: (answer: NoticeAnswer) => void } | undefined;

/**
 * Shows a small notice above everything, in a closed shadow tree that the page can't look into, in
 * the place of the notice before. It holds the given words and nothing else. Answers with the chosen
 * action, "closed", or "gone" once the time is over; time stands still under the mouse or the focus.
 */
export function notice(spec: NoticeSpec): Promise<NoticeAnswer> {
  current?.end("gone");
  return new Promise((resolve) => {
    const over = new AbortController();
    const host = document.createElement("div");
    const own = {
      end: (answer: NoticeAnswer) => {
        over.abort();
        host.remove();
        if (current === own) current = undefined;
        resolve(answer);
      },
    };
    current = own;
    const root = host.attachShadow({ mode: "closed" });
    addStyle(root);
    const card = cardOf(spec, own.end);
    root.append(card);
    place(host);
    announce(card, spec.text);
    endByTime(card, spec.seconds, over.signal, own.end);
    onEscape(() => own.end("closed"), over.signal);
  });
}

/** Takes the notice away, if one is there. */
export function dismiss(): void {
  current?.end("gone");
}

function addStyle(root: ShadowRoot): void {
  try {
    // Not subject to the page's content security policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(noticeStyle);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox doesn't let extensions adopt sheets: https://bugzil.la/1751346
    const style = document.createElement("style");
    style.textContent = noticeStyle;
    root.append(style);
  }
}

/** In the top layer, and inside a modal dialog if one is open: everything outside of it takes no clicks. */
function place(host: HTMLElement): void {
  for (const [name, value] of Object.entries(hostStyle)) {
    host.style.setProperty(name, value, "important");
  }
  const dialogs = document.querySelectorAll("dialog:modal");
  (dialogs.item(dialogs.length - 1) ?? document.documentElement).append(host);
  host.popover = "manual";
  host.showPopover();
}

function cardOf(spec: NoticeSpec, end: (answer: NoticeAnswer) => void): HTMLElement {
  const card = element("div", `card ${spec.tone}`);
  const actions = element("div", "actions");
  for (const { id, label } of spec.actions) {
    const button = element("button", "action");
    button.textContent = label;
    actions.append(onPress(button, () => end(id)));
  }
  const close = element("button", "close");
  close.ariaLabel = spec.closeLabel;
  close.append(drawing("close"));
  actions.append(onPress(close, () => end("closed")));
  const mark = drawing(spec.tone);
  mark.setAttribute("class", "mark");
  const text = element("div", "text");
  text.role = "status";
  card.append(mark, text, actions);
  return card;
}

/** Only what the user does counts; and the composer keeps its focus and its selection. */
function onPress(button: HTMLElement, act: () => void): HTMLElement {
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", (event) => event.isTrusted && act());
  return button;
}

/** Screen readers announce a status that changes, not one that comes with its words. */
function announce(card: HTMLElement, text: string): void {
  const status = card.querySelector(".text");
  setTimeout(() => {
    if (status) status.textContent = text;
  });
}

function endByTime(
  card: HTMLElement,
  seconds: number,
  signal: AbortSignal,
  end: (answer: NoticeAnswer) => void,
): void {
  if (seconds === 0) return;
  let timer = setTimeout(end, seconds * 1000, "gone");
  const stop = () => clearTimeout(timer);
  const goOn = () => {
    stop();
    timer = setTimeout(end, (seconds * 1000) / 2, "gone");
  };
  signal.addEventListener("abort", stop);
  for (const type of ["pointerenter", "focusin"]) card.addEventListener(type, stop);
  for (const type of ["pointerleave", "focusout"]) card.addEventListener(type, goOn);
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function drawing(name: keyof typeof marks): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  const look = { d: marks[name], fill: "none", stroke: "currentColor", "stroke-width": "2" };
  const ends = { "stroke-linecap": "round", "stroke-linejoin": "round" };
  for (const [key, value] of Object.entries({ ...look, ...ends })) path.setAttribute(key, value);
  svg.append(path);
  return svg;
}
