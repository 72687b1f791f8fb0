import type { Failure } from "../../lib/errors.ts";

/** Where looking for a link on the clipboard stands. Never what is on the clipboard. */
export type ClipboardState =
  | { readonly step: "looking" }
  /** The browser's leave is needed first; `refused`: it was asked for, in vain. */
  | { readonly step: "asking"; readonly refused: boolean }
  /** No link is there, or a broken one. */
  | { readonly step: "none"; readonly broken?: Failure }
  /** The browser did not let us look. */
  | { readonly step: "unread" };

export interface ClipboardActions {
  /** Called inside a click, so that the browser may be asked. */
  readonly allow: () => void;
  readonly look: () => void;
  /** Opens the viewer, where a link can be pasted. */
  readonly paste: () => void;
}
