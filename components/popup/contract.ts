import type { Failure } from "../../lib/errors.ts";
import type { Capabilities } from "../../lib/model.ts";
import type { Generator } from "../../lib/recipe.ts";
import type { DeliveryWish, Draft, ShareState } from "../../lib/share-state.ts";

/** A configured server as the form needs it. */
export interface ServerChoice {
  readonly id: string;
  readonly name: string;
  /** Host name with its port. */
  readonly host: string;
  /** As far as they are permitted. Absent until they are known. */
  readonly capabilities?: Capabilities | undefined;
  /** What to begin with: the last choice here, or the defaults. Null: the server's own default. */
  readonly usual: { readonly expiresInSeconds: number | null; readonly views: number };
}

/** What an organization asks of passphrases. */
export interface PassphraseRule {
  readonly isRequired: boolean;
  /** In characters; 1 without a rule. */
  readonly minLength: number;
}

/** What the popup knows of the tab it opened over. */
export interface TabContext {
  /** Host name, "" where extensions may not look. */
  readonly site: string;
  readonly selection: string;
  readonly canInsert: boolean;
  /** A one-time link the tab shows, or "". */
  readonly link: string;
}

/** Everything the popup draws. */
export interface PopupModel {
  readonly servers: readonly ServerChoice[];
  /** The server to begin with on this site; "" without any. */
  readonly serverId: string;
  readonly passphraseRule: PassphraseRule;
  /** What was typed before the popup closed, or undefined. */
  readonly draft: Draft | undefined;
  /** Undefined until the tab was asked. */
  readonly context: TabContext | undefined;
  readonly share: ShareState;
  /** The share whose link has no other place than here and was not shown yet. */
  readonly waitingJobId?: string | undefined;
  /** The receipts whose secrets are still in memory, to go into a new link. */
  readonly keptIds: readonly string[];
  /** What the last press of a button ran into, if it is not a state of the share itself. */
  readonly problem: Failure | undefined;
  /** A file dialog would close this popup: picking happens in a tab. */
  readonly picksFilesInTab: boolean;
  /** The keys that share at once, as this computer writes them: "Ctrl+Enter", "⌘↵". */
  readonly submitKeys: string;
  readonly nowMs: number;
}

/** What is to be shared: the field's text, a file, several as one archive, or several one by one. */
export type SecretSource =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "file"; readonly file: File }
  | { readonly kind: "archive"; readonly name: string; readonly files: readonly File[] }
  | { readonly kind: "files"; readonly files: readonly File[] };

/** What the form asks for. */
export interface ShareOrder {
  readonly source: SecretSource;
  /** Each gets a link of their own; absent for one link that is for nobody by name. */
  readonly people?: readonly string[];
  readonly serverId: string;
  readonly expiresInSeconds: number;
  readonly views: number;
  /** Absent if none is wanted. */
  readonly passphrase?: string;
  readonly wish: DeliveryWish;
}

/** What a person can do in the popup. Nothing here throws; what goes wrong comes back as a state. */
export interface PopupActions {
  readonly share: (order: ShareOrder) => void;
  /** `source`: what was shared, where the worker can't have kept it. */
  readonly retry: (source?: SecretSource) => void;
  readonly cancel: () => void;
  /** Forgets the last share and shows an empty form. */
  readonly dismiss: () => void;
  readonly revoke: () => void;
  /** Revokes the last link and makes a new one for the same secret. */
  readonly renew: () => void;
  /** Resolves to whether the clipboard took the link. */
  readonly copyLink: () => Promise<boolean>;
  /** The same for another text. */
  readonly copyText: (text: string) => Promise<boolean>;
  readonly loadGenerator: () => Promise<Generator>;
  /** Shows a link in the viewer, which asks before it uses anything up. */
  readonly openLink: (link: string) => void;
  readonly saveDraft: (draft: Omit<Draft, "savedAtMs">) => void;
  readonly pickFileInTab: () => void;
  readonly openOptions: () => void;
  readonly chooseServer: () => void;
}
