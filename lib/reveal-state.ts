import type { Failure } from "./errors.ts";
import type { Secret } from "./model.ts";

/** What is known of a secret before a view of it is used up. */
export interface Offer {
  /** Host name with its port, as shown to people. */
  readonly host: string;
  /** Name of the product that keeps it. */
  readonly product: string;
  readonly passphrase: "needed" | "none" | "unknown";
  readonly content?: "text" | "file";
  /** How many views are left, this one included; absent if not told, 0 if unlimited. */
  readonly viewsLeft?: number;
  readonly expiresAtMs?: number;
  readonly attemptsLeft?: number;
  /** Length of the ciphertext. */
  readonly bytes?: number;
}

/**
 * What became of the server's copy after the secret was opened. "erased" only if the server said so;
 * "kept" while views are left; "unknown" if the server did not answer, or never tells.
 */
export type ServerCopy = "asking" | "erased" | "kept" | "unknown";

/** Whether a view was used up by an attempt that did not show the secret. */
export type Spent = "no" | "maybe" | "yes";

/** Where the opening of one link stands, as the viewer and the recipient's web page draw it. */
export type RevealState =
  | { readonly step: "looking"; readonly host: string }
  | {
      readonly step: "offered";
      readonly offer: Offer;
      /** Why the last try was refused: `open.wrong-passphrase` or `need.passphrase`. */
      readonly refused?: Failure;
    }
  | {
      readonly step: "taking";
      readonly offer: Offer;
      /** 0…1 while the answer arrives; absent before its first byte, or if its length is unknown. */
      readonly fraction?: number;
      /** How often the connection was lost so far. */
      readonly lost: number;
    }
  | {
      /** The ciphertext is here and waits for its passphrase: a typing mistake costs nothing. */
      readonly step: "held";
      readonly offer: Offer;
      readonly refused: Failure;
    }
  | { readonly step: "opening"; readonly offer: Offer }
  | {
      readonly step: "shown";
      readonly offer: Offer;
      readonly secret: Secret;
      readonly copy: ServerCopy;
      /** After this view; absent if not told. */
      readonly viewsLeft?: number;
    }
  | {
      readonly step: "ended";
      readonly host: string;
      readonly failure: Failure;
      readonly spent: Spent;
      /** Trying again can still bring the secret. */
      readonly again: boolean;
      /** The view is reserved for this reader for a short time: the same claim gets the same answer. */
      readonly reserved: boolean;
    };

/** What the viewer draws: a link is wanted, or may not be asked about yet, or is being opened. */
export type ViewerState =
  | {
      readonly step: "asking";
      /** Why the last link could not be read. */
      readonly failure?: Failure;
      /** A message is wanted, together with its link. */
      readonly message?: boolean;
    }
  | {
      /** A known link of a server that the browser lets us reach only after a click. */
      readonly step: "barred";
      readonly host: string;
      /** Name of the product that keeps it. */
      readonly product: string;
      /** The person chose this server before, in the settings. */
      readonly configured: boolean;
      /** The person was asked and said no. */
      readonly refused: boolean;
    }
  | { readonly step: "closed" }
  | RevealState;
