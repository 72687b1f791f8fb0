import type { Failure } from "../../lib/errors.ts";
import type { SecretStatus } from "../../lib/model.ts";
import type { SecretKind } from "../../lib/secret-kind.ts";

/** What stands in the list for one link. "cantTell": its server never says. */
export type SentState = SecretStatus["state"] | "cantTell";

/** One link that was sent from here. */
export interface SentItem {
  readonly id: string;
  readonly label: string;
  readonly host: string;
  readonly createdAtMs: number;
  /** 0 if unknown. */
  readonly expiresAtMs: number;
  readonly views: number;
  readonly viewsLeft?: number;
  readonly hasPassphrase: boolean;
  readonly state: SentState;
  /** Oldest first. */
  readonly openedAtMs: readonly number[];
  /** How often it was opened, also where the server doesn't tell when. */
  readonly openings: number;
  /** The sender has not said yet whether the last opening was by the right person. */
  readonly isQuestion: boolean;
  /** Why that opening deserves a second thought. */
  readonly odd?: "soon" | "night" | "late";
  readonly secretKind?: SecretKind;
  readonly canRevoke: boolean;
  /** Its secret is still in memory, so that it can go into a new link. */
  readonly canRenew: boolean;
}

/** How far "Revoke and make a new link" came. */
export type Renewal =
  | { readonly step: "working" }
  | { readonly step: "done"; readonly link: string }
  | {
      readonly step: "failed";
      readonly failure: Failure;
      /** The old link opens nothing any more; the secret waits in the popup. */
      readonly isRevoked: boolean;
    };

/** Everything the list draws. */
export interface SentModel {
  /** Newest first. */
  readonly items: readonly SentItem[];
  readonly isRefreshing: boolean;
  readonly renewal: Renewal | undefined;
  /** What the last action ran into. */
  readonly problem: Failure | undefined;
  /** It stands in the popup, with a way to the full page. */
  readonly isPopup: boolean;
  /** The link that a notification led to; undefined if none did. */
  readonly guidedId: string | undefined;
  readonly nowMs: number;
}

/** What a person can do with what was sent. */
export interface SentActions {
  readonly refresh: () => void;
  readonly revoke: (ids: readonly string[]) => void;
  /** Revokes a link and makes a new one for the same secret. */
  readonly renew: (id: string) => void;
  /** Resolves to whether the clipboard took it. */
  readonly copyLink: (link: string) => Promise<boolean>;
  /** So many openings of this link were by the right person. */
  readonly settle: (id: string, openings: number) => void;
  /** Opens the form for another link. */
  readonly newLink: () => void;
  readonly rename: (id: string, label: string) => void;
  readonly forget: (id: string) => void;
  readonly eraseAll: () => void;
  readonly openPage: () => void;
}

export interface SentProps {
  readonly model: SentModel;
  readonly actions: SentActions;
}
