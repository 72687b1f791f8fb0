import { expect, test } from "vitest";
import { isKeepable, textBytes } from "../lib/keepable.ts";

test.for([
  ["", true],
  ["x".repeat(2_000_000), true],
  ["x".repeat(2_000_001), false],
  ["é".repeat(1_000_000), true],
  [`${"é".repeat(1_000_000)}x`, false],
  ["鍵".repeat(666_666), true],
  ["鍵".repeat(666_667), false],
  ["👩‍🚀".repeat(200_000), false],
] as const)("a text is kept or not by its bytes, case %#", ([text, expected]) => {
  expect(isKeepable(text)).toBe(expected);
});

test("bytes are counted where they could pass the limit", () => {
  expect(textBytes("鍵鍵", 5)).toBe(6);
  expect(textBytes("鍵鍵", 6)).toBeLessThanOrEqual(6);
});
