import type { Bytes } from "../bytes.ts";
import type { Effects } from "../effects.ts";
import type {
  BackendKind,
  BackendSettings,
  Capabilities,
  Receipt,
  Secret,
  SecretStatus,
  ShareOptions,
} from "../model.ts";

/** A link that an adapter recognised: where the ciphertext is and what opens it. */
export interface Ref {
  readonly kind: BackendKind;
  /** Address of the server, with its path prefix and a trailing slash. */
  readonly base: string;
  /** The server's locator of the ciphertext. */
  readonly id: string;
  /** The key part of the link as written there; "" if the link has none. */
  readonly key: string;
  readonly passphrase: "needed" | "none" | "unknown";
  /** "file" where the link itself says so. */
  readonly content?: "text" | "file";
  /** The configured server that the link belongs to: reading can need its key or template. */
  readonly server?: BackendSettings;
}

/** What can be told before anything is used up. */
export interface Peeked {
  readonly state: "waiting" | "unknown";
  readonly passphrase: "needed" | "none" | "unknown";
  /** How many views are left, this one included; absent if not told, 0 if unlimited. */
  readonly viewsLeft?: number;
  readonly expiresAtMs?: number;
  readonly attemptsLeft?: number;
  /** Length of the ciphertext. */
  readonly bytes?: number;
}

/** Ciphertext in hand, opened or not. */
export interface Taken {
  readonly ciphertext: Bytes;
  /** 0: it was the last view; absent if not told. */
  readonly viewsLeft?: number;
  readonly expiresAtMs?: number;
  /** What the adapter needs later for `open` and `confirm`, as its own JSON. */
  readonly note: string;
}

/** What is decided before the first request, so that a retry can't make a second secret. Holds the key. */
export type Plan = string;

export interface Created {
  readonly link: string;
  /** For the receipt: the adapter's own JSON, never the key; "" if there is nothing to keep. */
  readonly handle: string;
  /** As the server granted them; 0 if unknown. */
  readonly expiresAtMs: number;
  readonly views: number;
  /** The sender can destroy it through the handle. */
  readonly revocable: boolean;
}

export interface CreateRequest {
  readonly plan: Plan;
  readonly secret: Secret;
  readonly options: ShareOptions;
  /** A page that opens carriers, for people without the extension; named to whoever meets a carrier. */
  readonly openAt?: string;
  /** What the server could do when it was last asked; the adapter asks again if it is absent. */
  readonly known?: Capabilities;
  readonly signal?: AbortSignal;
  /** 0…1 while sealing; 1 means sealed, now sending. */
  readonly onProgress?: (fraction: number) => void;
}

export interface TakeRequest {
  readonly passphrase?: string;
  /** 16 random bytes, base64url; the same for every retry of one reader's reveal. */
  readonly claim: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (fraction: number) => void;
}

/**
 * What we know of one kind of server. An adapter holds no state, keeps nothing and never retries,
 * unless the server makes the call idempotent. Throws AppError only.
 */
export interface Adapter {
  readonly kind: BackendKind;
  /** The product's own name: "PrivateBin". */
  readonly title: string;
  /** The server's own format, or a carrier for our envelope on a server that would read the text. */
  readonly format: "native" | "carrier";
  /** `create` may be repeated with the same plan and never makes two secrets. */
  readonly idempotentCreate: boolean;
  /** `take` may be repeated with the same claim and uses up one view only. */
  readonly idempotentTake: boolean;

  /** Asks an address whether it is this kind of server. Sends nothing secret, burns nothing, never throws. */
  detect(base: string, fx: Effects): Promise<boolean>;
  /** What this server can do now. */
  capabilities(server: BackendSettings, fx: Effects): Promise<Capabilities>;
  /** Chooses keys and identifiers. No network. */
  plan(server: BackendSettings, options: ShareOptions, fx: Effects): Plan;
  /** Seals and stores the secret. Checks options and size before it sends anything. */
  create(server: BackendSettings, request: CreateRequest, fx: Effects): Promise<Created>;
  /**
   * After a create whose answer never came: what it made, if the server says that it stands there;
   * undefined if it does not. Only where `create` is idempotent.
   */
  recover?(server: BackendSettings, plan: Plan, fx: Effects): Promise<Created | undefined>;
  /**
   * Recognises a link without network. undefined: not this adapter's form. Throws
   * `input.link-incomplete`, `input.link-damaged` or `open.unsupported`: this form, but broken.
   * `server`: the configured server of this kind below whose address the link lies, if there is one.
   */
  parse(link: URL, server?: BackendSettings): Ref | undefined;
  /** Consumes nothing. Throws `secret.*` if the server says that it has ended. */
  peek(ref: Ref, fx: Effects): Promise<Peeked>;
  /** Uses up one view and brings the ciphertext. */
  take(ref: Ref, request: TakeRequest, fx: Effects): Promise<Taken>;
  /** Decrypts, locally. May be tried again with another passphrase. */
  open(taken: Taken, ref: Ref, passphrase?: string): Promise<Secret>;
  /** Tells the server that the reader has decrypted. True only if the server said that its copy is gone. */
  confirm(taken: Taken, ref: Ref, fx: Effects): Promise<boolean>;
  /** Throws `backend.unsupported` where the server can't tell. */
  status(receipt: Receipt, server: BackendSettings, fx: Effects): Promise<SecretStatus>;
  /** Throws `backend.unsupported` where the server can't do it. */
  revoke(receipt: Receipt, server: BackendSettings, fx: Effects): Promise<void>;
}
