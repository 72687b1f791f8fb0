import { batchItem, pendingsItem, shareItem } from "../../lib/browser/items.ts";
import { readInForce } from "../../lib/browser/settings.ts";
import { AppError, failureOf } from "../../lib/errors.ts";
import { type Pending, resumeShare, type ShareRequest, share } from "../../lib/jobs/share.ts";
import type { Message, Source } from "../../lib/messages/messages.ts";
import type { Secret } from "../../lib/model.ts";
import { setBadge } from "./badge.ts";
import { insertFromPopup } from "./in-place.ts";
import { forgetKept } from "./kept.ts";
import { dropMany, resumeMany, retryMany, startMany } from "./many.ts";
import { cancelRun, isRunning, run, runsNothing } from "./running.ts";
import { report, reportLate, shareEffects } from "./share-effects.ts";
import { packingReport, secretsOf, type Taken, takeSecret, takeSource } from "./sources.ts";

type Start = Extract<Message, { type: "share.start" }>;

/** Takes a share on and answers at once; what becomes of it stands in storage. */
export async function startShare(message: Start): Promise<{ jobId: string }> {
  const { everyServer } = await readInForce();
  const server = everyServer.find(({ id }) => id === message.serverId);
  if (!server) throw new AppError("need.backend");
  const { source, parts } = message;
  if (source.kind === "files" && parts?.length !== source.files.length) throw new AppError("bug");
  const taken = await takeSource(source);
  const jobId = crypto.randomUUID();
  if (parts) run(jobId, (signal) => startMany({ jobId, server, taken }, message, signal));
  else {
    const { options, wish, label, tabId } = message;
    const order = {
      ...{ jobId, options, server, wish, label },
      ...(tabId === undefined ? {} : { tabId }),
    };
    run(jobId, (signal) => shareOne(order, taken, signal));
  }
  return { jobId };
}

async function shareOne(
  order: Omit<ShareRequest, "secret">,
  taken: Taken,
  signal: AbortSignal,
): Promise<unknown> {
  const { jobId, wish } = order;
  try {
    const [secret] = await secretsOf(taken, signal, packingReport(jobId, report));
    const request = { ...order, secret };
    if (wish === "insert") return await insertFromPopup(request, signal);
    return await share(request, shareEffects, signal);
  } catch (thrown) {
    return report({ step: "failed", jobId, failure: failureOf(thrown), canRetry: false });
  }
}

/**
 * Takes up what an ended worker left in the middle. What has failed waits until the person tries
 * again: nothing repeats itself.
 */
export async function resumeInterrupted(): Promise<void> {
  const batch = await batchItem.get();
  if (batch && !batch.hasEnded) resumeMany(batch);
  for (const pending of Object.values(await pendingsItem.get())) {
    if (!pending.hasFailed && pending.batchId === undefined) resume(pending);
  }
  if (runsNothing()) await endInterrupted();
}

/** Tries the popup's failed share again, with the same plan; of several links only those that are missing. */
export async function retryShare(source?: Source): Promise<void> {
  const state = await shareItem.get();
  if (state.step === "idle") return;
  const batch = await batchItem.get();
  if (batch?.jobId === state.jobId) return retryMany(batch, source);
  const pending = (await pendingsItem.get())[state.jobId];
  if (pending) await tryAgain(pending, source && (await takeAgain(pending, source)));
  else await endInterrupted();
}

/**
 * The very same create once more, unless its server is another by now: then the popup names that one,
 * and the plan for the old one is worth nothing.
 */
async function tryAgain(pending: Pending, file: Secret | undefined): Promise<void> {
  const { jobId, text, server: before, hasFailed } = pending;
  const { servers } = (await readInForce()).settings;
  const server = servers.find(({ id }) => id === before.id) ?? servers[0];
  if (!server) throw new AppError("need.backend");
  if (server.kind === before.kind && server.base === before.base) {
    return resume({ ...pending, server }, file);
  }
  const secret = text === undefined ? file : { kind: "text" as const, text };
  if (!secret || !hasFailed) return resume(pending, file);
  if (isRunning(jobId)) return;
  run(jobId, async (signal) => {
    await shareEffects.dropPending(jobId);
    return share({ ...pending, server, secret }, shareEffects, signal);
  });
}

/** The file of a failed share, handed over once more. Throws `job.file-lost` if it is another. */
async function takeAgain({ file }: Pending, source: Source): Promise<Secret> {
  const isSame =
    source.kind === "file" &&
    source.name === file?.name &&
    source.type === file.type &&
    source.bytes === file.bytes;
  if (!isSame) throw new AppError("job.file-lost");
  return takeSecret(source);
}

function resume(pending: Pending, secret?: Secret): void {
  if (isRunning(pending.jobId)) return;
  run(pending.jobId, (signal) =>
    resumeShare(pending, { ...shareEffects, report: reportLate }, signal, secret),
  );
}

/** A share that nobody works on and nobody can take up must not look as if it went on. */
async function endInterrupted(): Promise<void> {
  const state = await shareItem.get();
  if (state.step !== "working" || isRunning(state.jobId)) return;
  const failure = failureOf(new AppError("job.interrupted"));
  await report({ step: "failed", jobId: state.jobId, failure, canRetry: false });
}

export async function cancelShare(): Promise<void> {
  const state = await shareItem.get();
  if (state.step === "working") cancelRun(state.jobId);
}

/** Forgets links and plans: nothing of the last share is left in memory but its receipts. */
export async function dismissShare(): Promise<void> {
  await cancelShare();
  const state = await shareItem.get();
  if (state.step !== "idle") {
    await shareEffects.dropPending(state.jobId);
    await dropMany(state.jobId);
  }
  if (state.step === "done") await forgetKept((id) => id === state.receiptId);
  await report({ step: "idle" });
  await setBadge("");
}
