import { timingSafeEqual } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { GroupCommit } from "./group-commit.ts";
import * as rules from "./record.ts";
import { openDatabase, storeErrorOf, transactionsOf, truncateLog } from "./sqlite-database.ts";
import { type Row, Rows } from "./sqlite-rows.ts";
import { SqliteUpload } from "./sqlite-upload.ts";
import {
  type Created,
  type Done,
  type Ended,
  type NewSecret,
  type Peeked,
  type ReaderProof,
  type Revealed,
  type Rules,
  type Status,
  type Store,
  StoreError,
  type Unknown,
  type Upload,
  type Wrong,
} from "./store.ts";

/** How many due secrets one transaction of the sweeper takes on. */
const sweepStep = 200;
/** Cutting the log takes one part in so many of the time, and is never put off for longer than a second. */
const restPerTruncation = 20;
const longestRestMs = 1_000;

const unknown: Unknown = { kind: "unknown" };
const wrongOwner: Wrong = { kind: "wrong" };

export interface SqliteOptions extends Rules {
  /** Unix milliseconds, never backwards. */
  readonly nowMs: () => number;
  /** Largest database, in pages of 4096 bytes; as large as the disk by default. */
  readonly maxPages?: number;
}

/** The store for one machine: a single file, one writer at a time, several processes allowed. */
export class SqliteStore implements Store {
  readonly #database: DatabaseSync;
  readonly #rows: Rows;
  readonly #group: GroupCommit;
  readonly #rules: Rules;
  readonly #nowMs: () => number;
  #truncation: NodeJS.Timeout | undefined;
  #lastTruncation = { endedAtMs: 0, tookMs: 0 };
  #isErasing = false;
  #isClosed = false;

  /** Throws if the folder can't be used or holds a newer schema. */
  constructor(folder: string, options: SqliteOptions) {
    this.#database = openDatabase(folder, options.maxPages);
    this.#rows = new Rows(this.#database);
    this.#group = new GroupCommit(transactionsOf(this.#database));
    this.#rules = options;
    this.#nowMs = options.nowMs;
    // Whatever was erased before a crash may still be in the log.
    this.#truncateSoon();
  }

  create(secret: NewSecret): Promise<Created> {
    return this.#step(() => {
      const nowMs = this.#nowMs();
      const known = this.#find(secret.id, nowMs);
      if (known) {
        this.#save(known);
        return rules.createAgain(known.record, secret);
      }
      const record = rules.newRecord(secret, this.#rules, nowMs);
      const body = secret.body;
      if (Buffer.isBuffer(body)) this.#keep(secret.id, record, body);
      else this.#adopt(secret.id, record, body);
      return { kind: "created", expiresAtMs: record.expiresAtMs, views: record.views };
    });
  }

  async upload(): Promise<Upload> {
    const step = <T>(work: () => T) => this.#step(work);
    return new SqliteUpload(this.#rows, step, () => this.#onErased(), this.#nowMs);
  }

  peek(id: Buffer): Promise<Peeked> {
    return this.#on(id, ({ record }) => rules.peekAt(record));
  }

  reveal(id: Buffer, proof: ReaderProof): Promise<Revealed> {
    return this.#on<Revealed>(id, (row, nowMs) => {
      const { record } = row;
      const outcome = rules.reveal(record, proof, { leaseMs: this.#rules.leaseMs, nowMs });
      if (outcome.kind === "wrong" || outcome.kind === "ended") return outcome;
      const first = this.#rows.readPart(row, 0);
      if (!first) throw new Error("a secret without its ciphertext");
      return {
        kind: "taken",
        viewsLeft: rules.viewsLeft(record),
        expiresAtMs: record.expiresAtMs,
        bytes: record.bytes,
        parts: record.parts,
        first,
      };
    });
  }

  async part(id: Buffer, claim: Buffer, index: number): Promise<Buffer | undefined> {
    const found = await this.#on(id, (row, nowMs) => {
      const mayRead = rules.goOn(row.record, claim, { leaseMs: this.#rules.leaseMs, nowMs });
      return mayRead ? this.#rows.readPart(row, index) : undefined;
    });
    return Buffer.isBuffer(found) ? found : undefined;
  }

  confirm(id: Buffer, proof: ReaderProof): Promise<Done | Wrong | Ended | Unknown> {
    return this.#on(id, ({ record }, nowMs) => rules.confirm(record, proof, nowMs));
  }

  status(id: Buffer, owner: Buffer): Promise<Status | Wrong | Unknown> {
    return this.#on<Status | Wrong>(id, ({ record }) =>
      timingSafeEqual(record.owner, owner) ? rules.statusOf(record) : wrongOwner,
    );
  }

  revoke(id: Buffer, owner: Buffer): Promise<Done | Wrong | Unknown> {
    return this.#on<Done | Wrong>(id, ({ record }, nowMs) => {
      if (!timingSafeEqual(record.owner, owner)) return wrongOwner;
      rules.revoke(record, nowMs);
      return { kind: "done" };
    });
  }

  async sweep(): Promise<void> {
    let swept = sweepStep;
    while (swept === sweepStep && !this.#isClosed) {
      swept = await this.#step(() => this.#sweepSome());
    }
    await this.#eraseMore();
  }

  async ready(): Promise<void> {
    await this.#step(() => this.#rows.due(0, 1));
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#group.flush();
    this.#isClosed = true;
    clearTimeout(this.#truncation);
    this.#database.close();
  }

  #keep(id: Buffer, record: rules.SecretRecord, body: Buffer): void {
    const key = this.#rows.add(id, record);
    if (key !== undefined) this.#rows.keepPart(key, 0, body);
  }

  #adopt(id: Buffer, record: rules.SecretRecord, upload: Upload): void {
    if (this.#rows.add(id, record, uploadKey(upload)) !== undefined) return;
    throw new StoreError("unavailable", "the upload took too long and was thrown away");
  }

  /** Finds a secret, brought up to date; undefined if even its tombstone is to go. */
  #find(id: Buffer, nowMs: number): Row | undefined {
    const row = this.#rows.find(id);
    if (!row) return undefined;
    rules.settle(row.record, nowMs);
    if (rules.dueAtMs(row.record) > nowMs) return row;
    this.#rows.remove(row.key);
    return undefined;
  }

  /** Looks at a secret, or changes it: what time and `work` did to it is written back. */
  #on<T>(id: Buffer, work: (row: Row, nowMs: number) => T): Promise<T | Unknown> {
    return this.#step(() => {
      const nowMs = this.#nowMs();
      const row = this.#find(id, nowMs);
      if (!row) return unknown;
      const outcome = work(row, nowMs);
      this.#save(row);
      return outcome;
    });
  }

  #save(row: Row): void {
    if (this.#rows.save(row)) this.#onErased();
  }

  /** What was erased is to go from the log too, and the rest of a long ciphertext after it. */
  #onErased(): void {
    this.#truncateSoon();
    // If this fails, the sweeper goes on.
    setImmediate(() => this.#eraseMore().catch(() => undefined));
  }

  /** Step by step, others in between. */
  async #eraseMore(): Promise<void> {
    if (this.#isErasing) return;
    this.#isErasing = true;
    try {
      while (!this.#isClosed && (await this.#step(() => this.#rows.eraseMore()))) {
        this.#truncateSoon();
      }
    } finally {
      this.#isErasing = false;
    }
  }

  #sweepSome(): number {
    const nowMs = this.#nowMs();
    const due = this.#rows.due(nowMs, sweepStep);
    for (const row of due) {
      if (row.record) this.#sweepOne(row, nowMs);
      else this.#dropUnfinished(row.key);
    }
    return due.length;
  }

  #sweepOne(row: Row, nowMs: number): void {
    rules.settle(row.record, nowMs);
    this.#save(row);
    if (rules.dueAtMs(row.record) <= nowMs) this.#rows.remove(row.key);
  }

  #dropUnfinished(key: number): void {
    if (this.#rows.dropArriving(key)) this.#onErased();
  }

  #step<T>(work: () => T): Promise<T> {
    return this.#group.run(work).catch((thrown: unknown) => {
      throw storeErrorOf(thrown);
    });
  }

  #truncateSoon(): void {
    if (this.#truncation || this.#isClosed) return;
    const { endedAtMs, tookMs } = this.#lastTruncation;
    const restMs = Math.min(tookMs * restPerTruncation, longestRestMs);
    const waitMs = Math.max(0, endedAtMs + restMs - performance.now());
    this.#truncation = setTimeout(() => this.#truncate(), waitMs);
  }

  #truncate(): void {
    this.#truncation = undefined;
    const startedAtMs = performance.now();
    let isDone = false;
    try {
      isDone = truncateLog(this.#database);
    } catch {
      // A full or broken disk: tried again until it works.
    }
    const endedAtMs = performance.now();
    this.#lastTruncation = { endedAtMs, tookMs: isDone ? endedAtMs - startedAtMs : longestRestMs };
    if (!isDone) this.#truncateSoon();
  }
}

function uploadKey(upload: Upload): number {
  if (!(upload instanceof SqliteUpload)) throw new TypeError("an upload of another store");
  return upload.key;
}
