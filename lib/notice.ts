import type { Failure } from "./errors.ts";
import type { SecretKind } from "./secret-kind.ts";

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
  /** A paste was held back. */
  | { readonly kind: "held"; readonly secret: SecretKind }
  | { readonly kind: "undone"; readonly isTextBack: boolean; readonly isRevoked: boolean }
  /** It went to the wrong place: the link was to be revoked, and its secret to be shared elsewhere. */
  | {
      readonly kind: "takenBack";
      /** The link stands in the field no more; if it had replaced text, that stands there again. */
      readonly isOutOfField: boolean;
      readonly isReplaced: boolean;
      readonly isRevoked: boolean;
      /** The secret waits in the popup. */
      readonly isKept: boolean;
    }
  | { readonly kind: "failed"; readonly failure: Failure };
