import type { Kept } from "../share-state.ts";

/** How long drafts, links that were just made and their secrets stay in memory, in milliseconds. */
export const keptForMs = 5 * 60_000;
/** `storage.session` holds 10 MB in all: so much text is kept, in UTF-16 units, the newest first. */
const mostText = 2_000_000;

/** The secrets still to be kept at a moment: none too old, and not more than there is room for. */
export function fresh(kept: readonly Kept[], nowMs: number): Kept[] {
  let room = mostText;
  return kept.filter(({ text, keptAtMs }) => {
    if (nowMs - keptAtMs > keptForMs || text.length > room) return false;
    room -= text.length;
    return true;
  });
}

/** Puts the secret of a new link in front of what is still to be kept. */
export function withKept(kept: readonly Kept[], added: Kept): Kept[] {
  return fresh([added, ...kept], added.keptAtMs);
}

/** When the oldest is to be forgotten, in milliseconds since the epoch; undefined if nothing is kept. */
export function forgetAtMs(kept: readonly Kept[]): number | undefined {
  if (kept.length === 0) return undefined;
  return Math.min(...kept.map(({ keptAtMs }) => keptAtMs)) + keptForMs;
}
