import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import { dueAtMs, type SecretRecord, type Take } from "./record.ts";
import { type EndState, partBytes, unfinishedMs } from "./store.ts";

/** A record as it was read, the number that its parts are kept under, and how many there are. */
export interface Row {
  readonly key: number;
  readonly record: SecretRecord;
  readonly storedParts: number;
}

const partsPerSecret = 65_536;

/** Erasing overwrites every page, so a long ciphertext goes in steps that hold nobody up. */
const partsAtOnce = 8;

/** The statements on secrets and their parts, one method each. Used inside a transaction only. */
export class Rows {
  readonly #select: StatementSync;
  readonly #insert: StatementSync;
  readonly #reserve: StatementSync;
  readonly #unreserve: StatementSync;
  readonly #name: StatementSync;
  readonly #update: StatementSync;
  readonly #remove: StatementSync;
  readonly #due: StatementSync;
  readonly #keep: StatementSync;
  readonly #read: StatementSync;
  readonly #erase: StatementSync;
  readonly #eraseLater: StatementSync;
  readonly #nextErasure: StatementSync;
  readonly #endErasure: StatementSync;

  constructor(database: DatabaseSync) {
    const sql = (text: string) => database.prepare(text);
    this.#select = sql("SELECT * FROM secrets WHERE id = ?");
    this.#insert = sql(
      `INSERT INTO secrets (id, owner, access, digest, bytes, parts, views, expires_in, expires_at,
         attempts_left, state, due_at) VALUES (?,?,?,?,?,?,?,?,?,?,'waiting',?)`,
    );
    this.#reserve = sql("INSERT INTO secrets (state, due_at) VALUES ('arriving', ?)");
    this.#unreserve = sql("DELETE FROM secrets WHERE key = ? AND state = 'arriving'");
    this.#name = sql(
      `UPDATE secrets SET id=?, owner=?, access=?, digest=?, bytes=?, parts=?, views=?,
         expires_in=?, expires_at=?, attempts_left=?, state='waiting', due_at=?
       WHERE key = ? AND state = 'arriving'`,
    );
    this.#update = sql(
      `UPDATE secrets SET access=?, digest=?, parts=?, attempts_left=?, takes=?, state=?,
         ended_at=?, due_at=? WHERE key = ?`,
    );
    this.#remove = sql("DELETE FROM secrets WHERE key = ?");
    this.#due = sql("SELECT * FROM secrets WHERE due_at <= ? ORDER BY due_at LIMIT ?");
    this.#keep = sql("INSERT INTO parts (key, bytes) VALUES (?, ?)");
    this.#read = sql("SELECT bytes FROM parts WHERE key = ?");
    this.#erase = sql(
      `DELETE FROM parts WHERE key IN
         (SELECT key FROM parts WHERE key >= ? AND key < ? LIMIT ${partsAtOnce})`,
    );
    this.#eraseLater = sql("INSERT OR IGNORE INTO erasures (key) VALUES (?)");
    this.#nextErasure = sql("SELECT key FROM erasures LIMIT 1");
    this.#endErasure = sql("DELETE FROM erasures WHERE key = ?");
  }

  find(id: Buffer): Row | undefined {
    const row = this.#select.get(id);
    return row ? rowOf(row) : undefined;
  }

  /** What is due by `nowMs`, at most `most`; without `record`: an upload that was never finished. */
  due(nowMs: number, most: number): (Row | { key: number; record: undefined })[] {
    return this.#due
      .all(nowMs, most)
      .map((row) =>
        row["id"] === null ? { key: Number(row["key"]), record: undefined } : rowOf(row),
      );
  }

  /** Adds a secret; with `key`, under the number that its parts were kept under. */
  add(id: Buffer, record: SecretRecord, key?: number): number | undefined {
    const { owner, access, digest, bytes, parts, views } = record;
    const values = [id, owner, access, digest, bytes, parts, views];
    const rest = [record.expiresInSeconds, record.expiresAtMs, record.attemptsLeft];
    const all = [...values, ...rest, dueAtMs(record)];
    if (key === undefined) return Number(this.#insert.run(...all).lastInsertRowid);
    return this.#name.run(...all, key).changes === 1 ? key : undefined;
  }

  /** A number for parts that arrive before their secret. */
  reserve(nowMs: number): number {
    return Number(this.#reserve.run(nowMs + unfinishedMs).lastInsertRowid);
  }

  /** Throws away parts whose secret never came. False if the secret is there. */
  dropArriving(key: number): boolean {
    if (this.#unreserve.run(key).changes === 0) return false;
    this.#eraseParts(key);
    return true;
  }

  /** Writes a record back if it was changed; its parts go if it says so. True if they went. */
  save({ key, record, storedParts }: Row): boolean {
    if (!record.isChanged) return false;
    const isErased = record.parts === 0 && storedParts > 0;
    if (isErased) this.#eraseParts(key);
    this.#update.run(
      record.access,
      record.digest,
      record.parts,
      record.attemptsLeft,
      takesText(record.takes),
      record.ended?.state ?? "waiting",
      record.ended?.atMs ?? null,
      dueAtMs(record),
      key,
    );
    return isErased;
  }

  /** Removes a tombstone, with whatever may still be there of its ciphertext. */
  remove(key: number): void {
    this.#eraseParts(key);
    this.#remove.run(key);
  }

  /** Goes on erasing a long ciphertext; false if there is none. */
  eraseMore(): boolean {
    const key = this.#nextErasure.get()?.["key"];
    if (key === undefined) return false;
    if (this.#eraseSome(Number(key))) this.#endErasure.run(key);
    return true;
  }

  keepPart(key: number, index: number, bytes: Buffer): void {
    this.#keep.run(key * partsPerSecret + index, fillPages(bytes));
  }

  readPart({ key, record }: Row, index: number): Buffer | undefined {
    const row = this.#read.get(key * partsPerSecret + index);
    const length = Math.min(partBytes, record.bytes - index * partBytes);
    return row ? bufferOf(row["bytes"]).subarray(0, length) : undefined;
  }

  #eraseParts(key: number): void {
    if (!this.#eraseSome(key)) this.#eraseLater.run(key);
  }

  /** True if nothing is left. */
  #eraseSome(key: number): boolean {
    const range = [key * partsPerSecret, (key + 1) * partsPerSecret] as const;
    return this.#erase.run(...range).changes < partsAtOnce;
  }
}

/** What a leaf page (of 4096 bytes) and each overflow page take of a blob, if it is to fill them. */
const leafBytes = 4038;
const overflowBytes = 4092;

/**
 * Adds zeros until a blob fills whole pages of the database, so that no two share a page.
 *
 * secure_delete is not enough: when SQLite rebalances a tree it moves rows to neighbouring pages,
 * and the gap that a row leaves is not overwritten (rebuildPage in btree.c). With several rows on a
 * page, one erased ciphertext in some thousands was still to be found in the file. Rows that fill
 * their pages, all cut alike (file format §1.6: 4042 bytes of payload in the leaf), are moved as a
 * whole, over one another, and pages that become free are overwritten.
 */
function fillPages(bytes: Buffer): Buffer {
  const overflowPages = Math.max(0, Math.ceil((bytes.length - leafBytes) / overflowBytes));
  const filled = Buffer.alloc(leafBytes + overflowPages * overflowBytes);
  bytes.copy(filled);
  return filled;
}

type Columns = Record<string, SQLOutputValue>;

function rowOf(row: Columns): Row {
  const state = String(row["state"]);
  const record: SecretRecord = {
    owner: bufferOf(row["owner"]),
    access: row["access"] === null ? null : bufferOf(row["access"]),
    digest: row["digest"] === null ? null : bufferOf(row["digest"]),
    bytes: Number(row["bytes"]),
    parts: Number(row["parts"]),
    views: Number(row["views"]),
    expiresInSeconds: Number(row["expires_in"]),
    expiresAtMs: Number(row["expires_at"]),
    attemptsLeft: Number(row["attempts_left"]),
    takes: takesOf(String(row["takes"])),
    ended: state === "waiting" ? null : { state: state as EndState, atMs: Number(row["ended_at"]) },
    isChanged: false,
  };
  return { key: Number(row["key"]), record, storedParts: record.parts };
}

function bufferOf(value: SQLOutputValue | undefined): Buffer {
  if (!(value instanceof Uint8Array)) throw new TypeError("expected a blob");
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}

type TakeFields = [claim: string, atMs: number, leaseUntilMs: number, confirmed: 0 | 1];

function takesText(takes: readonly Take[]): string {
  if (takes.length === 0) return "[]";
  return JSON.stringify(
    takes.map(
      (take): TakeFields => [take.claim, take.atMs, take.leaseUntilMs, take.confirmed ? 1 : 0],
    ),
  );
}

function takesOf(text: string): Take[] {
  if (text === "[]") return [];
  return (JSON.parse(text) as TakeFields[]).map(([claim, atMs, leaseUntilMs, confirmed]) => ({
    claim,
    atMs,
    leaseUntilMs,
    confirmed: confirmed === 1,
  }));
}
