import type { Notice } from "../notice.ts";
import type { Frame, NoticeSpec, PagePort, Spot } from "../page/contract.ts";

/** What telling the person something needs of the world around it. */
export interface Telling {
  readonly page: PagePort;
  /** Puts a notice into words; undefined if the person does not want to be told. */
  readonly draw: (notice: Notice) => NoticeSpec | undefined;
  /** Tells something where no page can show it: a badge, the popup. */
  readonly tellOutside: (notice: Notice) => Promise<void>;
  readonly newId: () => string;
}

/** Work that takes longer than this shows that it goes on, in milliseconds. */
const showWorkAfterMs = 300;

/** Shows a notice in the top frame around where the person acts and waits for its end; outside of the page where that fails. */
export function tell(notice: Notice, frame: Frame, fx: Telling): Promise<string> {
  const told = tellIn(topOf(frame), notice, fx);
  return withEscape(told, frame, fx);
}

function topOf({ tabId }: Frame): Frame {
  return { tabId, frameId: 0 };
}

/** Only the frame with the focus hears Escape, so that one listens too while a notice stands in the top frame. */
function withEscape(
  told: Promise<string>,
  frame: Frame,
  { page, newId }: Telling,
): Promise<string> {
  if (frame.frameId === 0) return told;
  const name = newId();
  const close = () => page.call(topOf(frame), "dismiss");
  void page
    .call(frame, "escaped", name)
    .then((answer) => (answer === "closed" ? close() : undefined))
    .catch(() => undefined);
  return told.finally(() => page.call(frame, "stopWaiting", name).catch(() => undefined));
}

/** The same in any frame. */
export async function tellIn(frame: Frame, notice: Notice, fx: Telling): Promise<string> {
  const spec = fx.draw(notice);
  if (!spec) return "gone";
  try {
    // The page may have been left since: then the next one says what became of the link.
    await fx.page.enter(frame);
    return await fx.page.call(frame, "notice", spec);
  } catch {
    if (!isOldNews(notice)) await fx.tellOutside(notice);
    return "gone";
  }
}

/** The page was there to say that nothing is selected on it; once it has gone, that is about nothing. */
function isOldNews(notice: Notice): boolean {
  return notice.kind === "failed" && notice.failure.code === "page.no-selection";
}

/** Shows after a while that the work goes on, with a way to end it. */
export function showWork(spot: Spot, cancel: AbortController, fx: Telling): () => Promise<void> {
  const top = topOf(spot);
  let isShown = false;
  const timer = setTimeout(async () => {
    const spec = fx.draw({ kind: "working" });
    if (!spec) return;
    isShown = true;
    const told = fx.page.call(top, "notice", spec).catch(() => "gone");
    const answer = await withEscape(told, spot, fx);
    if (answer === "cancel") cancel.abort();
  }, showWorkAfterMs);
  return async () => {
    clearTimeout(timer);
    if (isShown) await fx.page.call(top, "dismiss").catch(() => undefined);
  };
}
