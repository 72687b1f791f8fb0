import { hostOf } from "../address.ts";
import type { Batch, Part } from "../batch.ts";
import { type Failure, failureOf } from "../errors.ts";
import type { Secret } from "../model.ts";
import type { MissingLink, NamedLink, ShareDone, ShareState } from "../share-state.ts";
import { type Pending, repeatable, resumeShare, type ShareEffects, share } from "./share.ts";

/** What making several links needs of the world around it. */
export interface ManyEffects extends ShareEffects {
  /** The batch as it stands now; one that was dismissed meanwhile is not brought back. */
  readonly keepBatch: (batch: Batch) => Promise<void>;
  /** Forgets the batch, and the plans of its parts. */
  readonly dropBatch: (jobId: string) => Promise<void>;
  readonly pendingOf: (jobId: string) => Promise<Pending | undefined>;
}

/** Failures of one part alone. After any other the rest would fail as well and is not tried. */
const ofOnePart = /^(input\.|job\.(file-lost|interrupted)$)/;
const cancelled: Failure = { code: "job.cancelled", facts: {} };

/**
 * Makes the links of a batch that are not made yet, one after the other. What is made is recorded
 * before the next begins, so a batch that is cut off, fails or is cancelled keeps its links, and
 * taking it up again makes only the rest. `secrets` are those of the parts, in their order; undefined
 * where a file is gone. Ends as `many`, or as `failed` if not one link was made. Throws nothing.
 */
export async function shareMany(
  batch: Batch,
  secrets: readonly (Secret | undefined)[],
  fx: ManyEffects,
  signal: AbortSignal,
): Promise<ShareState> {
  const run = new Run(batch, secrets, fx, signal);
  return run.toItsEnd();
}

/** One go at a batch: `#batch` is always what stands in storage. */
class Run {
  #batch: Batch;
  readonly #secrets: readonly (Secret | undefined)[];
  readonly #fx: ManyEffects;
  readonly #signal: AbortSignal;

  constructor(
    { hasEnded: _, ...batch }: Batch,
    secrets: readonly (Secret | undefined)[],
    fx: ManyEffects,
    signal: AbortSignal,
  ) {
    this.#batch = { ...batch, parts: batch.parts.map(({ failure: _old, ...part }) => part) };
    this.#secrets = secrets;
    this.#fx = fx;
    this.#signal = signal;
  }

  async toItsEnd(): Promise<ShareState> {
    await this.#fx.keepBatch(this.#batch);
    let stopped: Failure | undefined;
    for (const [index, { link }] of this.#batch.parts.entries()) {
      if (link) continue;
      if (this.#signal.aborted) stopped = cancelled;
      if (stopped) await this.#note(index, { failure: stopped });
      else stopped = await this.#makePart(index);
    }
    return this.#end();
  }

  /** Makes one link. Returns the failure that ends the whole batch, if it is one. */
  async #makePart(index: number): Promise<Failure | undefined> {
    const end = await this.#sharePart(index);
    if (end.step !== "failed") return undefined;
    await this.#note(index, { failure: end.failure });
    return ofOnePart.test(end.failure.code) ? undefined : end.failure;
  }

  async #sharePart(index: number): Promise<ShareState> {
    const { jobId, label } = this.#batch.parts[index] as Part;
    const { server, options, jobId: batchId } = this.#batch;
    const secret = this.#secrets[index];
    const fx: ShareEffects = { ...this.#fx, report: (state) => this.#hear(state, index) };
    const pending = await this.#fx.pendingOf(jobId);
    if (pending) return resumeShare(pending, fx, this.#signal, secret);
    if (!secret) return { step: "failed", jobId, failure: lost, canRetry: false };
    const request = { jobId, secret, options, server, wish: "show", label, batchId } as const;
    return share(request, fx, this.#signal);
  }

  /** A part's own reports as those of the whole. Its link is recorded before its plan is forgotten. */
  async #hear(state: ShareState, index: number): Promise<void> {
    const { jobId, startedAtMs, parts } = this.#batch;
    if (state.step === "done") await this.#note(index, { link: linkOf(state, parts[index]) });
    if (state.step !== "working") return;
    const part = { at: index + 1, of: parts.length };
    const fraction = this.#fractionOf(index, state.fraction);
    await this.#fx.report({ ...state, jobId, startedAtMs, fraction, part });
  }

  /** How much of the whole is done, by the sizes of the secrets. */
  #fractionOf(index: number, fraction: number): number {
    const sizes = this.#secrets.map((secret) => (secret ? sizeOf(secret) : 0) + 1);
    const before = sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    return (before + fraction * (sizes[index] ?? 0)) / all;
  }

  async #note(index: number, outcome: Pick<Part, "link" | "failure">): Promise<void> {
    const parts = this.#batch.parts.map((part, at) =>
      at === index ? { ...part, ...outcome } : part,
    );
    this.#batch = { ...this.#batch, parts };
    await this.#fx.keepBatch(this.#batch);
  }

  async #end(): Promise<ShareState> {
    const { jobId, parts } = this.#batch;
    const isWhole = parts.every(({ link }) => link);
    const end = this.#endState();
    const isOver = isWhole || (end.step === "failed" && !end.canRetry);
    if (!isOver) await this.#fx.keepBatch({ ...this.#batch, hasEnded: true });
    await this.#fx.report(end);
    if (isOver) await this.#fx.dropBatch(jobId);
    return end;
  }

  #endState(): ShareState {
    const { jobId, of, parts, server, options, text } = this.#batch;
    const links = parts.flatMap(({ link }) => link ?? []);
    const missing = parts.flatMap((part) => missingOf(part) ?? []);
    const first = missing[0]?.failure ?? cancelled;
    if (links.length === 0) {
      const { idempotentCreate } = this.#fx.adapterOf(server.kind);
      const canRetry = idempotentCreate && text !== undefined && repeatable.test(first.code);
      return { step: "failed", jobId, failure: first, canRetry };
    }
    return {
      ...{ step: "many", jobId, of, links, missing },
      canRetry: missing.some(({ failure }) => !failure.code.startsWith("input.")),
      needsFiles: text === undefined,
      host: hostOf(server.base),
      hasPassphrase: options.passphrase !== undefined,
      doneAtMs: this.#fx.nowMs(),
    };
  }
}

const lost: Failure = { code: "job.file-lost", facts: {} };

function missingOf({ link, name, failure }: Part): MissingLink | undefined {
  return link ? undefined : { name, failure: failure ?? failureOf(undefined) };
}

function linkOf(done: ShareDone, part: Part | undefined): NamedLink {
  const { link, receiptId, views, expiresAtMs, canRevoke } = done;
  return { name: part?.name ?? "", link, receiptId, views, expiresAtMs, canRevoke };
}

function sizeOf(secret: Secret): number {
  return secret.kind === "text" ? secret.text.length : secret.content.size;
}
