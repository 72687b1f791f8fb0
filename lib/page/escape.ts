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

let waiting: { readonly name: string; readonly end: (answer: NoticeAnswer) => void } | undefined;

/**
 * Waits under a name for Escape, in a frame that has the focus while the notice stands in another one.
 * Answers "closed", or "gone" once nobody waits for it any more.
 */
export function escaped(name: string): Promise<NoticeAnswer> {
  waiting?.end("gone");
  return new Promise((resolve) => {
    const over = new AbortController();
    const own = {
      name,
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

/** Ends the waiting of that name: the next notice may have begun its own before the one before it has gone. */
export function stopWaiting(name: string): void {
  if (waiting?.name === name) waiting.end("gone");
}
