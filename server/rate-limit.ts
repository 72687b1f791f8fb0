/** Requests that one address may make in a minute. */
export interface Limits {
  readonly create: number;
  readonly reveal: number;
  /** Wrong access, owner and API tokens, over all secrets. */
  readonly wrongToken: number;
}

interface Bucket {
  tokens: number;
  atMs: number;
}

/** Addresses in one generation, for each kind of request: a flood of addresses costs no memory. */
const mostAddresses = 25_000;

/**
 * Token buckets: as many requests at once as are allowed in a minute, refilled evenly. Counted in
 * this process; several processes allow so much more.
 */
export class RateLimit {
  readonly #limits: Limits | undefined;
  readonly #nowMs: () => number;
  readonly #buckets: Readonly<Record<keyof Limits, Generations>> = {
    create: new Generations(),
    reveal: new Generations(),
    wrongToken: new Generations(),
  };

  /** Without limits everything is allowed. `nowMs` must not run backwards. */
  constructor(limits: Limits | undefined, nowMs: () => number) {
    this.#limits = limits;
    this.#nowMs = nowMs;
  }

  /** True if everything is allowed: nobody needs to know who asks. */
  get isOff(): boolean {
    return this.#limits === undefined;
  }

  /** Takes one request; gives the seconds to wait if there is none left, 0 if it is allowed. */
  take(kind: keyof Limits, address: string): number {
    if (!this.#limits) return 0;
    const bucket = this.#bucket(kind, address, this.#limits[kind]);
    if (bucket.tokens < 1) return waitSeconds(bucket, this.#limits[kind]);
    bucket.tokens -= 1;
    return 0;
  }

  /** As `take`, but takes nothing. */
  wait(kind: keyof Limits, address: string): number {
    if (!this.#limits) return 0;
    if (!this.#buckets[kind].find(address)) return 0;
    const bucket = this.#bucket(kind, address, this.#limits[kind]);
    return bucket.tokens < 1 ? waitSeconds(bucket, this.#limits[kind]) : 0;
  }

  #bucket(kind: keyof Limits, address: string, perMinute: number): Bucket {
    const buckets = this.#buckets[kind];
    const nowMs = this.#nowMs();
    const known = buckets.find(address);
    if (!known) return buckets.add(address, { tokens: perMinute, atMs: nowMs });
    const gained = ((nowMs - known.atMs) * perMinute) / 60_000;
    known.tokens = Math.min(perMinute, known.tokens + gained);
    known.atMs = nowMs;
    return known;
  }
}

/** Buckets by address. When there are too many, those not used for the longest time go at once. */
class Generations {
  #young = new Map<string, Bucket>();
  #old = new Map<string, Bucket>();

  find(address: string): Bucket | undefined {
    const bucket = this.#young.get(address);
    if (bucket) return bucket;
    const old = this.#old.get(address);
    return old && this.add(address, old);
  }

  add(address: string, bucket: Bucket): Bucket {
    if (this.#young.size >= mostAddresses) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(address, bucket);
    return bucket;
  }
}

function waitSeconds(bucket: Bucket, perMinute: number): number {
  return Math.max(1, Math.ceil(((1 - bucket.tokens) * 60) / perMinute));
}
