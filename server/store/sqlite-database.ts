import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Transactions } from "./group-commit.ts";
import { migrate } from "./sqlite-schema.ts";
import { StoreError } from "./store.ts";

/** Name of the database in the data folder; SQLite puts `-wal` and `-shm` beside it. */
export const databaseName = "hushlink.db";

/** Another process on the same folder is waited for so long. */
const busyMs = 5_000;

/**
 * Opens the database of a data folder, made if it is missing and readable by its owner only.
 *
 * WAL with synchronous=FULL: a commit that has returned survives a power cut. secure_delete: what
 * is deleted is overwritten with zeros. Temporary tables stay in memory, so that no ciphertext
 * gets into another file.
 */
export function openDatabase(folder: string, maxPages?: number): DatabaseSync {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, databaseName);
  const database = new DatabaseSync(file);
  chmodSync(file, 0o600);
  database.exec(`
    PRAGMA busy_timeout = ${busyMs};
    PRAGMA secure_delete = ON;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA cache_size = -65536;
    PRAGMA wal_autocheckpoint = 4000;
  `);
  if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${maxPages}`);
  migrate(database);
  return database;
}

/** Transactions that take the write lock at once, so that what they read is what they change. */
export function transactionsOf(database: DatabaseSync): Transactions {
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  const rollback = database.prepare("ROLLBACK");
  return {
    begin: () => void begin.run(),
    commit: () => void commit.run(),
    rollback: () => {
      try {
        rollback.run();
      } catch {
        // BEGIN failed, or SQLite has rolled back by itself: there is no transaction to end.
      }
    },
  };
}

/**
 * Moves the write-ahead log into the database and cuts it to nothing: it holds copies of what was
 * erased. False if another process was in the way.
 */
export function truncateLog(database: DatabaseSync): boolean {
  return database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.["busy"] === 0;
}

/** Primary result codes of SQLite (sqlite.org/rescode.html) that are the machine's fault, not ours. */
const machineCodes = new Map<number, StoreError["code"]>([
  [5, "unavailable"], // BUSY
  [8, "unavailable"], // READONLY
  [10, "unavailable"], // IOERR
  [11, "unavailable"], // CORRUPT
  [13, "storage_full"], // FULL
  [14, "unavailable"], // CANTOPEN
]);

/** A failure of SQLite as a `StoreError`, if it is one that can pass. */
export function storeErrorOf(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || !("errcode" in thrown)) return thrown;
  const code = machineCodes.get(Number(thrown.errcode) & 0xff);
  return code ? new StoreError(code, thrown) : thrown;
}
