import { stayAwake } from "../../lib/browser/awake.ts";

/** What runs now, by job. Lost with the worker, which is why everything needed to resume is in storage. */
const running = new Map<string, AbortController>();

/** Runs a job, which may be cancelled by its id, and keeps the worker alive for it. */
export function run(jobId: string, work: (signal: AbortSignal) => Promise<unknown>): void {
  const cancel = new AbortController();
  running.set(jobId, cancel);
  void stayAwake(work(cancel.signal)).finally(() => running.delete(jobId));
}

export function isRunning(jobId: string): boolean {
  return running.has(jobId);
}

export function cancelRun(jobId: string): void {
  running.get(jobId)?.abort();
}

export function runsNothing(): boolean {
  return running.size === 0;
}
