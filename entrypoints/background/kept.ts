import { browser } from "../../lib/browser/api.ts";
import { draftItem, keptItem, receiptsItem, shareItem } from "../../lib/browser/items.ts";
import { change } from "../../lib/browser/storage.ts";
import { forgetAtMs, fresh, withKept } from "../../lib/jobs/kept.ts";
import type { Pending } from "../../lib/jobs/share.ts";
import type { Kept } from "../../lib/share-state.ts";

const alarmName = "forget-kept";

/** Keeps the text of a link that was just made, in case that it went to the wrong place. */
export async function keep(receiptId: string, pending: Pending): Promise<void> {
  const { text, options, server } = pending;
  if (text === undefined) return;
  const added: Kept = { receiptId, text, options, serverId: server.id, keptAtMs: Date.now() };
  await change("kept", keptItem, (kept) => withKept(kept, added));
}

/** The secret of a receipt, as long as it is in memory. */
export async function keptOf(receiptId: string): Promise<Kept | undefined> {
  const kept = fresh(await keptItem.get(), Date.now());
  return kept.find((each) => each.receiptId === receiptId);
}

/** Forgets the secrets of some receipts. */
export async function forgetKept(isDone: (receiptId: string) => boolean): Promise<void> {
  if ((await keptItem.get()).length === 0) return;
  await change("kept", keptItem, (kept) =>
    fresh(kept, Date.now()).filter(({ receiptId }) => !isDone(receiptId)),
  );
}

/**
 * Puts the secret of a revoked link back into the popup, to be shared elsewhere. Resolves to whether
 * it was still in memory.
 */
export async function backToDraft(receiptId: string): Promise<boolean> {
  const kept = await keptOf(receiptId);
  if (!kept) return false;
  const { text, serverId, options } = kept;
  await draftItem.set({ text, backendId: serverId, ...options, savedAtMs: Date.now() });
  const share = await shareItem.get();
  const isShown = share.step === "done" && share.receiptId === receiptId;
  if (isShown) await change("share", shareItem, () => ({ step: "idle" }) as const);
  await forgetKept((id) => id === receiptId);
  return true;
}

/** Sees to it that what is kept goes in time, and with its receipt. */
export function watchKept(): void {
  keptItem.watch((kept) => {
    const when = forgetAtMs(kept);
    if (when === undefined) void browser.alarms.clear(alarmName);
    else void browser.alarms.create(alarmName, { when: when + 1_000 });
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void forgetKept(() => false);
  });
  receiptsItem.watch((receipts) => {
    const ids = new Set(receipts.map(({ id }) => id));
    void forgetKept((receiptId) => !ids.has(receiptId));
  });
}
