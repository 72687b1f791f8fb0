import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { RedisStore } from "../../server/store/redis.ts";
import { SqliteStore } from "../../server/store/sqlite.ts";
import type { NewSecret, ReaderProof, Rules, Store } from "../../server/store/store.ts";
import { RedisServer } from "./redis-server.ts";

/** A kind of store before the suite: each `open` gives an empty one. */
export interface StoreKind {
  readonly name: string;
  /** Call once before, and once after all. */
  start(): Promise<void>;
  stop(): Promise<void>;
  open(options: Rules & { nowMs: () => number }): Promise<Store>;
}

export function sqliteKind(): StoreKind {
  const folders: string[] = [];
  return {
    name: "sqlite",
    start: async () => {},
    stop: async () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
    open: async (options) => {
      const folder = mkdtempSync(join(tmpdir(), "hushlink-store-"));
      folders.push(folder);
      return new SqliteStore(folder, options);
    },
  };
}

export function redisKind(): StoreKind {
  let server: RedisServer | undefined;
  return {
    name: "redis",
    start: async () => {
      server = await RedisServer.start();
    },
    stop: async () => {
      await server?.stop();
    },
    open: (options) => RedisStore.open(server?.url() ?? "", options),
  };
}

/** A clock that moves when it is told to. Starts now: Redis' native expiry runs by the real one. */
export class TestClock {
  #nowMs = Date.now();

  readonly now = (): number => this.#nowMs;

  pass(ms: number): void {
    this.#nowMs += ms;
  }
}

export function sha256(content: Buffer): Buffer {
  return createHash("sha256").update(content).digest();
}

/** A secret with random id, tokens and ciphertext. */
export function randomSecret(wish: Partial<NewSecret> & { body?: Buffer } = {}): NewSecret & {
  body: Buffer;
} {
  const body = wish.body ?? randomBytes(300);
  return {
    id: randomBytes(16),
    owner: randomBytes(32),
    access: randomBytes(32),
    views: 1,
    expiresInSeconds: 3600,
    ...wish,
    body,
    digest: sha256(body),
    bytes: body.length,
  };
}

export const attempts = 5;
export const leaseMs = 120_000;
export const hourMs = 3_600_000;

export function newClaim(): Buffer {
  return randomBytes(16);
}

/** An empty store for each test of a `describe`, with a clock, and the shortest ways to use it. */
export function useStore(kind: StoreKind) {
  let store: Store;
  let clock: TestClock;
  beforeAll(() => kind.start());
  afterAll(() => kind.stop());
  beforeEach(async () => {
    clock = new TestClock();
    store = await kind.open({ attempts, leaseMs, nowMs: clock.now });
  });
  afterEach(() => store.close());
  return {
    store: () => store,
    clock: () => clock,
    /** A secret that the store holds. */
    kept: async (wish: Parameters<typeof randomSecret>[0] = {}) => {
      const secret = randomSecret(wish);
      expect(await store.create(secret)).toMatchObject({ kind: "created" });
      return secret;
    },
    proofOf: (secret: NewSecret, claim = newClaim()): ReaderProof => ({
      access: secret.access,
      claim,
    }),
    wrongProof: (): ReaderProof => ({ access: randomBytes(32), claim: newClaim() }),
    stateOf: async (secret: NewSecret): Promise<string> => {
      const status = await store.status(secret.id, secret.owner);
      return status.kind === "status" ? status.state : status.kind;
    },
  };
}
