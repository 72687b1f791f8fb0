import type { Span } from "./surface.ts";

/**
 * Where a stretch stands after its text was changed somewhere else: before it, or behind it.
 * undefined if the change touches it.
 */
export function shifted(span: Span, before: string, after: string): Span | undefined {
  if (before === after) return span;
  const { start, endBefore, endAfter } = difference(before, after);
  if (start >= span.end) return span;
  if (endBefore > span.start) return undefined;
  const by = endAfter - endBefore;
  return { start: span.start + by, end: span.end + by };
}

/** The one stretch in which two texts differ. */
function difference(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let behind = 0;
  while (behind < shorter - start && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  return { start, endBefore: before.length - behind, endAfter: after.length - behind };
}
