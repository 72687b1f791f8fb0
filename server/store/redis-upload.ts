import { type Upload, unfinishedMs } from "./store.ts";

/** How an upload reaches Redis. */
export interface PartKeys {
  /** Keeps a part that expires by itself if its secret never comes. */
  keep(upload: string, index: number, part: Buffer, lifetimeMs: number): Promise<void>;
  /** Throws the parts away, unless they have become a secret. */
  discard(upload: string, parts: number): Promise<void>;
}

/** Parts under keys of their own, named after this upload. */
export class RedisUpload implements Upload {
  readonly name: string;
  readonly #keys: PartKeys;
  #parts = 0;

  constructor(name: string, keys: PartKeys) {
    this.name = name;
    this.#keys = keys;
  }

  get parts(): number {
    return this.#parts;
  }

  async add(part: Buffer): Promise<void> {
    await this.#keys.keep(this.name, this.#parts, part, unfinishedMs);
    this.#parts += 1;
  }

  async discard(): Promise<void> {
    if (this.#parts > 0) await this.#keys.discard(this.name, this.#parts);
  }
}
