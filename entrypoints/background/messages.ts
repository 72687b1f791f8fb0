import { shareItem } from "../../lib/browser/items.ts";
import type { Answerer } from "../../lib/browser/messenger.ts";
import { change } from "../../lib/browser/storage.ts";
import type { ShareState } from "../../lib/share-state.ts";
import { forgetKept } from "./kept.ts";
import { revokeMany } from "./many.ts";
import { openedOver } from "./popup-context.ts";
import { renewShare } from "./renew.ts";
import { refresh, revoke } from "./sent.ts";
import { cancelShare, dismissShare, retryShare, startShare } from "./shares.ts";

/** Answers what our own pages ask. Each message was checked before it comes here. */
export const answer: Answerer = async (message) => {
  switch (message.type) {
    case "share.start":
      return startShare(message);
    case "share.retry":
      return retryShare(message.source);
    case "share.cancel":
      return cancelShare();
    case "share.dismiss":
      return dismissShare();
    case "share.revoke":
      return revokeShare();
    case "share.copied":
      return noteCopied();
    case "popup.opened":
      return openedOver(message.tabId);
    case "receipt.renew":
      return renewShare(message.receiptId);
    case "receipt.revoke":
      return revokeForGood(message.receiptId);
    case "receipts.refresh":
      await refresh();
      return undefined;
  }
};

async function revokeShare(): Promise<void> {
  const state = await shareItem.get();
  if (state.step === "many") return revokeMany();
  if (state.step !== "done") return;
  await revokeForGood(state.receiptId);
  await change("share", shareItem, (): ShareState => ({ step: "revoked", jobId: state.jobId }));
}

/** Nothing is to be made anew: the secret is forgotten with its link. */
async function revokeForGood(receiptId: string): Promise<void> {
  await revoke(receiptId);
  await forgetKept((id) => id === receiptId);
}

async function noteCopied(): Promise<void> {
  await change(
    "share",
    shareItem,
    (state): ShareState =>
      state.step === "done" && state.delivery === "shown"
        ? { ...state, delivery: "copied" }
        : state,
  );
}
