import type { Rows } from "./sqlite-rows.ts";
import type { Upload } from "./store.ts";

type Step = <T>(work: () => T) => Promise<T>;

/** Parts kept under the number of a secret that does not exist yet. */
export class SqliteUpload implements Upload {
  readonly #rows: Rows;
  readonly #step: Step;
  readonly #onErased: () => void;
  readonly #nowMs: () => number;
  #key: number | undefined;
  #parts = 0;

  constructor(rows: Rows, step: Step, onErased: () => void, nowMs: () => number) {
    this.#rows = rows;
    this.#step = step;
    this.#onErased = onErased;
    this.#nowMs = nowMs;
  }

  get parts(): number {
    return this.#parts;
  }

  /** Number that the parts are kept under; -1 before the first one. */
  get key(): number {
    return this.#key ?? -1;
  }

  async add(part: Buffer): Promise<void> {
    const index = this.#parts;
    const key = await this.#step(() => {
      const reserved = this.#key ?? this.#rows.reserve(this.#nowMs());
      this.#rows.keepPart(reserved, index, part);
      return reserved;
    });
    this.#key = key;
    this.#parts = index + 1;
  }

  async discard(): Promise<void> {
    const key = this.#key;
    if (key === undefined) return;
    const isGone = await this.#step(() => this.#rows.dropArriving(key));
    if (isGone) this.#onErased();
  }
}
