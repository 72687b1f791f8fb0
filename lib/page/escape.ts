import type { NoticeAnswer } from "./contract.ts";

/**
 * Calls back when Escape is pressed in this frame, and keeps the key from the page: there it might
 * close the very dialog or draft that somebody is writing in.
 */
export function onEscape(act: () => void, signal: AbortSignal): void {
  const listen = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing || !event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };
  addEventListener("keydown", listen, { capture: true, signal });
}

let waiting: { readonly end: (answer: NoticeAnswer) => void } | undefined;

/**
 * Waits for Escape in a frame that has the focus while the notice stands in another one. Answers
 * "closed", or "gone" once nobody waits for it any more.
 */
export function escaped(): Promise<NoticeAnswer> {
  waiting?.end("gone");
  return new Promise((resolve) => {
    const over = new AbortController();
    const own = {
      end: (answer: NoticeAnswer) => {
        over.abort();
        if (waiting === own) waiting = undefined;
        resolve(answer);
      },
    };
    waiting = own;
    onEscape(() => own.end("closed"), over.signal);
  });
}

/** Ends the waiting, if there is any. */
export function stopWaiting(): void {
  waiting?.end("gone");
}
