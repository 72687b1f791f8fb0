import type { Failure } from "./errors.ts";
import type { ShareOptions } from "./model.ts";

/**
 * Where a share stands. The background worker writes it to `storage.session`, pages only look: a
 * popup that closes and opens again finds the work where it is.
 */
export type ShareState =
  | { readonly step: "idle" }
  | {
      readonly step: "working";
      readonly jobId: string;
      readonly phase: "packing" | "encrypting" | "sending";
      /** 0…1 while packing or encrypting; of several links, of all of them. */
      readonly fraction: number;
      readonly startedAtMs: number;
      /** Which of several links is being made, from 1. */
      readonly part?: { readonly at: number; readonly of: number };
    }
  | ShareDone
  | ShareMany
  | {
      readonly step: "failed";
      readonly jobId: string;
      readonly failure: Failure;
      /** The same plan can be sent again without making a second secret. */
      readonly canRetry: boolean;
      /** To do so the file is needed once more: nothing here keeps it. */
      readonly needsFile?: boolean;
    }
  | {
      readonly step: "revoked";
      readonly jobId: string;
      /** How many there were, if several. */
      readonly links?: number;
    };

export interface ShareDone {
  readonly step: "done";
  readonly jobId: string;
  /** The one place where the link is kept, until it is dismissed or five minutes have passed. */
  readonly link: string;
  readonly receiptId: string;
  readonly host: string;
  readonly views: number;
  /** 0 if the server did not say. */
  readonly expiresAtMs: number;
  readonly hasPassphrase: boolean;
  readonly canRevoke: boolean;
  readonly delivery: Delivery;
  readonly doneAtMs: number;
}

/** Several links that were made together: one for each person, or one for each file. */
export type ManyOf = "people" | "files";

/** One of several links. Kept no longer than a single one is. */
export interface NamedLink {
  /** Whom it is for, or the name of the file. */
  readonly name: string;
  readonly link: string;
  readonly receiptId: string;
  readonly views: number;
  /** 0 if the server did not say. */
  readonly expiresAtMs: number;
  readonly canRevoke: boolean;
}

/** A link that could not be made, and why. */
export interface MissingLink {
  readonly name: string;
  readonly failure: Failure;
}

/** Several links, at least one of them made; each goes to somebody else, so none is copied unasked. */
export interface ShareMany {
  readonly step: "many";
  readonly jobId: string;
  readonly of: ManyOf;
  readonly links: readonly NamedLink[];
  readonly missing: readonly MissingLink[];
  /** Trying again makes what is missing, and only that. */
  readonly canRetry: boolean;
  /** To try again, the files are needed once more: nothing here keeps them. */
  readonly needsFiles: boolean;
  readonly host: string;
  readonly hasPassphrase: boolean;
  readonly doneAtMs: number;
}

/** The most links that are made together. */
export const mostLinks = 50;

/** What became of the link: "shown" means that it only waits in the popup. */
export type Delivery = "inserted" | "copied" | "shown";

/** What the person asks for: into the composer, to the clipboard, or just shown. */
export type DeliveryWish = "insert" | "copy" | "show";

/** The secret of a link that was just made; kept in memory for five minutes, in case it went astray. */
export interface Kept {
  readonly receiptId: string;
  readonly text: string;
  readonly options: ShareOptions;
  readonly serverId: string;
  readonly keptAtMs: number;
}

/** What was typed in the popup; kept in memory for five minutes, so that closing it loses nothing. */
export interface Draft {
  readonly text: string;
  readonly expiresInSeconds?: number;
  readonly views?: number;
  readonly passphrase?: string;
  readonly backendId?: string;
  /** The names of several recipients, as they were typed. */
  readonly people?: string;
  readonly savedAtMs: number;
}
