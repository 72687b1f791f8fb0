import { hostOf } from "../address.ts";
import type { Adapter, Ref } from "../backends/backend.ts";
import type { Effects } from "../effects.ts";
import { failureOf } from "../errors.ts";
import { refuseInsecure } from "../net.ts";
import type { RevealState, ViewerState } from "../reveal-state.ts";
import { findCarried } from "./carried.ts";
import { findLink } from "./clean-link.ts";
import { Reveal } from "./reveal.ts";

/** A link with the adapter that knows its form. */
export interface Recognised {
  readonly adapter: Adapter;
  readonly ref: Ref;
  /** It belongs to a server of the person's settings. */
  readonly configured: boolean;
  /** All of it is here: nobody has to be asked, and no leave is needed. */
  readonly whole?: boolean;
}

export interface OpeningSetup {
  /** Finds the adapter of a link, without network; throws what a broken link means. */
  readonly recognise: (link: URL) => Recognised | undefined;
  /** What opens a message that was pasted together with its link. */
  readonly carried: {
    readonly adapter: Adapter;
    readonly refOf: (carrier: string, link: URL, token: string) => Ref;
  };
  readonly hasAccess: (base: string) => Promise<boolean>;
  /** Asks the person. Called first thing in a click, as browsers want it. */
  readonly requestAccess: (base: string) => Promise<boolean>;
  readonly fx: Effects;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly onState: (state: ViewerState) => void;
}

/**
 * What happens in one viewer: a link comes in, the browser's leave is asked for where it is needed,
 * the link is looked at, and on a click it is opened. A new link ends the one before.
 */
export class Opening {
  readonly #setup: OpeningSetup;
  #found: Recognised | undefined;
  #reveal: Reveal | undefined;
  #ending = new AbortController();

  constructor(setup: OpeningSetup) {
    this.#setup = setup;
  }

  /** Takes a link as it was pasted or clicked. Looks at it, without using anything up. */
  async open(pasted: string): Promise<void> {
    this.#end();
    const { signal } = this.#ending;
    try {
      const found = this.#pastedWhole(pasted) ?? findLink(pasted, this.#setup.recognise);
      // Nobody is asked for leave that can't be used.
      if (found.whole !== true) refuseInsecure(new URL(found.ref.base));
      this.#found = found;
      const isAllowed = found.whole === true || (await this.#setup.hasAccess(found.ref.base));
      if (signal.aborted) return;
      if (!isAllowed) return this.#bar(false);
    } catch (thrown) {
      return this.#setup.onState({ step: "asking", failure: failureOf(thrown) });
    }
    await this.#look();
  }

  /** Asks the person for leave to reach the link's server, and looks at the link if it was given. */
  async allow(): Promise<void> {
    const found = this.#found;
    if (!found) return;
    const { signal } = this.#ending;
    const isAllowed = await this.#setup.requestAccess(found.ref.base).catch(() => false);
    if (signal.aborted) return;
    if (isAllowed) await this.#look();
    else this.#bar(true);
  }

  /** Uses up one view and opens it; with the ciphertext at hand, only opens it. */
  async reveal(passphrase?: string): Promise<void> {
    await this.#reveal?.reveal(passphrase);
  }

  /** Does again what could not be done. */
  async again(): Promise<void> {
    await this.#reveal?.again();
  }

  /** Drops the secret and everything about it. */
  close(): void {
    this.#end();
    this.#setup.onState({ step: "closed" });
  }

  /** Drops everything, to ask for another link; `message`: for a message with its link. */
  restart(message = false): void {
    this.#end();
    this.#setup.onState({ step: "asking", ...(message ? { message } : {}) });
  }

  #end(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
    this.#found = undefined;
    this.#reveal = undefined;
  }

  #pastedWhole(pasted: string): Recognised | undefined {
    const { adapter, refOf } = this.#setup.carried;
    const ref = findCarried(pasted, refOf);
    return ref && { adapter, ref, configured: false, whole: true };
  }

  #bar(refused: boolean): void {
    if (!this.#found) return;
    const { adapter, ref, configured } = this.#found;
    const { title: product } = adapter;
    this.#setup.onState({ step: "barred", host: hostOf(ref.base), product, configured, refused });
  }

  async #look(): Promise<void> {
    if (!this.#found) return;
    const { adapter, ref } = this.#found;
    const { fx, wait } = this.#setup;
    const onState = (state: RevealState) => this.#report(state);
    this.#reveal = new Reveal({ adapter, ref, fx, wait, onState, signal: this.#ending.signal });
    await this.#reveal.look();
  }

  /** Leave that was taken back while the link lay open is asked for again, in a click. */
  #report(state: RevealState): void {
    const isBarred =
      state.step === "ended" && state.failure.code === "allow.host" && state.spent === "no";
    if (isBarred) this.#bar(false);
    else this.#setup.onState(state);
  }
}
