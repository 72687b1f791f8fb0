import { ask } from "../../lib/browser/messenger.ts";
import type { ShareState } from "../../lib/share-state.ts";

const everyMs = 2_000;

/**
 * While a share is under way, asks the worker now and then to go on with it. A worker that was ended
 * in the middle does not wake by itself; one that is at it takes no notice.
 */
export function keepGoing(current: () => ShareState): void {
  const nudge = () => {
    if (current().step === "working") void ask({ type: "share.retry" }).catch(() => undefined);
  };
  nudge();
  setInterval(nudge, everyMs);
}
