/** The words of the domain as types: what is shared, how, where, and what the sender keeps. */

import type { SecretKind } from "./secret-kind.ts";

/**
 * What a person hands over. A file stays a `Blob`, so that 100 MB need not be in memory at once.
 * `more`: what came along with it, where a foreign format holds several parts; only when opened.
 */
export type Secret =
  | { readonly kind: "text"; readonly text: string; readonly more?: readonly Secret[] }
  | {
      readonly kind: "file";
      readonly name: string;
      /** Media type, or "" if unknown. */
      readonly type: string;
      readonly content: Blob;
      readonly more?: readonly Secret[];
    };

/** How a secret is to be kept. */
export interface ShareOptions {
  readonly expiresInSeconds: number;
  /** How often it can be opened; 0 means without limit, where the backend can do that. */
  readonly views: number;
  /** Told to the recipient by another way; absent if none is wanted. */
  readonly passphrase?: string;
}

/** The kinds of server that an adapter exists for. */
export const backendKinds = [
  "hushlink",
  "onetime",
  "privatebin",
  "yopass",
  "ots",
  "cryptgeon",
  "onetimesecret",
  "safenote",
  "privnote",
  "custom",
] as const;
export type BackendKind = (typeof backendKinds)[number];

/** A server the user configured. Lives in `storage.local` only: a host name can be private. */
export interface BackendSettings {
  /** Local identifier, made when it was added. */
  readonly id: string;
  readonly kind: BackendKind;
  /** What the user calls it. */
  readonly name: string;
  /** Address with its path prefix and a trailing slash: `https://secrets.example/box/`. */
  readonly base: string;
  /** User name, where the server wants one beside the key. */
  readonly user?: string;
  readonly apiKey?: string;
  /** The template of a `custom` backend, as its adapter defines it (checked there). */
  readonly template?: string;
}

/** Which expiries a server offers, in seconds. */
export type ExpiryChoice =
  | { readonly kind: "range"; readonly min: number; readonly max: number; readonly default: number }
  | { readonly kind: "list"; readonly values: readonly number[]; readonly default: number };

/** What one configured server can do: the share form offers exactly this. */
export interface Capabilities {
  readonly passphrase: boolean;
  readonly files: boolean;
  /** The sender can ask whether the secret was opened. */
  readonly status: boolean;
  readonly revoke: boolean;
  /** Works without an account or key. */
  readonly anonymous: boolean;
  /** Of two readers at the same moment only one gets a one-time secret. */
  readonly strictlyOnce: boolean;
  /** The fewest, where an organization demands more than one. */
  readonly minViews?: number;
  /** 1 where the server knows only one-time secrets. */
  readonly maxViews: number;
  /** The server can keep a secret without a view limit (`views: 0`). */
  readonly unlimitedViews: boolean;
  /** Largest text, as UTF-8 bytes, and largest file that can be shared. */
  readonly maxBytes: number;
  /** Largest file, where that is another size. */
  readonly maxFileBytes?: number;
  readonly expiry: ExpiryChoice;
  /** The server knows either a view limit or an expiry: with a view limit a secret stays until it is opened. */
  readonly viewsReplaceExpiry?: boolean;
}

/** What the sender keeps: enough to look after a secret, never enough to read it. */
export interface Receipt {
  /** Local identifier, not the server's. */
  readonly id: string;
  readonly backendId: string;
  readonly kind: BackendKind;
  /** The server's address at the time of sharing. */
  readonly base: string;
  /**
   * The adapter's own JSON: locator and owner token, as `status` and `revoke` need them;
   * "" if the server gives the sender nothing. Never a key.
   */
  readonly handle: string;
  /** A local label, such as "API key → Slack #ops". Never the secret. */
  readonly label: string;
  readonly createdAtMs: number;
  /** As the server granted it, which may differ from what was asked; 0 if unknown. */
  readonly expiresAtMs: number;
  readonly views: number;
  readonly hasPassphrase: boolean;
  /** What the secret looked like; absent in receipts of older versions. */
  readonly secretKind?: SecretKind;
  /** So many openings were by the right person, as the sender has said; absent if never asked. */
  readonly settledOpenings?: number;
}

/** What became of a shared secret. */
export interface SecretStatus {
  readonly state: "waiting" | "opened" | "expired" | "revoked" | "locked" | "unknown";
  readonly viewsLeft?: number;
  readonly expiresAtMs?: number;
  /** When each view was taken, oldest first; empty if none or not told. */
  readonly openedAtMs: readonly number[];
  /** When it ended, if it did and the server tells. */
  readonly endedAtMs?: number;
}
