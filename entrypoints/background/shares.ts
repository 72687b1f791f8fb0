import { stayAwake } from "../../lib/browser/awake.ts";
import { takeFile } from "../../lib/browser/file-passage.ts";
import { pendingsItem, settingsItem, shareItem } from "../../lib/browser/items.ts";
import { AppError, failureOf } from "../../lib/errors.ts";
import { type Pending, resumeShare, type ShareRequest, share } from "../../lib/jobs/share.ts";
import type { Message } from "../../lib/messages/messages.ts";
import type { Secret } from "../../lib/model.ts";
import { setBadge } from "./badge.ts";
import { insertFromPopup } from "./in-place.ts";
import { report, reportLate, shareEffects } from "./share-effects.ts";

type Start = Extract<Message, { type: "share.start" }>;

/** What runs now, by job. Lost with the worker, which is why everything needed to resume is in storage. */
const running = new Map<string, AbortController>();

/** Takes a share on and answers at once; what becomes of it stands in storage. */
export async function startShare(message: Start): Promise<{ jobId: string }> {
  const { servers } = await settingsItem.get();
  const server = servers.find(({ id }) => id === message.serverId);
  if (!server) throw new AppError("need.backend");
  const secret = await secretOf(message);
  const { options, wish, label, tabId } = message;
  const request: ShareRequest = {
    ...{ jobId: crypto.randomUUID(), secret, options, server, wish, label },
    ...(tabId === undefined ? {} : { tabId }),
  };
  run(request.jobId, (signal) =>
    wish === "insert" ? insertFromPopup(request, signal) : share(request, shareEffects, signal),
  );
  return { jobId: request.jobId };
}

/**
 * Takes up what an ended worker left in the middle. What has failed waits until the person tries
 * again: nothing repeats itself.
 */
export async function resumeInterrupted(): Promise<void> {
  const pendings = Object.values(await pendingsItem.get()).filter(({ hasFailed }) => !hasFailed);
  for (const pending of pendings) resume(pending);
  if (running.size === 0) await endInterrupted();
}

/** Tries the popup's failed share again, with the same plan. */
export async function retryShare(): Promise<void> {
  const state = await shareItem.get();
  if (state.step === "idle") return;
  const pending = (await pendingsItem.get())[state.jobId];
  if (pending) resume(pending);
  else await endInterrupted();
}

function resume(pending: Pending): void {
  if (running.has(pending.jobId)) return;
  run(pending.jobId, (signal) =>
    resumeShare(pending, { ...shareEffects, report: reportLate }, signal),
  );
}

/** A share that nobody works on and nobody can take up must not look as if it went on. */
async function endInterrupted(): Promise<void> {
  const state = await shareItem.get();
  if (state.step !== "working" || running.has(state.jobId)) return;
  const failure = failureOf(new AppError("job.interrupted"));
  await report({ step: "failed", jobId: state.jobId, failure, canRetry: false });
}

export async function cancelShare(): Promise<void> {
  const state = await shareItem.get();
  if (state.step === "working") running.get(state.jobId)?.abort();
}

/** Forgets link and plan: nothing of the last share is left in memory but its receipt. */
export async function dismissShare(): Promise<void> {
  await cancelShare();
  const state = await shareItem.get();
  if (state.step !== "idle") await shareEffects.dropPending(state.jobId);
  await report({ step: "idle" });
  await setBadge("");
}

function run(jobId: string, work: (signal: AbortSignal) => Promise<unknown>): void {
  const cancel = new AbortController();
  running.set(jobId, cancel);
  void stayAwake(work(cancel.signal)).finally(() => running.delete(jobId));
}

async function secretOf({ source }: Start): Promise<Secret> {
  if (source.kind === "text") return source;
  const content = await takeFile(source.ticket);
  return { kind: "file", name: source.name, type: source.type, content };
}
