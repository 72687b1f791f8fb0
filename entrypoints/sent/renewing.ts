import type { Renewal } from "../../components/sent/contract.ts";
import { shareItem } from "../../lib/browser/items.ts";
import { ask } from "../../lib/browser/messenger.ts";
import { failureOf } from "../../lib/errors.ts";
import type { ShareState } from "../../lib/share-state.ts";

/** Revokes a link and makes a new one for its secret; tells how that goes, and never throws. */
export async function renew(receiptId: string, tell: (renewal: Renewal) => void): Promise<void> {
  tell({ step: "working" });
  try {
    const { jobId } = await ask({ type: "receipt.renew", receiptId });
    const end = await endOf(jobId);
    if (end.step === "done") tell({ step: "done", link: end.link });
    else tell({ step: "failed", failure: end.failure, isRevoked: true });
  } catch (thrown) {
    tell({ step: "failed", failure: failureOf(thrown), isRevoked: false });
  }
}

type End = Extract<ShareState, { step: "done" | "failed" }>;

/** How a share ended that the worker has taken on. */
function endOf(jobId: string): Promise<End> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const look = (state: ShareState) => {
      if ((state.step !== "done" && state.step !== "failed") || state.jobId !== jobId) return;
      over.abort();
      resolve(state);
    };
    shareItem.watch(look, over.signal);
    void shareItem.get().then(look);
  });
}
