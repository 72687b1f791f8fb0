import { browser } from "../../lib/browser/api.ts";
import {
  batchItem,
  draftItem,
  pendingsItem,
  shareItem,
  targetItem,
} from "../../lib/browser/items.ts";
import { change } from "../../lib/browser/storage.ts";
import { keptForMs } from "../../lib/jobs/kept.ts";

/** One for each: what is typed meanwhile must not put off that a link is forgotten. */
const draftAlarm = "forget-draft";
const shareAlarm = "forget";

/** Sees to it that what stands in memory is forgotten in time, also if no page of ours opens again. */
export function scheduleForgetting(): void {
  const from = (alarm: string, sinceMs: number) =>
    void browser.alarms.create(alarm, { when: sinceMs + keptForMs + 1_000 });
  draftItem.watch(({ text, savedAtMs }) => text !== "" && from(draftAlarm, savedAtMs));
  shareItem.watch((state) => {
    if (state.step !== "idle") from(shareAlarm, "doneAtMs" in state ? state.doneAtMs : Date.now());
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === draftAlarm) void forgetDraft(Date.now());
    if (name === shareAlarm) void forgetShare(Date.now());
  });
}

async function forgetDraft(nowMs: number): Promise<void> {
  const { savedAtMs } = await draftItem.get();
  if (nowMs - savedAtMs > keptForMs) await draftItem.remove();
}

async function forgetShare(nowMs: number): Promise<void> {
  const share = await shareItem.get();
  if (share.step === "working") return;
  await shareItem.remove();
  await batchItem.remove();
  await targetItem.remove();
  await change("pendings", pendingsItem, (pendings) => {
    const kept = Object.entries(pendings).filter(
      ([, { startedAtMs }]) => nowMs - startedAtMs <= keptForMs,
    );
    return Object.fromEntries(kept);
  });
}
