import type { Bytes } from "../bytes.ts";

/** Cryptographically strong random bytes. */
export type Random = (byteCount: number) => Bytes;

/** Two bytes at a time; a list must not be longer than this. */
const range = 65_536;

/**
 * One element of a list, each with the same chance. Values beyond the largest multiple of the length
 * are thrown away and drawn anew: a plain remainder would favour the elements in front.
 */
export function pick<T>(list: ArrayLike<T>, random: Random): T {
  if (list.length === 0 || list.length > range) throw new RangeError("list expected 1…65536 long");
  const limit = range - (range % list.length);
  for (;;) {
    const [high = 0, low = 0] = random(2);
    const value = high * 256 + low;
    if (value < limit) return list[value % list.length] as T;
  }
}
