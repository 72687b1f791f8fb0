import { failureOf } from "../errors.ts";
import type { Receipt, SecretStatus } from "../model.ts";
import { type ReceiptEffects, statusOf } from "./receipts.ts";

/** What was last heard of a shared secret. */
export interface Known {
  readonly status: SecretStatus;
  readonly checkedAtMs: number;
}

/** By the receipt's local id. */
export type KnownStatuses = Readonly<Record<string, Known>>;

/** Requests to one server at the same time. */
const atOnce = 4;
const minuteMs = 60_000;

/** Whether it still makes sense to ask: the secret has not ended, and its server can tell. */
export function isOpenEnded(receipt: Receipt, known: Known | undefined): boolean {
  if (receipt.handle === "") return false;
  return known === undefined || known.status.state === "waiting";
}

/**
 * Asks what became of the shared secrets that may still be waiting. Servers that can't be reached, or
 * can't tell, leave what was known; a secret that its server knows nothing of becomes "unknown".
 * Entries without a receipt are dropped.
 */
export async function refreshStatuses(
  receipts: readonly Receipt[],
  known: KnownStatuses,
  fx: ReceiptEffects,
): Promise<KnownStatuses> {
  const next: Record<string, Known> = {};
  for (const { id } of receipts) if (known[id]) next[id] = known[id];
  const asked = receipts.filter((receipt) => isOpenEnded(receipt, known[receipt.id]));
  const queue = [...asked];
  const worker = async () => {
    for (let receipt = queue.shift(); receipt; receipt = queue.shift()) {
      const status = await heard(receipt, fx);
      if (status) next[receipt.id] = { status, checkedAtMs: fx.nowMs() };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return next;
}

async function heard(receipt: Receipt, fx: ReceiptEffects): Promise<SecretStatus | undefined> {
  try {
    return await statusOf(receipt, fx);
  } catch (thrown) {
    const { code } = failureOf(thrown);
    return code === "secret.gone" ? { state: "unknown", openedAtMs: [] } : undefined;
  }
}

/** The receipts whose secret was opened, for the first time or again, between two looks. */
export function newlyOpened(
  receipts: readonly Receipt[],
  before: KnownStatuses,
  after: KnownStatuses,
): Receipt[] {
  const views = (known: Known | undefined) => known?.status.openedAtMs.length ?? 0;
  const isOpened = (known: Known | undefined) => known?.status.state === "opened";
  return receipts.filter(
    ({ id }) =>
      views(after[id]) > views(before[id]) || (isOpened(after[id]) && !isOpened(before[id])),
  );
}

/**
 * How long to wait before the next look, in milliseconds: the longer a secret waits, the rarer; a tenth
 * of the age of the youngest, between one minute and one hour. undefined if nothing waits.
 */
export function pauseBeforeNextLook(
  receipts: readonly Receipt[],
  known: KnownStatuses,
  nowMs: number,
): number | undefined {
  const ages = receipts
    .filter((receipt) => isOpenEnded(receipt, known[receipt.id]))
    .filter(({ expiresAtMs }) => expiresAtMs === 0 || expiresAtMs > nowMs - minuteMs)
    .map(({ createdAtMs }) => nowMs - createdAtMs);
  if (ages.length === 0) return undefined;
  return Math.min(60 * minuteMs, Math.max(minuteMs, Math.min(...ages) / 10));
}
