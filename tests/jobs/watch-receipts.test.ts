import { expect, test } from "vitest";
import type { Adapter } from "../../lib/backends/backend.ts";
import { AppError, type ErrorCode } from "../../lib/errors.ts";
import type { ReceiptEffects } from "../../lib/jobs/receipts.ts";
import { withReceipt } from "../../lib/jobs/receipts.ts";
import {
  newlyOpened,
  pauseBeforeNextLook,
  refreshStatuses,
} from "../../lib/jobs/watch-receipts.ts";
import type { Receipt, SecretStatus } from "../../lib/model.ts";

const minuteMs = 60_000;
const receipt = (id: string, over: Partial<Receipt> = {}): Receipt => ({
  id,
  backendId: "s",
  kind: "hushlink",
  base: "https://box.example/",
  handle: `handle-${id}`,
  label: id,
  createdAtMs: 0,
  expiresAtMs: 1_000 * minuteMs,
  views: 1,
  hasPassphrase: false,
  ...over,
});
const waiting: SecretStatus = { state: "waiting", openedAtMs: [] };
const opened: SecretStatus = { state: "opened", openedAtMs: [5] };

function world(answers: Record<string, SecretStatus | ErrorCode>) {
  const asked: string[] = [];
  const adapter = {
    status: async ({ id }: Receipt) => {
      asked.push(id);
      const answer = answers[id] ?? "backend.unreachable";
      if (typeof answer === "string") throw new AppError(answer);
      return answer;
    },
  } as unknown as Adapter;
  const fx: ReceiptEffects = {
    fetch: () => Promise.reject(new Error("no network here")),
    random: (count) => new Uint8Array(count),
    nowMs: () => 7,
    adapterOf: () => adapter,
    servers: [],
  };
  return { fx, asked };
}

test("only what may still be waiting is asked for", async () => {
  const { fx, asked } = world({ a: waiting, b: opened });
  const known = { c: { status: opened, checkedAtMs: 1 } };
  await refreshStatuses([receipt("a"), receipt("b"), receipt("c")], known, fx);
  expect(asked.sort()).toEqual(["a", "b"]);
});

test("a server that gives the sender nothing is never asked", async () => {
  const { fx, asked } = world({});
  await refreshStatuses([receipt("a", { handle: "" })], {}, fx);
  expect(asked).toEqual([]);
});

test("a server that can't be reached leaves what was known", async () => {
  const { fx } = world({ a: "backend.unreachable" });
  const known = { a: { status: waiting, checkedAtMs: 1 } };
  expect(await refreshStatuses([receipt("a")], known, fx)).toEqual(known);
});

test("a secret its server knows nothing of is unknown, not opened", async () => {
  const { fx } = world({ a: "secret.gone" });
  const next = await refreshStatuses([receipt("a")], {}, fx);
  expect(next["a"]).toEqual({ status: { state: "unknown", openedAtMs: [] }, checkedAtMs: 7 });
});

test("what belongs to no receipt any more is forgotten", async () => {
  const { fx } = world({});
  expect(await refreshStatuses([], { z: { status: opened, checkedAtMs: 1 } }, fx)).toEqual({});
});

test("an opening is news once", () => {
  const before = { a: { status: waiting, checkedAtMs: 1 } };
  const after = { a: { status: opened, checkedAtMs: 2 } };
  expect(newlyOpened([receipt("a")], before, after).map(({ id }) => id)).toEqual(["a"]);
  expect(newlyOpened([receipt("a")], after, after)).toEqual([]);
});

test("a second view of several is news as well", () => {
  const once = { a: { status: { ...waiting, openedAtMs: [5] }, checkedAtMs: 1 } };
  const twice = { a: { status: { ...waiting, openedAtMs: [5, 6] }, checkedAtMs: 2 } };
  expect(newlyOpened([receipt("a")], once, twice)).toHaveLength(1);
});

test.for([
  ["nothing was shared", [], undefined],
  ["a secret is new", [receipt("a", { createdAtMs: 100 * minuteMs })], minuteMs],
  [
    "the youngest is 50 minutes old",
    [receipt("a", { createdAtMs: 50 * minuteMs }), receipt("b")],
    5 * minuteMs,
  ],
  ["a secret waits since long", [receipt("a", { createdAtMs: -10_000 * minuteMs })], 60 * minuteMs],
  ["the only one has expired", [receipt("a", { expiresAtMs: minuteMs })], undefined],
  ["the only server can't tell", [receipt("a", { handle: "" })], undefined],
] as const)("%s: the next look is due as it should", ([, receipts, pause]) => {
  expect(pauseBeforeNextLook(receipts, {}, 100 * minuteMs)).toBe(pause);
});

test("receipts older than the sender wants to keep go when a new one comes", () => {
  const day = 86_400_000;
  const old = receipt("old", { createdAtMs: 0 });
  const young = receipt("young", { createdAtMs: 5 * day });
  const added = receipt("added", { createdAtMs: 8 * day });
  expect(withReceipt([young, old], added, 7).map(({ id }) => id)).toEqual(["added", "young"]);
  expect(withReceipt([young], added, 0)).toEqual([]);
});
