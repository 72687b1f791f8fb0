import type { Failure } from "./errors.ts";

/**
 * Where a share stands. The background worker writes it to `storage.session`, pages only look: a
 * popup that closes and opens again finds the work where it is.
 */
export type ShareState =
  | { readonly step: "idle" }
  | {
      readonly step: "working";
      readonly jobId: string;
      readonly phase: "encrypting" | "sending";
      /** 0…1 while encrypting. */
      readonly fraction: number;
      readonly startedAtMs: number;
    }
  | ShareDone
  | {
      readonly step: "failed";
      readonly jobId: string;
      readonly failure: Failure;
      /** The same plan can be sent again without making a second secret. */
      readonly canRetry: boolean;
    }
  | { readonly step: "revoked"; readonly jobId: string };

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

/** What became of the link: "shown" means that it only waits in the popup. */
export type Delivery = "inserted" | "copied" | "shown";

/** What the person asks for: into the composer, to the clipboard, or just shown. */
export type DeliveryWish = "insert" | "copy" | "show";

/** What was typed in the popup; kept in memory for five minutes, so that closing it loses nothing. */
export interface Draft {
  readonly text: string;
  readonly expiresInSeconds?: number;
  readonly views?: number;
  readonly passphrase?: string;
  readonly backendId?: string;
  readonly savedAtMs: number;
}
