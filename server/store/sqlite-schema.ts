import type { DatabaseSync } from "node:sqlite";

/**
 * Version 1.
 *
 *   secrets.key      number of the secret; its parts follow from it
 *   secrets.id       16 bytes; NULL while the parts of a long ciphertext are still arriving
 *   secrets.takes    JSON: [[claim, taken at ms, lease until ms, confirmed 0|1], …], oldest first
 *   secrets.due_at   when the sweeper must look: expiry, end of a lease, end of a tombstone
 *   parts.key        secrets.key * 65536 + index of the part, from 0
 *   parts.bytes      the part, filled up with zeros to whole pages; secrets.bytes is the true length
 *   times in Unix milliseconds; parts = 0 means that the ciphertext is erased
 */
const version1 = `
  CREATE TABLE secrets (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB UNIQUE,
    owner BLOB,
    access BLOB,
    digest BLOB,
    bytes INTEGER NOT NULL DEFAULT 0,
    parts INTEGER NOT NULL DEFAULT 0,
    views INTEGER NOT NULL DEFAULT 0,
    expires_in INTEGER NOT NULL DEFAULT 0,
    expires_at INTEGER NOT NULL DEFAULT 0,
    attempts_left INTEGER NOT NULL DEFAULT 0,
    takes TEXT NOT NULL DEFAULT '[]',
    state TEXT NOT NULL,
    ended_at INTEGER,
    due_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX secrets_due ON secrets (due_at);
  CREATE TABLE parts (key INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
`;

/** Version 2. erasures.key: number of a secret whose parts are being erased, some at a time. */
const version2 = "CREATE TABLE erasures (key INTEGER PRIMARY KEY) STRICT;";

/** One step a version; step n brings a database from version n to n + 1. Never edit, only append. */
export const migrations: readonly string[] = [version1, version2];

/**
 * Brings a database to the newest version, all or nothing. Throws if it was written by a newer
 * server: going back needs the backup that was taken before the upgrade.
 */
export function migrate(database: DatabaseSync, steps: readonly string[] = migrations): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    const version = versionOf(database);
    if (version > steps.length) {
      throw new Error(`the data folder has schema ${version}, this server knows ${steps.length}`);
    }
    for (const step of steps.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${steps.length}`);
    database.exec("COMMIT");
  } catch (thrown) {
    database.exec("ROLLBACK");
    throw thrown;
  }
}

/** 0: an empty file. */
export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
}
