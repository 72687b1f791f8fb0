import { hostOf } from "../address.ts";
import type { Adapter, Peeked, Ref, Taken } from "../backends/backend.ts";
import { base64url } from "../bytes.ts";
import type { Effects } from "../effects.ts";
import { type ErrorCode, type Failure, failureOf } from "../errors.ts";
import type { Secret } from "../model.ts";
import type { Offer, RevealState, Spent } from "../reveal-state.ts";

/** What the opening of one link needs. */
export interface RevealSetup {
  readonly adapter: Adapter;
  readonly ref: Ref;
  readonly fx: Effects;
  /** Resolves after `ms`, or at once when `signal` is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Called with every new state, in order. */
  readonly onState: (state: RevealState) => void;
  /** Ends everything; no state is reported after it. */
  readonly signal: AbortSignal;
}

/**
 * Pauses between tries with the same claim, in milliseconds. Their sum stays well below the 120 s
 * for which the server reserves a claimed view.
 */
const pausesMs = [300, 700, 1_500, 3_000, 6_000, 10_000, 15_000, 20_000];

/** What a lost or disturbed connection looks like. The answer may have been on its way. */
const broken: ReadonlySet<ErrorCode> = new Set([
  "backend.unreachable",
  "backend.offline",
  "backend.timeout",
  "backend.garbled",
]);

/** A gateway whose server is just starting answers with a 5xx of its own. */
function isInterrupted({ code, facts }: Failure): boolean {
  return broken.has(code) || (code === "backend.refused" && (facts.status ?? 0) >= 500);
}

/** Offline from the start: there was no connection that could have been lost, and waiting brings none. */
function isUnsent({ code }: Failure): boolean {
  return code === "backend.offline";
}

/** Refusals after which another passphrase may still open the secret. */
const asksPassphrase: ReadonlySet<ErrorCode> = new Set([
  "open.wrong-passphrase",
  "need.passphrase",
]);

/** Failures that pass: the person can try again, with what is there. */
const passing: ReadonlySet<ErrorCode> = new Set([
  ...broken,
  "backend.busy",
  "backend.full",
  "backend.redirected",
  "backend.refused",
  // What a sign-in page or a guard on the way answers.
  "backend.unauthorized",
  "backend.unsupported",
  "input.too-large",
  "allow.host",
]);

/**
 * Opens one link, step by step: look (consumes nothing), take (uses up one view), open, confirm.
 * One claim names this reader for the whole time, so that on servers which know claims a lost
 * answer is asked for again instead of being lost. Methods never throw: every end is a state.
 */
export class Reveal {
  readonly #setup: RevealSetup;
  readonly #claim: string;
  readonly #host: string;
  #offer: Offer;
  #taken: Taken | undefined;
  #busy = false;
  #last: () => Promise<void> = () => this.look();
  /** A take may have reached the server without its answer reaching us. */
  #mayBeSpent = false;

  constructor(setup: RevealSetup) {
    this.#setup = setup;
    this.#claim = base64url(setup.fx.random(16));
    this.#host = hostOf(setup.ref.base);
    this.#offer = firstOffer(setup, this.#host);
  }

  /** Asks the server what there is, and reports "offered" or "ended". Consumes nothing. */
  look(): Promise<void> {
    this.#last = () => this.look();
    return this.#once(async () => {
      this.#report({ step: "looking", host: this.#host });
      const { adapter, ref, fx } = this.#setup;
      this.#offer = withPeeked(this.#offer, await adapter.peek(ref, fx));
      this.#report({ step: "offered", offer: this.#offer });
    });
  }

  /**
   * Brings and opens the secret. With the ciphertext already here, only opens it: another
   * passphrase never costs another view. Does nothing while an earlier call is at work.
   */
  reveal(passphrase?: string): Promise<void> {
    this.#last = () => this.reveal(passphrase);
    return this.#once(async () => {
      const taken = this.#taken ?? (await this.#take(passphrase));
      await this.#show(await this.#open(taken, passphrase));
    });
  }

  /** Does again what failed last: looking, or bringing the secret with the same claim. */
  again(): Promise<void> {
    return this.#last();
  }

  async #once(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await work();
    } catch (thrown) {
      this.#refuse(failureOf(thrown));
    } finally {
      this.#busy = false;
    }
  }

  async #open(taken: Taken, passphrase: string | undefined): Promise<Secret> {
    const { adapter, ref } = this.#setup;
    const isFresh = this.#taken === undefined;
    this.#taken = taken;
    this.#report({ step: "opening", offer: this.#offer });
    try {
      return await adapter.open(taken, ref, passphrase);
    } catch (thrown) {
      const damaged = failureOf(thrown).code === "open.failed";
      if (!damaged || !isFresh || !adapter.idempotentTake) throw thrown;
    }
    // Bytes can be damaged on the way, and the server still holds them for this claim.
    this.#taken = await this.#take(passphrase);
    return adapter.open(this.#taken, ref, passphrase);
  }

  /** Tries again with the same claim as long as a server that knows claims can't be heard. */
  async #take(passphrase: string | undefined): Promise<Taken> {
    for (let lost = 0; ; lost++) {
      try {
        return await this.#takeOnce(passphrase, lost);
      } catch (thrown) {
        const failure = failureOf(thrown);
        if (isInterrupted(failure) && !isUnsent(failure)) this.#mayBeSpent = true;
        if (!(await this.#pauseBefore(lost + 1, failure))) throw thrown;
      }
    }
  }

  /** Waits before the next try; false if there is to be none. */
  async #pauseBefore(lost: number, failure: Failure): Promise<boolean> {
    const { adapter, wait, signal } = this.#setup;
    const pauseMs = pausesMs[lost - 1];
    const passes = isUnsent(failure)
      ? this.#mayBeSpent
      : isInterrupted(failure) || isShortlyBusy(failure);
    if (pauseMs === undefined || !passes || !adapter.idempotentTake) return false;
    this.#report({ step: "taking", offer: this.#offer, lost });
    await wait(pauseOf(pauseMs, failure), signal);
    return !signal.aborted;
  }

  #takeOnce(passphrase: string | undefined, lost: number): Promise<Taken> {
    const { adapter, ref, fx, signal } = this.#setup;
    this.#report({ step: "taking", offer: this.#offer, lost });
    const request = {
      claim: this.#claim,
      signal,
      onProgress: (fraction: number) =>
        this.#report({ step: "taking", offer: this.#offer, fraction, lost }),
      ...(passphrase === undefined ? {} : { passphrase }),
    };
    return adapter.take(ref, request, fx);
  }

  async #show(secret: Secret): Promise<void> {
    const taken = this.#taken;
    if (!taken) return;
    const viewsLeft = taken.viewsLeft;
    const left = viewsLeft === undefined ? {} : { viewsLeft };
    const shown = { step: "shown", offer: this.#offer, secret, ...left } as const;
    this.#report({ ...shown, copy: "asking" });
    const erased = await this.#confirm(taken);
    this.#taken = undefined;
    const kept = viewsLeft !== undefined && viewsLeft > 0;
    this.#report({ ...shown, copy: erased ? "erased" : kept ? "kept" : "unknown" });
  }

  /** The secret is on the screen already: a server that can't be heard costs nothing any more. */
  async #confirm(taken: Taken): Promise<boolean> {
    const { adapter, ref, fx, wait, signal } = this.#setup;
    for (const pauseMs of [...pausesMs, 0]) {
      try {
        return await adapter.confirm(taken, ref, fx);
      } catch (thrown) {
        if (!isInterrupted(failureOf(thrown)) || signal.aborted) return false;
      }
      await wait(pauseMs, signal);
    }
    return false;
  }

  #refuse(failure: Failure): void {
    const asks = asksPassphrase.has(failure.code);
    this.#offer = withRefusal(this.#offer, failure);
    if (asks && this.#taken) {
      this.#report({ step: "held", offer: this.#offer, refused: failure });
    } else if (asks) {
      this.#report({ step: "offered", offer: this.#offer, refused: failure });
    } else {
      this.#end(failure);
    }
  }

  #end(failure: Failure): void {
    const isPassing = passing.has(failure.code) && !this.#taken;
    this.#report({
      step: "ended",
      host: this.#host,
      failure,
      spent: this.#spent(),
      again: isPassing,
      reserved: this.#mayBeSpent && isPassing && this.#setup.adapter.idempotentTake,
    });
  }

  /** Whatever ends a later try, being busy say, tells nothing about an answer that was lost before. */
  #spent(): Spent {
    if (this.#taken) return "yes";
    return this.#mayBeSpent ? "maybe" : "no";
  }

  #report(state: RevealState): void {
    if (!this.#setup.signal.aborted) this.#setup.onState(state);
  }
}

function firstOffer({ adapter, ref }: RevealSetup, host: string): Offer {
  const content = ref.content ? { content: ref.content } : {};
  return { host, product: adapter.title, passphrase: ref.passphrase, ...content };
}

/** The link knows best whether a passphrase is needed; where it does not say, the server may. */
function withPeeked(offer: Offer, peeked: Peeked): Offer {
  const { state: _, passphrase, ...known } = peeked;
  return {
    ...offer,
    ...known,
    passphrase: offer.passphrase === "unknown" ? passphrase : offer.passphrase,
  };
}

function withRefusal(offer: Offer, failure: Failure): Offer {
  const { attemptsLeft } = failure.facts;
  const passphrase = asksPassphrase.has(failure.code) ? "needed" : offer.passphrase;
  return { ...offer, passphrase, ...(attemptsLeft === undefined ? {} : { attemptsLeft }) };
}

function isShortlyBusy(failure: Failure): boolean {
  return failure.code === "backend.busy" && (failure.facts.retryAfterSeconds ?? 1) <= 20;
}

function pauseOf(pauseMs: number, failure: Failure): number {
  return Math.max(pauseMs, (failure.facts.retryAfterSeconds ?? 0) * 1_000);
}
