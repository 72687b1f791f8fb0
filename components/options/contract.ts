import type { Failure } from "../../lib/errors.ts";
import type { BackendKind, Capabilities } from "../../lib/model.ts";
import type { Preset, Trial } from "../servers/contract.ts";

/** A configured server as the options show it. */
export interface ServerCard {
  readonly id: string;
  readonly kind: BackendKind;
  readonly name: string;
  readonly base: string;
  readonly host: string;
  /** Name of the product, such as "PrivateBin". */
  readonly product: string;
  readonly isDefault: boolean;
  /** The browser lets us reach it. */
  readonly isAllowed: boolean;
  /** The organization has set it up. */
  readonly isFixed: boolean;
  /** The organization allows nothing to be shared to it any more. */
  readonly isBarred: boolean;
  /** The organization has given the key, or the template. */
  readonly isKeyFixed: boolean;
  readonly user: string;
  readonly apiKey: string;
  /** How to speak to a `custom` one; "" for every other kind. */
  readonly template: string;
  readonly capabilities?: Capabilities | undefined;
  readonly trial: Trial;
}

/** What can be set, as it stands in the settings. */
export interface Preferences {
  /** Null: as the server suggests. */
  readonly expiresInSeconds: number | null;
  readonly views: number;
  readonly template: string;
  readonly openLinksHere: boolean;
  readonly notices: boolean;
  readonly hideWhenTabHidden: boolean;
  readonly clearClipboard: boolean;
  readonly notifyOpened: boolean;
  readonly keepReceiptsDays: number;
}

/** What an organization has set for everybody. */
export interface Organization {
  readonly isManaged: boolean;
  /** Names of preferences that can't be changed here, and `defaultServerId`. */
  readonly fixed: readonly string[];
  /** Names of those that it wishes, but the browser has to be allowed by the person. */
  readonly asked: readonly string[];
  readonly maxExpirySeconds: number | undefined;
  readonly minViews: number | undefined;
  readonly maxViews: number | undefined;
  readonly passphrase: { readonly isRequired: boolean; readonly minLength: number };
  /** Servers can be added. */
  readonly addsServers: boolean;
  /** Parts of what it has set that could not be read. */
  readonly unread: readonly string[];
}

/** One command of the browser with the keys it has now. */
export interface Shortcut {
  readonly name: string;
  /** What it does; "" if the name says it all. */
  readonly hint: string;
  /** "" if it has none. */
  readonly keys: string;
}

/** A server as its user writes it: any HTTP API. */
export interface CustomDraft {
  /** "" for a new one. */
  readonly id: string;
  readonly name: string;
  /** As it was typed. */
  readonly address: string;
  readonly template: string;
  readonly user: string;
  readonly apiKey: string;
}

/** What a file with a template holds. */
export type ImportedTemplate = Pick<CustomDraft, "name" | "address" | "template">;

/** The choices for one site. */
export interface SiteChoice {
  /** Host name, with its port if it has one of its own. */
  readonly host: string;
  /** "" for the default server. */
  readonly serverId: string;
  /** Words around the link; "" for the usual ones. */
  readonly words: string;
}

/** A site where pasted secrets are held back. */
export interface GuardedSite {
  /** Host name without a port. */
  readonly host: string;
  /** The browser lets us look at what is pasted there. */
  readonly isAllowed: boolean;
  /** The organization has it guarded. */
  readonly isFixed: boolean;
}

/** A site that a person is asked to allow, because a field in one of its frames was used. */
export interface AskedSite {
  readonly host: string;
  readonly answer: "open" | "allowed" | "refused";
}

/** Everything the options draw. */
export interface OptionsModel {
  readonly servers: readonly ServerCard[];
  readonly presets: readonly Preset[];
  readonly adding: Trial;
  /** Where the adding of a template stands, until it is a server. */
  readonly addingCustom: Trial;
  readonly templateExample: string;
  readonly sites: readonly SiteChoice[];
  readonly guardedSites: readonly GuardedSite[];
  /** Absent if nobody is to be asked. */
  readonly askedSite: AskedSite | undefined;
  /** Match patterns that are allowed besides those of servers. */
  readonly allowedSites: readonly string[];
  readonly preferences: Preferences;
  readonly organization: Organization;
  /** The permission to copy without a page of ours in front. */
  readonly canCopyInBackground: boolean;
  readonly shortcuts: readonly Shortcut[];
  readonly receiptCount: number;
  /** Of how many sites and servers the last choice is remembered. */
  readonly rememberedCount: number;
}

/** What a person can do in the options. */
export interface OptionsActions {
  /** Called inside a click, so that the browser may be asked for the permission. */
  readonly addServer: (address: string) => void;
  readonly allowServer: (id: string) => void;
  readonly testServer: (id: string) => void;
  readonly editServer: (id: string, part: { name: string; user: string; apiKey: string }) => void;
  /** Stores and tests it. Called inside a click. */
  readonly saveCustom: (draft: CustomDraft) => void;
  /** What is wrong with a template; undefined if nothing is. */
  readonly checkTemplate: (template: string) => Failure | undefined;
  readonly importTemplate: (file: File) => Promise<ImportedTemplate | Failure>;
  /** Saves a file without key and user name. */
  readonly exportTemplate: (template: ImportedTemplate) => void;
  /** What is wrong with the site's name; undefined if it was stored. */
  readonly setSite: (choice: SiteChoice) => Failure | undefined;
  readonly removeSite: (host: string) => void;
  /** What is wrong with the site's name; undefined if the browser was asked. Called inside a click. */
  readonly guardSite: (site: string) => Promise<Failure | "refused" | undefined>;
  readonly unguardSite: (host: string) => void;
  /** Called inside a click. */
  readonly allowSite: (host: string) => void;
  readonly disallowSite: (pattern: string) => void;
  readonly makeDefault: (id: string) => void;
  readonly removeServer: (id: string) => void;
  readonly prefer: (part: Partial<Preferences>) => void;
  readonly allowBackgroundCopy: (on: boolean) => void;
  readonly notifyOpened: (on: boolean) => void;
  readonly changeShortcuts: () => void;
  readonly forgetChoices: () => void;
  readonly eraseReceipts: () => void;
  readonly eraseAll: () => void;
}

/** What every part of the page is given. */
export interface OptionsProps {
  readonly model: OptionsModel;
  readonly actions: OptionsActions;
}
