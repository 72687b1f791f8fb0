const smallestBytes = 256;

/**
 * The padded length for a payload of `byteCount` bytes: Padmé (Nikitin et al., "Reducing Metadata
 * Leakage from Encrypted Files and Communication with PURBs", 2019, §4), and 256 bytes at least.
 * Above that it adds at most 12 % and lets an onlooker learn only O(log log n) bits of the length.
 */
export function paddedLength(byteCount: number): number {
  if (byteCount <= smallestBytes) return smallestBytes;
  const exponent = floorLog2(byteCount);
  const freeBits = exponent - (floorLog2(exponent) + 1);
  const step = 2 ** freeBits;
  return Math.ceil(byteCount / step) * step;
}

/** Exact for every safe integer, which rounding in `Math.log2` is not. */
function floorLog2(value: number): number {
  let exponent = 0;
  while (2 ** (exponent + 1) <= value) exponent += 1;
  return exponent;
}
