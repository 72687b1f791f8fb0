import { mostKeptBytes, textBytes } from "../keepable.ts";
import type { Kept } from "../share-state.ts";

/** How long drafts, links that were just made and their secrets stay in memory, in milliseconds. */
export const keptForMs = 5 * 60_000;

/**
 * The secrets still to be kept at a moment: none too old, and not more than there is room for, the
 * newest first.
 */
export function fresh(kept: readonly Kept[], nowMs: number): Kept[] {
  let room = mostKeptBytes;
  return kept.filter(({ text, keptAtMs }) => {
    const bytes = textBytes(text, room);
    if (nowMs - keptAtMs > keptForMs || bytes > room) return false;
    room -= bytes;
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
