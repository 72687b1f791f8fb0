/** Bytes of ciphertext that all requests together may hold in memory. */
export class Budget {
  readonly #most: number;
  #used = 0;

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  get usedBytes(): number {
    return this.#used;
  }

  get isFull(): boolean {
    return this.#used >= this.#most;
  }

  /** Takes bytes if there is room; gives the function that returns them (once), or undefined. */
  take(bytes: number): (() => void) | undefined {
    if (this.#used + bytes > this.#most) return undefined;
    return this.force(bytes);
  }

  /** Takes bytes even beyond the limit: for an answer that can't be refused any more. */
  force(bytes: number): () => void {
    this.#used += bytes;
    let isReturned = false;
    return () => {
      if (isReturned) return;
      isReturned = true;
      this.#used -= bytes;
    };
  }
}
