import { ask } from "../../lib/browser/messenger.ts";
import type { ShareState } from "../../lib/share-state.ts";

/** The share that was begun in this very popup and whose link is to be copied here. */
let awaitedJobId: string | undefined;

/** From now on the link of this share is copied as soon as it is there. */
export function copyLinkOf(jobId: string): void {
  awaitedJobId = jobId;
}

/**
 * Copies the link of the awaited share, unless it was inserted or copied already: the worker can't
 * reach the clipboard while the popup has the focus.
 */
export async function copyWhenDone(share: ShareState): Promise<void> {
  if (share.step !== "done" || share.jobId !== awaitedJobId) return;
  awaitedJobId = undefined;
  if (share.delivery === "shown") await copyLink(share.link);
}

/** Puts a link on the clipboard and tells the worker. False if the browser refused. */
export async function copyLink(link: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link);
  } catch {
    return false;
  }
  await ask({ type: "share.copied" }).catch(() => undefined);
  return true;
}
