import type { states } from "../../lib/wire/native.ts";

/** Where ciphertext is kept, and the atomic steps of its life. Both stores pass one suite of tests. */

export type State = (typeof states)[number];
export type EndState = Exclude<State, "waiting">;

/** Ciphertext is kept and handed over in parts of this many bytes; only the last one is shorter. */
export const partBytes = 1024 * 1024;

/** How long the remains of a secret answer "opened", "expired" … before it is unknown: 7 days. */
export const tombstoneMs = 7 * 24 * 60 * 60 * 1000;

/** An upload of several parts that was never finished is thrown away after an hour. */
export const unfinishedMs = 60 * 60 * 1000;

/** What the rules of a store need to know of the configuration. */
export interface Rules {
  /** Wrong access tokens before the ciphertext is erased. */
  readonly attempts: number;
  /** How long a reader may ask again, in milliseconds. */
  readonly leaseMs: number;
}

/** A secret about to be kept. Tokens come as their SHA-256; 16 bytes of id, 32 of each digest. */
export interface NewSecret {
  readonly id: Buffer;
  readonly owner: Buffer;
  readonly access: Buffer;
  /** SHA-256 of the ciphertext: tells a repeated request from another one with the same id. */
  readonly digest: Buffer;
  readonly bytes: number;
  readonly views: number;
  readonly expiresInSeconds: number;
  /** The whole ciphertext, or the upload that holds its parts. */
  readonly body: Buffer | Upload;
}

/** Parts put away while the rest of a long ciphertext is still arriving; no secret until `create`. */
export interface Upload {
  readonly parts: number;
  /** Keeps the next part; durable only when `create` has answered. */
  add(part: Buffer): Promise<void>;
  /** Throws away what was put; harmless after `create`. */
  discard(): Promise<void>;
}

/** A reader's proof: SHA-256 of the access token, and the 16 bytes that name this reveal. */
export interface ReaderProof {
  readonly access: Buffer;
  readonly claim: Buffer;
}

export type Unknown = { readonly kind: "unknown" };
export type Ended = { readonly kind: "ended"; readonly state: EndState; readonly atMs: number };
/** The token is not the one of this secret. `attemptsLeft` only where attempts are counted. */
export type Wrong = { readonly kind: "wrong"; readonly attemptsLeft?: number };
export type Done = { readonly kind: "done" };

export type Created =
  | { readonly kind: "created" | "same"; readonly expiresAtMs: number; readonly views: number }
  | { readonly kind: "conflict" }
  | Ended;

export type Peeked =
  | {
      readonly kind: "waiting";
      readonly viewsLeft: number;
      readonly expiresAtMs: number;
      readonly attemptsLeft: number;
      readonly bytes: number;
    }
  | Ended
  | Unknown;

export type Revealed =
  | {
      readonly kind: "taken";
      readonly viewsLeft: number;
      readonly expiresAtMs: number;
      readonly bytes: number;
      readonly parts: number;
      /** The first part: all of it, for most secrets. */
      readonly first: Buffer;
    }
  | Wrong
  | Ended
  | Unknown;

export interface Status {
  readonly kind: "status";
  readonly state: State;
  readonly viewsLeft: number;
  readonly expiresAtMs: number;
  /** When each view was taken, oldest first. */
  readonly openedAtMs: readonly number[];
  readonly endedAtMs?: number;
}

/**
 * Every method answers only when what it changed is durable (as far as the store is configured to
 * be), and changes all or nothing. Expiry is exact: it is judged by the clock at each call, never
 * by whether something was swept. Rejections are `StoreError`, anything else is a bug.
 */
export interface Store {
  /** Keeps a secret. The same request again answers "same", whatever else has the id "conflict". */
  create(secret: NewSecret): Promise<Created>;
  upload(id: Buffer): Promise<Upload>;
  /** What a reader may know; consumes nothing. */
  peek(id: Buffer): Promise<Peeked>;
  /** Takes one view, or answers a running claim again. Counts wrong tokens and locks at the last. */
  reveal(id: Buffer, proof: ReaderProof): Promise<Revealed>;
  /**
   * Part `index` (from 1) of a ciphertext that this claim holds; undefined as soon as it may no
   * longer be had. Extends a lease that is half over, so that a slow reader is not cut off.
   */
  part(id: Buffer, claim: Buffer, index: number): Promise<Buffer | undefined>;
  /** The reader has decrypted: erases the ciphertext if no view and no other claim is left. */
  confirm(id: Buffer, proof: ReaderProof): Promise<Done | Wrong | Ended | Unknown>;
  status(id: Buffer, owner: Buffer): Promise<Status | Wrong | Unknown>;
  /** Erases the ciphertext at once. An end that came before stays what it was. */
  revoke(id: Buffer, owner: Buffer): Promise<Done | Wrong | Unknown>;
  /** Erases what is due. Does nothing that correct answers depend on. */
  sweep(): Promise<void>;
  /** Resolves if the store can keep something now. */
  ready(): Promise<void>;
  /** Ends after the steps that were begun. */
  close(): Promise<void>;
}

/** The store could not do a step, and has changed nothing (or, on a lost connection, all of it). */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: "unavailable" | "storage_full";

  constructor(code: "unavailable" | "storage_full", cause: unknown) {
    super(code, { cause });
    this.code = code;
  }
}
