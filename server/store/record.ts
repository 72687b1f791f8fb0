import { timingSafeEqual } from "node:crypto";
import {
  type Created,
  type Done,
  type Ended,
  type EndState,
  type NewSecret,
  type Peeked,
  type ReaderProof,
  type Rules,
  type Status,
  tombstoneMs,
  type Wrong,
} from "./store.ts";

/**
 * The life of a secret as rules over a record, without input or output. The SQLite store runs them
 * inside a transaction; the Redis store has the same rules in Lua (redis-scripts.ts).
 *
 *   waiting ─ last view taken ─→ opened      ciphertext stays until confirmed or the lease ends
 *           ─ fifth wrong token → locked     erased at once
 *           ─ owner revokes ───→ revoked     erased at once
 *           ─ the time has come → expired    erased; no answer carries it from that moment
 */
export interface SecretRecord {
  owner: Buffer;
  /** Both null once the secret has ended and its ciphertext is erased. */
  access: Buffer | null;
  digest: Buffer | null;
  bytes: number;
  /** Parts of the ciphertext; 0 means erased. */
  parts: number;
  views: number;
  expiresInSeconds: number;
  expiresAtMs: number;
  attemptsLeft: number;
  takes: Take[];
  ended: { state: EndState; atMs: number } | null;
  /** Set by every rule that changed something: the record is to be written back. */
  isChanged: boolean;
}

/** One view that was taken, oldest first. `claim` is base64url, "" once the ciphertext is erased. */
export interface Take {
  claim: string;
  readonly atMs: number;
  leaseUntilMs: number;
  confirmed: boolean;
}

/** A record of a secret that was just created. */
export function newRecord(secret: NewSecret, rules: Rules, nowMs: number): SecretRecord {
  return {
    owner: secret.owner,
    access: secret.access,
    digest: secret.digest,
    bytes: secret.bytes,
    parts: Buffer.isBuffer(secret.body) ? 1 : secret.body.parts,
    views: secret.views,
    expiresInSeconds: secret.expiresInSeconds,
    expiresAtMs: nowMs + secret.expiresInSeconds * 1000,
    attemptsLeft: rules.attempts,
    takes: [],
    ended: null,
    isChanged: false,
  };
}

/** Does what time alone brings about: expiry, and erasing what no claim holds any more. */
export function settle(record: SecretRecord, nowMs: number): void {
  if (!record.ended && nowMs >= record.expiresAtMs) end(record, "expired", record.expiresAtMs);
  if (record.ended?.state !== "opened" || record.parts === 0) return;
  const isHeld = record.takes.some((take) => isActive(take, nowMs));
  if (!isHeld || nowMs >= record.expiresAtMs) erase(record);
}

/** When time alone next changes the record, or a tombstone is to go. */
export function dueAtMs(record: SecretRecord): number {
  if (!record.ended) return record.expiresAtMs;
  if (record.parts === 0) return record.ended.atMs + tombstoneMs;
  const leases = record.takes.filter((take) => !take.confirmed).map((take) => take.leaseUntilMs);
  return Math.min(record.expiresAtMs, Math.max(...leases));
}

/** A create with an id that is taken: the same request, another one, or one that came too late. */
export function createAgain(record: SecretRecord, secret: NewSecret): Created {
  if (!timingSafeEqual(record.owner, secret.owner)) return { kind: "conflict" };
  if (record.ended) return endedAs(record.ended);
  const isSame =
    equal(record.access, secret.access) &&
    equal(record.digest, secret.digest) &&
    record.views === secret.views &&
    record.expiresInSeconds === secret.expiresInSeconds;
  if (!isSame) return { kind: "conflict" };
  return { kind: "same", expiresAtMs: record.expiresAtMs, views: record.views };
}

export function peekAt(record: SecretRecord): Peeked {
  if (record.ended) return endedAs(record.ended);
  return {
    kind: "waiting",
    viewsLeft: viewsLeft(record),
    expiresAtMs: record.expiresAtMs,
    attemptsLeft: record.attemptsLeft,
    bytes: record.bytes,
  };
}

/** "again": the claim runs already, nothing is to be written. */
export function reveal(
  record: SecretRecord,
  proof: ReaderProof,
  { leaseMs, nowMs }: { leaseMs: number; nowMs: number },
): { kind: "taken" | "again" } | Wrong | Ended {
  const claim = proof.claim.toString("base64url");
  const running = runningTake(record, claim, nowMs);
  if (record.ended && !running) return endedAs(record.ended);
  if (!equal(record.access, proof.access)) return wrongToken(record, nowMs);
  if (running) return { kind: "again" };
  record.takes.push({ claim, atMs: nowMs, leaseUntilMs: nowMs + leaseMs, confirmed: false });
  if (viewsLeft(record) === 0) record.ended = { state: "opened", atMs: nowMs };
  record.isChanged = true;
  return { kind: "taken" };
}

/**
 * True if this claim may go on reading a long ciphertext. Extends a lease that is half over, so
 * that a slow reader is not cut off.
 */
export function goOn(
  record: SecretRecord,
  claim: Buffer,
  { leaseMs, nowMs }: { leaseMs: number; nowMs: number },
): boolean {
  const take = runningTake(record, claim.toString("base64url"), nowMs);
  if (!take) return false;
  if (take.leaseUntilMs - nowMs < leaseMs / 2) {
    take.leaseUntilMs = nowMs + leaseMs;
    record.isChanged = true;
  }
  return true;
}

function runningTake(record: SecretRecord, claim: string, nowMs: number): Take | undefined {
  if (record.parts === 0) return undefined;
  return record.takes.find((take) => take.claim === claim && nowMs < take.leaseUntilMs);
}

export function confirm(
  record: SecretRecord,
  proof: ReaderProof,
  nowMs: number,
): Done | Wrong | Ended {
  if (record.ended && record.ended.state !== "opened") return endedAs(record.ended);
  if (record.parts === 0) return { kind: "done" };
  if (!equal(record.access, proof.access)) return wrongToken(record, nowMs);
  const claim = proof.claim.toString("base64url");
  for (const take of record.takes) if (take.claim === claim) take.confirmed = true;
  record.isChanged = true;
  settle(record, nowMs);
  return { kind: "done" };
}

export function statusOf(record: SecretRecord): Status {
  return {
    kind: "status",
    state: record.ended?.state ?? "waiting",
    viewsLeft: record.ended ? 0 : viewsLeft(record),
    expiresAtMs: record.expiresAtMs,
    openedAtMs: record.takes.map((take) => take.atMs),
    ...(record.ended ? { endedAtMs: record.ended.atMs } : {}),
  };
}

export function revoke(record: SecretRecord, nowMs: number): void {
  if (record.ended) erase(record);
  else end(record, "revoked", nowMs);
}

export function viewsLeft(record: SecretRecord): number {
  return record.views - record.takes.length;
}

function wrongToken(record: SecretRecord, nowMs: number): Wrong | Ended {
  record.attemptsLeft -= 1;
  record.isChanged = true;
  if (record.attemptsLeft > 0) return { kind: "wrong", attemptsLeft: record.attemptsLeft };
  if (record.ended) erase(record);
  else end(record, "locked", nowMs);
  return endedAs(record.ended ?? { state: "locked", atMs: nowMs });
}

function end(record: SecretRecord, state: EndState, atMs: number): void {
  record.ended = { state, atMs };
  erase(record);
}

function erase(record: SecretRecord): void {
  record.isChanged = true;
  record.parts = 0;
  record.access = null;
  record.digest = null;
  for (const take of record.takes) take.claim = "";
}

function isActive(take: Take, nowMs: number): boolean {
  return !take.confirmed && nowMs < take.leaseUntilMs;
}

function endedAs({ state, atMs }: { state: EndState; atMs: number }): Ended {
  return { kind: "ended", state, atMs };
}

function equal(mine: Buffer | null, theirs: Buffer): boolean {
  return mine !== null && timingSafeEqual(mine, theirs);
}
