import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paddedLength } from "../../lib/crypto/padding.ts";
import { referencePaddedLength } from "./reference.ts";

describe("a padded length", () => {
  test.for([
    [0, 256],
    [1, 256],
    [255, 256],
    [256, 256],
    [257, 272],
    [272, 272],
    [273, 288],
    [511, 512],
    [512, 512],
    [513, 544],
    [65_535, 65_536],
    [65_536, 65_536],
    [65_537, 67_584],
    [100_000_000, 100_663_296],
    [2 ** 32 - 1, 2 ** 32],
    [2 ** 32 + 1, 2 ** 32 + 2 ** 26],
  ] as const)("of %i is %i", ([length, padded]) => {
    expect(paddedLength(length)).toBe(padded);
  });

  test("is the one of the paper's bit masks", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (length) => {
        fc.pre(length < 2 ** 50);
        expect(paddedLength(length)).toBe(referencePaddedLength(length));
      }),
    );
    for (let length = 0; length < 5000; length += 1) {
      expect(paddedLength(length)).toBe(referencePaddedLength(length));
    }
  });

  test("adds 12 % at most, never takes away, and stays when padded again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 257, max: 2 ** 31 }), (length) => {
        const padded = paddedLength(length);
        expect(padded).toBeGreaterThanOrEqual(length);
        expect(padded).toBeLessThanOrEqual(length * 1.12);
        expect(paddedLength(padded)).toBe(padded);
      }),
    );
  });
});
