import type { Batch, Part } from "../../lib/batch.ts";
import { batchItem, pendingsItem, shareItem } from "../../lib/browser/items.ts";
import { change } from "../../lib/browser/storage.ts";
import { failureOf } from "../../lib/errors.ts";
import { type ManyEffects, shareMany } from "../../lib/jobs/share-many.ts";
import { isKeepable } from "../../lib/keepable.ts";
import type { Message, Source } from "../../lib/messages/messages.ts";
import type { BackendSettings, Secret } from "../../lib/model.ts";
import type { ShareState } from "../../lib/share-state.ts";
import { isRunning, run } from "./running.ts";
import { revoke } from "./sent.ts";
import { report, reportLate, shareEffects } from "./share-effects.ts";
import { packingReport, secretsOf, type Taken, takeSource } from "./sources.ts";

type Start = Extract<Message, { type: "share.start" }>;
type Report = (state: ShareState) => Promise<void>;

/** Makes a link for each part of the message, from what was taken for it. Throws nothing. */
export async function startMany(
  job: { readonly jobId: string; readonly server: BackendSettings; readonly taken: Taken },
  { parts = [], source, options }: Start,
  signal: AbortSignal,
): Promise<unknown> {
  const { jobId, server, taken } = job;
  const isKept = source.kind === "text" && isKeepable(source.text);
  const batch: Batch = {
    jobId,
    of: source.kind === "files" ? "files" : "people",
    parts: parts.map((part): Part => ({ ...part, jobId: crypto.randomUUID() })),
    server,
    options,
    ...(isKept ? { text: source.text } : {}),
    startedAtMs: Date.now(),
  };
  await change("batch", batchItem, () => batch);
  return work(batch, async () => taken, report, signal);
}

/** Takes up a batch that an ended worker left in the middle: what can be made without its files is made. */
export function resumeMany(batch: Batch): void {
  if (isRunning(batch.jobId)) return;
  run(batch.jobId, (signal) => work(batch, keptOf(batch), reportLate, signal));
}

/** Makes what is missing, at the person's wish; `source` is what was given at first, if it is still there. */
export function retryMany(batch: Batch, source: Source | undefined): void {
  if (isRunning(batch.jobId)) return;
  const take = source ? () => takeSource(source) : keptOf(batch);
  run(batch.jobId, (signal) => work(batch, take, report, signal));
}

function keptOf({ text }: Batch): () => Promise<Taken | undefined> {
  if (text === undefined) return async () => undefined;
  return async () => ({ kind: "secrets", secrets: [{ kind: "text", text }] });
}

async function work(
  batch: Batch,
  take: () => Promise<Taken | undefined>,
  tell: Report,
  signal: AbortSignal,
): Promise<unknown> {
  const fx = manyEffects(batch.jobId, tell);
  try {
    const secrets = await takeSecrets(batch, take, fx.report, signal);
    return await shareMany(batch, secrets, fx, signal);
  } catch (thrown) {
    // Some links stand already: they stay, and the parts themselves say what is missing.
    if (batch.parts.some(({ link }) => link)) return shareMany(batch, [], fx, signal);
    const failure = failureOf(thrown);
    await fx.report({ step: "failed", jobId: batch.jobId, failure, canRetry: false });
    return dropMany(batch.jobId);
  }
}

/** The secret of each part: the files, or the one secret for everybody. */
async function takeSecrets(
  { jobId, of, parts }: Batch,
  take: () => Promise<Taken | undefined>,
  tell: Report,
  signal: AbortSignal,
): Promise<(Secret | undefined)[]> {
  const taken = await take();
  const secrets = taken ? await secretsOf(taken, signal, packingReport(jobId, tell)) : [];
  return parts.map((_, index) => secrets[of === "files" ? index : 0]);
}

/** A batch that was dismissed or forgotten meanwhile is neither kept nor reported any more. */
function manyEffects(batchId: string, tell: Report): ManyEffects {
  return {
    ...shareEffects,
    report: async (state) => {
      if ((await batchItem.get())?.jobId === batchId) await tell(state);
    },
    keepBatch: async (batch) => {
      await change("batch", batchItem, (now) => (now?.jobId === batchId ? batch : now));
    },
    dropBatch: dropMany,
    pendingOf: async (jobId) => (await pendingsItem.get())[jobId],
  };
}

/** Forgets a batch with the links and plans of its parts. */
export async function dropMany(batchId: string): Promise<void> {
  await change("batch", batchItem, (now) => (now?.jobId === batchId ? null : now));
  await change("pendings", pendingsItem, (pendings) =>
    Object.fromEntries(Object.entries(pendings).filter(([, one]) => one.batchId !== batchId)),
  );
}

/**
 * Destroys all that the links of a batch lead to. What was opened or has expired meanwhile needs no
 * destroying and leaves the list as well. Throws the first failure after all were tried.
 */
export async function revokeMany(): Promise<void> {
  const state = await shareItem.get();
  if (state.step !== "many") return;
  const { jobId, links } = state;
  const failures: unknown[] = [];
  for (const { receiptId, canRevoke } of links) {
    if (!canRevoke) continue;
    try {
      await endSecret(receiptId);
      await change("share", shareItem, (now) => without(receiptId, now, links.length));
    } catch (thrown) {
      failures.push(thrown);
    }
  }
  if (failures.length < links.length) await dropMany(jobId);
  if (failures.length > 0) throw failures[0];
}

async function endSecret(receiptId: string): Promise<void> {
  try {
    await revoke(receiptId);
  } catch (thrown) {
    if (!failureOf(thrown).code.startsWith("secret.")) throw thrown;
  }
}

/** The list without a link that leads nowhere any more; what is missing is not made after a revoke. */
function without(receiptId: string, state: ShareState, all: number): ShareState {
  if (state.step !== "many") return state;
  const links = state.links.filter((link) => link.receiptId !== receiptId);
  if (links.length === 0) return { step: "revoked", jobId: state.jobId, links: all };
  return { ...state, links, missing: [], canRetry: false };
}
