import { hostIn } from "../address.ts";
import { AppError } from "../errors.ts";
import type { FrameHere, PagePort, Refusal, Spot } from "../page/contract.ts";

/** What the person pointed at. */
export interface Aim {
  readonly spot: Spot;
  /** The selected text, exactly; "" for a bare caret. */
  readonly text: string;
  /** Why no link can be inserted there; absent if one can. */
  readonly refusal?: Refusal;
}

/** Where to look. */
export interface Where {
  readonly tabId: number;
  /** The frame that was clicked in; without, the one that has the focus. */
  readonly frameId?: number;
  /** The address of the clicked frame, to name its site if it can't be reached. */
  readonly frameUrl?: string;
  /** The page is to be left as it is: the link goes to the clipboard. */
  readonly copyOnly?: boolean;
}

/**
 * Finds the one frame that the person acts in, remembers the place and reads its selection. Another
 * frame's selection is never taken: it would be the wrong secret. Throws `page.forbidden`, or
 * `allow.frame` with the host if the frame belongs to a site that can't be reached yet.
 */
export async function aim(where: Where, name: string, page: PagePort): Promise<Aim> {
  const frames = await page.survey(where.tabId);
  const frameId = where.frameId === undefined ? focused(frames) : clicked(where, frames);
  const spot: Spot = { tabId: where.tabId, frameId, name };
  const { text, refusal } = await page.call(spot, "remember", name);
  return { spot, text, ...(refusal ? { refusal } : {}) };
}

function clicked({ frameId = 0, frameUrl = "" }: Where, frames: readonly FrameHere[]): number {
  const here = frames.find((frame) => frame.frameId === frameId);
  const top = frames.find(({ report }) => report.path.length === 0);
  if (here?.report.isViewer || top?.report.isViewer) throw new AppError("page.forbidden");
  if (here) return frameId;
  throw unreachable(frameUrl);
}

/** Follows the focus from the top, frame by frame. */
function focused(frames: readonly FrameHere[]): number {
  let path: readonly number[] = [];
  let address = "";
  for (;;) {
    const here = frames.filter(({ report }) => isSame(report.path, path));
    const [frame] = here;
    if (!frame || here.length > 1) throw unreachable(address);
    const { focusedChild, focusedChildOrigin, isViewer } = frame.report;
    if (isViewer) throw new AppError("page.forbidden");
    if (focusedChild === undefined) return frame.frameId;
    path = [...path, focusedChild];
    address = focusedChildOrigin ?? "";
  }
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((index, level) => index === other[level]);
}

function unreachable(address: string): AppError {
  const host = hostIn(address);
  return new AppError("allow.frame", host === "" ? {} : { host });
}
