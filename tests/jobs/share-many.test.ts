import { expect, test } from "vitest";
import type { Adapter, CreateRequest } from "../../lib/backends/backend.ts";
import type { Batch } from "../../lib/batch.ts";
import { AppError, type ErrorCode } from "../../lib/errors.ts";
import type { Pending } from "../../lib/jobs/share.ts";
import { type ManyEffects, shareMany } from "../../lib/jobs/share-many.ts";
import type { Receipt, Secret } from "../../lib/model.ts";
import type { ShareMany, ShareState } from "../../lib/share-state.ts";

const text: Secret = { kind: "text", text: "hunter2" };
const names = ["Anna", "Ben", "Chloé"];

const batch: Batch = {
  jobId: "batch",
  of: "people",
  parts: names.map((name) => ({ jobId: `job ${name}`, name, label: `Text for ${name}` })),
  server: { id: "s", kind: "hushlink", name: "Box", base: "https://box.example/" },
  options: { expiresInSeconds: 60, views: 1 },
  text: "hunter2",
  startedAtMs: 0,
};
const files: Batch = { ...withoutText(batch), of: "files" };

function withoutText({ text: _, ...rest }: Batch): Batch {
  return rest;
}

/** Storage, network and clock in memory. `answers`: for each create in turn, what goes wrong, or nothing. */
function world(answers: (ErrorCode | undefined)[] = [], traits: Partial<Adapter> = {}) {
  const seen = {
    plans: [] as string[],
    states: [] as ShareState[],
    pendings: {} as Record<string, Pending>,
    batches: [] as (Batch | undefined)[],
    receipts: [] as Receipt[],
  };
  const onServer = new Set<string>();
  const cancel = new AbortController();
  let made = 0;
  const adapter = {
    idempotentCreate: true,
    plan: () => `plan-${++made}`,
    create: async (_server: unknown, { plan }: CreateRequest) => {
      seen.plans.push(plan);
      const failure = answers.shift();
      if (failure) throw new AppError(failure);
      onServer.add(plan);
      const link = `https://box.example/s/#${plan}`;
      return { link, handle: plan, expiresAtMs: 90, views: 1, revocable: true };
    },
    recover: async () => undefined,
    ...traits,
  } as unknown as Adapter;
  const fx: ManyEffects = {
    fetch: () => Promise.reject(new Error("no network here")),
    random: (count) => new Uint8Array(count),
    nowMs: () => 30_000,
    adapterOf: () => adapter,
    knownOf: async () => undefined,
    openAt: async () => undefined,
    refuseForbidden: async () => {},
    report: async (state) => void seen.states.push(state),
    keepPending: async (pending) => void Object.assign(seen.pendings, { [pending.jobId]: pending }),
    dropPending: async (jobId) => void Reflect.deleteProperty(seen.pendings, jobId),
    addReceipt: async (receipt) => void seen.receipts.push(receipt),
    deliver: async () => "shown",
    newId: () => `receipt ${seen.receipts.length}`,
    keepBatch: async (kept) => void seen.batches.push(kept),
    dropBatch: async () => void seen.batches.push(undefined),
    pendingOf: async (jobId) => seen.pendings[jobId],
  };
  return { fx, seen, onServer, cancel, signal: cancel.signal };
}

const all = [text, text, text];
const linkNames = (state: ShareState) => (state as ShareMany).links.map(({ name }) => name);
const lacks = (state: ShareState) =>
  (state as ShareMany).missing.map(({ name, failure }) => [name, failure.code]);

test("each person gets a link and a receipt of their own, and nothing stays behind", async () => {
  const { fx, seen, signal } = world();
  const end = (await shareMany(batch, all, fx, signal)) as ShareMany;
  expect(end).toMatchObject({ step: "many", jobId: "batch", of: "people", missing: [] });
  expect(linkNames(end)).toEqual(names);
  expect(new Set(end.links.map(({ link }) => link)).size).toBe(3);
  expect(seen.receipts.map(({ label }) => label)).toEqual(names.map((name) => `Text for ${name}`));
  expect(seen.batches.at(-1)).toBeUndefined();
  expect(seen.pendings).toEqual({});
});

test("while it works it says which link it is at, and how much of the whole is done", async () => {
  const { fx, seen, signal } = world();
  await shareMany(batch, all, fx, signal);
  const working = seen.states.filter((state) => state.step === "working");
  expect(working.map(({ jobId, part }) => [jobId, part])).toEqual([
    ["batch", { at: 1, of: 3 }],
    ["batch", { at: 2, of: 3 }],
    ["batch", { at: 3, of: 3 }],
  ]);
  expect(working.map(({ fraction }) => Math.round(fraction * 3))).toEqual([0, 1, 2]);
});

test("the text of a batch is kept once, and in no receipt", async () => {
  const { fx, seen, signal } = world(["backend.unreachable"]);
  await shareMany(batch, all, fx, signal);
  expect(JSON.stringify(seen.pendings)).not.toContain("hunter2");
  expect(JSON.stringify(seen.receipts)).not.toMatch(/hunter2|#plan/);
});

test("a server that stops answering ends the batch; what is made is kept and says for whom it lacks", async () => {
  const { fx, seen, signal } = world([undefined, "backend.unreachable"]);
  const end = await shareMany(batch, all, fx, signal);
  expect(linkNames(end)).toEqual(["Anna"]);
  expect(lacks(end)).toEqual([
    ["Ben", "backend.unreachable"],
    ["Chloé", "backend.unreachable"],
  ]);
  expect(end).toMatchObject({ canRetry: true, needsFiles: false });
  expect(seen.plans).toEqual(["plan-1", "plan-2"]);
});

test("trying again makes only the rest, with the plan that may have reached the server", async () => {
  const { fx, seen, signal } = world([undefined, "backend.unreachable"]);
  await shareMany(batch, all, fx, signal);
  const end = await shareMany(seen.batches.at(-1) as Batch, all, fx, signal);
  expect(linkNames(end)).toEqual(names);
  expect(seen.plans).toEqual(["plan-1", "plan-2", "plan-2", "plan-3"]);
  expect(seen.receipts).toHaveLength(3);
});

test("a file that the server refuses does not keep the others from their links", async () => {
  const { fx, signal } = world([undefined, "input.too-large"]);
  const end = await shareMany(files, all, fx, signal);
  expect(linkNames(end)).toEqual(["Anna", "Chloé"]);
  expect(lacks(end)).toEqual([["Ben", "input.too-large"]]);
  expect(end).toMatchObject({ canRetry: false });
});

test("cancelled in the middle, what was made stays and no more is made", async () => {
  const { fx, seen, cancel, signal } = world();
  const report: typeof fx.report = async (state) => {
    await fx.report(state);
    if (state.step === "working" && state.part?.at === 2) cancel.abort();
  };
  const end = await shareMany(batch, all, { ...fx, report }, signal);
  expect(linkNames(end)).toEqual(["Anna", "Ben"]);
  expect(lacks(end)).toEqual([["Chloé", "job.cancelled"]]);
  expect(seen.plans).toHaveLength(2);
});

test.for([
  ["backend.unreachable", true],
  ["backend.unauthorized", false],
] as const)("without one link it has failed as a whole (%s)", async ([code, canRetry]) => {
  const { fx, seen, signal } = world([code]);
  const end = await shareMany(batch, all, fx, signal);
  expect(end).toEqual({ step: "failed", jobId: "batch", failure: { code, facts: {} }, canRetry });
  expect(seen.batches.at(-1) === undefined).toBe(!canRetry);
});

/** The worker is killed at the n-th write: whatever comes after never happens. */
function killedAt(fx: ManyEffects, write: number): ManyEffects {
  let writes = 0;
  const dies =
    <Args extends unknown[]>(work: (...args: Args) => Promise<void>) =>
    async (...args: Args) => {
      writes++;
      if (writes >= write) return new Promise<void>(() => {});
      return work(...args);
    };
  return {
    ...fx,
    keepPending: dies(fx.keepPending),
    dropPending: dies(fx.dropPending),
    keepBatch: dies(fx.keepBatch),
    dropBatch: dies(fx.dropBatch),
    report: dies(fx.report),
  };
}

test.for(Array.from({ length: 19 }, (_, write) => write + 2))(
  "killed at write %d and taken up again: three secrets, three links, never a fourth",
  async (write) => {
    const { fx, seen, onServer, signal } = world();
    const ended = shareMany(batch, all, killedAt(fx, write), signal);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5))]);
    const kept = seen.batches.at(-1);
    if (kept) await shareMany(kept, all, fx, signal);
    const end = seen.states.at(-1) as ShareState;
    expect(linkNames(end)).toEqual(names);
    expect(onServer.size).toBe(3);
  },
);

test("files that are gone with the page are said to be lost, those that were made are listed", async () => {
  const { fx, seen, signal } = world([undefined, "backend.timeout"]);
  await shareMany(files, all, fx, signal);
  const end = await shareMany(seen.batches.at(-1) as Batch, [], fx, signal);
  expect(linkNames(end)).toEqual(["Anna"]);
  expect(lacks(end)).toEqual([
    ["Ben", "job.file-lost"],
    ["Chloé", "job.file-lost"],
  ]);
  expect(end).toMatchObject({ canRetry: true, needsFiles: true });
});

test("where a create can't be told from its repetition, an interrupted part is not sent again by itself", async () => {
  const { fx, seen, signal } = world([], { idempotentCreate: false });
  const ben = batch.parts[1]?.jobId ?? "";
  const { server, options } = batch;
  await fx.keepPending({
    ...{ jobId: ben, plan: "plan-0", server, options, wish: "show", label: "", startedAtMs: 0 },
    batchId: "batch",
  });
  const end = await shareMany(batch, all, fx, signal);
  expect(lacks(end)).toEqual([["Ben", "job.interrupted"]]);
  expect(seen.plans).not.toContain("plan-0");
});
