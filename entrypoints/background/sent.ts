import { adapterOf } from "../../lib/backends/registry.ts";
import { browser } from "../../lib/browser/api.ts";
import { receiptsItem, statusesItem } from "../../lib/browser/items.ts";
import { effects } from "../../lib/browser/net.ts";
import { readInForce, watchInForce } from "../../lib/browser/settings.ts";
import { change } from "../../lib/browser/storage.ts";
import { AppError } from "../../lib/errors.ts";
import { type ReceiptEffects, revokeReceipt } from "../../lib/jobs/receipts.ts";
import {
  newlyOpened,
  pauseBeforeNextLook,
  refreshStatuses,
} from "../../lib/jobs/watch-receipts.ts";
import type { Receipt } from "../../lib/model.ts";
import { sentText } from "../../lib/text/sent.ts";

const alarmName = "look-after-sent";

async function receiptEffects(): Promise<ReceiptEffects> {
  const { everyServer: servers } = await readInForce();
  return { ...effects, adapterOf, servers };
}

/** Destroys what a receipt stands for, and remembers that it was. */
export async function revoke(receiptId: string): Promise<void> {
  const receipt = (await receiptsItem.get()).find(({ id }) => id === receiptId);
  if (!receipt) throw new AppError("secret.gone");
  await revokeReceipt(receipt, await receiptEffects());
  const now = Date.now();
  const status = { state: "revoked" as const, openedAtMs: [], endedAtMs: now };
  await change("statuses", statusesItem, (known) => ({
    ...known,
    [receiptId]: { status, checkedAtMs: now },
  }));
}

/** Asks the servers what became of what still waits. Returns what was opened since the last look. */
export async function refresh(): Promise<Receipt[]> {
  const receipts = await receiptsItem.get();
  const before = await statusesItem.get();
  const after = await refreshStatuses(receipts, before, await receiptEffects());
  // What was learnt meanwhile, by a revoke for example, is newer than what was asked before it.
  await change("statuses", statusesItem, (now) => {
    const changed = Object.entries(now).filter(([id, known]) => known !== before[id]);
    const newer = changed.filter(
      ([id, known]) => known.checkedAtMs > (before[id]?.checkedAtMs ?? 0),
    );
    return { ...after, ...Object.fromEntries(newer) } as typeof now;
  });
  return newlyOpened(receipts, before, after);
}

/**
 * Looks after what was sent, if that is wished: an alarm while something waits, none when nothing
 * does. Nothing is asked of any server otherwise.
 */
export function watchSent(): void {
  receiptsItem.watch(() => void schedule());
  watchInForce(() => void schedule());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void look();
  });
  answerClicks();
  browser.permissions.onAdded.addListener(answerClicks);
}

async function schedule(): Promise<void> {
  const { notifyOpened } = (await readInForce()).settings;
  const pause = notifyOpened
    ? pauseBeforeNextLook(await receiptsItem.get(), await statusesItem.get(), Date.now())
    : undefined;
  if (pause === undefined) await browser.alarms.clear(alarmName);
  else await browser.alarms.create(alarmName, { when: Date.now() + pause });
}

async function look(): Promise<void> {
  for (const receipt of await refresh()) await notify(receipt);
  await schedule();
}

const prefix = "opened:";
let answersClicks = false;

/** Whoever clicks on "was opened" sees what to do. The API is there only once it was allowed. */
function answerClicks(): void {
  const notifications = browser.notifications as typeof browser.notifications | undefined;
  if (!notifications || answersClicks) return;
  answersClicks = true;
  notifications.onClicked.addListener((name) => {
    if (!name.startsWith(prefix)) return;
    void browser.tabs.create({ url: `/sent.html#${name.slice(prefix.length)}` });
    void browser.notifications.clear(name);
  });
}

async function notify(receipt: Receipt): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ["notifications"] }))) return;
  await browser.notifications.create(`${prefix}${receipt.id}`, {
    type: "basic",
    iconUrl: "/icons/128.png",
    title: sentText("openedTitle"),
    message: sentText("openedMessage", { label: receipt.label }),
  });
}
