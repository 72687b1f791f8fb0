import type { Failure } from "./errors.ts";

/** What there is to say to the person, in the page where they act. Never a link or a secret. */
export type Notice =
  | { readonly kind: "working" }
  | {
      readonly kind: "inserted";
      /** In the place of selected text. */
      readonly isReplaced: boolean;
      readonly views: number;
      readonly expiresAtMs: number;
    }
  | {
      readonly kind: "copied" | "shown";
      readonly views: number;
      readonly expiresAtMs: number;
      /** Why the link was not inserted, if it was to be. */
      readonly reason?: Failure;
      /** The text in the page may have been changed all the same. */
      readonly isUnclear?: boolean;
    }
  | { readonly kind: "undone"; readonly isTextBack: boolean; readonly isRevoked: boolean }
  | { readonly kind: "failed"; readonly failure: Failure };
