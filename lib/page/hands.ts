import { waitFor } from "./pause.ts";

/** Knows when the user last typed in this frame, so that nothing is inserted into the middle of a word. */
class Hands {
  #typedAt = Number.NEGATIVE_INFINITY;
  #isComposing = false;
  #isWatching = false;

  /** Listens from now on; the keys that asked for the share don't count. Never called before the user has acted. */
  watch(): void {
    this.#typedAt = Number.NEGATIVE_INFINITY;
    if (this.#isWatching) return;
    this.#isWatching = true;
    const passive = { capture: true, passive: true };
    addEventListener("keydown", () => this.#note(), passive);
    addEventListener("input", (event) => event.isTrusted && this.#note(), passive);
    addEventListener("compositionstart", () => this.#compose(true), passive);
    addEventListener("compositionend", () => this.#compose(false), passive);
  }

  /** Waits for a pause in typing; false if there was none for seconds. */
  still(): Promise<boolean> {
    const isStill = () => !this.#isComposing && performance.now() - this.#typedAt > pauseMs;
    return waitFor(isStill, atMostMs);
  }

  typedSince(atMs: number): boolean {
    return this.#typedAt > atMs;
  }

  #note(): void {
    this.#typedAt = performance.now();
  }

  #compose(isComposing: boolean): void {
    this.#isComposing = isComposing;
    this.#note();
  }
}

const pauseMs = 350;
const atMostMs = 5_000;

export const hands = new Hands();
