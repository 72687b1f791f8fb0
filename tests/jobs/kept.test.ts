import { expect, test } from "vitest";
import { forgetAtMs, fresh, keptForMs, withKept } from "../../lib/jobs/kept.ts";
import type { Kept } from "../../lib/share-state.ts";

const kept = (receiptId: string, keptAtMs: number, text = "hunter2"): Kept => ({
  ...{ receiptId, text, keptAtMs, serverId: "s", options: { expiresInSeconds: 60, views: 1 } },
});

test("a secret is kept for five minutes and not a moment longer", () => {
  expect(fresh([kept("a", 0)], keptForMs)).toHaveLength(1);
  expect(fresh([kept("a", 0)], keptForMs + 1)).toEqual([]);
});

test("a new one drops what is too old, and not what is not", () => {
  const before = [kept("b", 200_000), kept("a", 0)];
  const ids = withKept(before, kept("c", 400_000)).map(({ receiptId }) => receiptId);
  expect(ids).toEqual(["c", "b"]);
});

test("where there is no room for all the newest are kept", () => {
  const large = "x".repeat(1_500_000);
  const all = [kept("c", 3), kept("b", 2, large), kept("a", 1, large)];
  expect(fresh(all, 4).map(({ receiptId }) => receiptId)).toEqual(["c", "b"]);
  expect(withKept([], kept("d", 0, "x".repeat(2_000_001)))).toEqual([]);
  expect(withKept([], kept("e", 0, "鍵".repeat(700_000)))).toEqual([]);
});

test("the oldest says when there is something to forget", () => {
  expect(forgetAtMs([])).toBeUndefined();
  expect(forgetAtMs([kept("b", 20), kept("a", 10)])).toBe(10 + keptForMs);
});
