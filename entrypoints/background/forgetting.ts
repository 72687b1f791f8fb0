import { browser } from "../../lib/browser/api.ts";
import {
  batchItem,
  draftItem,
  pendingsItem,
  shareItem,
  targetItem,
} from "../../lib/browser/items.ts";
import { change } from "../../lib/browser/storage.ts";

/** How long a draft and the last links stay in memory. */
const keepMs = 5 * 60_000;
const alarmName = "forget";

/** Sees to it that what stands in memory is forgotten in time, also if no page of ours opens again. */
export function scheduleForgetting(): void {
  const again = () => void browser.alarms.create(alarmName, { when: Date.now() + keepMs + 1_000 });
  draftItem.watch((draft) => draft.text !== "" && again());
  shareItem.watch((state) => state.step !== "idle" && again());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void forget(Date.now());
  });
}

async function forget(nowMs: number): Promise<void> {
  const draft = await draftItem.get();
  if (nowMs - draft.savedAtMs > keepMs) await draftItem.remove();
  const share = await shareItem.get();
  if (share.step === "working") return;
  await shareItem.remove();
  await batchItem.remove();
  await targetItem.remove();
  await change("pendings", pendingsItem, (pendings) => {
    const kept = Object.entries(pendings).filter(
      ([, { startedAtMs }]) => nowMs - startedAtMs <= keepMs,
    );
    return Object.fromEntries(kept);
  });
}
