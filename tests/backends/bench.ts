import { onTestFinished } from "vitest";
import type { Adapter, Created, Peeked, Ref, Taken } from "../../lib/backends/backend.ts";
import { base64url } from "../../lib/bytes.ts";
import type { Effects } from "../../lib/effects.ts";
import { AppError, type ErrorCode, failureOf } from "../../lib/errors.ts";
import type {
  BackendSettings,
  Capabilities,
  Receipt,
  Secret,
  SecretStatus,
  ShareOptions,
} from "../../lib/model.ts";
import { makeFetch } from "../../lib/net.ts";
import { type CrookedProxy, crookedProxy } from "../fakes/crooked-proxy.ts";
import type { RunningServer } from "../fakes/http.ts";

/** One adapter before the contract, with what the suite has to know of its format. */
export interface Subject {
  readonly name: string;
  readonly adapter: Adapter;
  /** Starts a server of this kind. */
  readonly start: () => Promise<RunningServer>;
  /** API key, template and the like. */
  readonly settings?: Partial<BackendSettings>;
  /** A folder below which this kind of server may be installed. */
  readonly prefix?: string;
  /** What a damaged key gives: `need.passphrase` where it can't be told from a missing passphrase. */
  readonly wrongKey: ErrorCode;
  /** An id of the server's form that it never gave out. */
  readonly unknownId: string;
  /** The format keeps the media type of a file. */
  readonly keepsType?: boolean;
  /** false: nothing is known by which the server could be detected. */
  readonly nativeDetection?: boolean;
  /** The server locates a secret by its whole address. */
  readonly idIsAddress?: boolean;
}

/** A subject set up for one test: server, spoiling proxy in front of it, and shortcuts. */
export class Bench {
  readonly adapter: Adapter;
  readonly server: RunningServer;
  readonly proxy: CrookedProxy;
  readonly settings: BackendSettings;
  readonly fx: Effects;

  constructor(subject: Subject, server: RunningServer, proxy: CrookedProxy, timeoutMs: number) {
    this.adapter = subject.adapter;
    this.server = server;
    this.proxy = proxy;
    this.settings = {
      id: "one",
      kind: subject.adapter.kind,
      name: subject.name,
      base: proxy.base,
      ...subject.settings,
    };
    this.fx = effectsAt(server.nowMs, timeoutMs);
  }

  capabilities(): Promise<Capabilities> {
    return this.adapter.capabilities(this.settings, this.fx);
  }

  /** The server's default expiry and one view, unless told otherwise. */
  async options(wish: Partial<ShareOptions> = {}): Promise<ShareOptions> {
    const { expiry } = await this.capabilities();
    return { expiresInSeconds: expiry.default, views: 1, ...wish };
  }

  async create(
    secret: Secret,
    wish: Partial<ShareOptions> = {},
    signal?: AbortSignal,
  ): Promise<Created> {
    const options = await this.options(wish);
    const plan = this.adapter.plan(this.settings, options, this.fx);
    const request = { plan, secret, options, ...(signal ? { signal } : {}) };
    return this.adapter.create(this.settings, request, this.fx);
  }

  ref(created: Created): Ref {
    const ref = this.adapter.parse(new URL(created.link), this.settings);
    if (!ref) throw new Error("the adapter does not know its own link");
    return ref;
  }

  peek(ref: Ref): Promise<Peeked> {
    return this.adapter.peek(ref, this.fx);
  }

  take(ref: Ref, passphrase?: string, signal?: AbortSignal): Promise<Taken> {
    const claim = base64url(this.fx.random(16));
    const request = {
      claim,
      ...(passphrase === undefined ? {} : { passphrase }),
      ...(signal ? { signal } : {}),
    };
    return this.adapter.take(ref, request, this.fx);
  }

  /** Takes a view and opens it, as the viewer does. */
  async reveal(ref: Ref, passphrase?: string): Promise<Secret> {
    return this.adapter.open(await this.take(ref, passphrase), ref, passphrase);
  }

  /**
   * Tries passphrases as a viewer does: what was taken is kept, and only what the server refused to
   * hand out is asked for again. Gives the codes of the tries, and the secret of the one that fitted.
   */
  async tryPassphrases(
    ref: Ref,
    tries: readonly (string | undefined)[],
  ): Promise<{ codes: string[]; secret: Secret | undefined }> {
    const codes: string[] = [];
    let taken: Taken | undefined;
    for (const passphrase of tries) {
      try {
        taken ??= await this.take(ref, passphrase);
        return { codes, secret: await this.adapter.open(taken, ref, passphrase) };
      } catch (thrown) {
        codes.push(failureOf(thrown).code);
      }
    }
    return { codes, secret: undefined };
  }

  receipt(created: Created): Receipt {
    return {
      id: "receipt",
      backendId: this.settings.id,
      kind: this.adapter.kind,
      base: this.settings.base,
      handle: created.handle,
      label: "test",
      createdAtMs: this.fx.nowMs(),
      expiresAtMs: created.expiresAtMs,
      views: created.views,
      hasPassphrase: false,
    };
  }

  status(created: Created): Promise<SecretStatus> {
    return this.adapter.status(this.receipt(created), this.settings, this.fx);
  }

  revoke(created: Created): Promise<void> {
    return this.adapter.revoke(this.receipt(created), this.settings, this.fx);
  }
}

/** The world as adapters see it, over Node's fetch. */
export function effectsAt(nowMs: () => number = Date.now, timeoutMs = 10_000): Effects {
  const overNode = makeFetch(fetch);
  return {
    fetch: (request) => overNode({ timeoutMs, ...request }),
    random: (byteCount) => crypto.getRandomValues(new Uint8Array(byteCount)),
    nowMs,
  };
}

export async function benchOf(subject: Subject, timeoutMs = 10_000): Promise<Bench> {
  const server = await subject.start();
  const proxy = await crookedProxy(server.base, subject.prefix);
  onTestFinished(async () => {
    await proxy.close();
    await server.close();
  });
  return new Bench(subject, server, proxy, timeoutMs);
}

export const text = (words: string): Secret => ({ kind: "text", text: words });

export const file = (name: string, type: string, bytes: Uint8Array<ArrayBuffer>): Secret => ({
  kind: "file",
  name,
  type,
  content: new Blob([bytes], { type }),
});

/** Printable characters that no compression makes shorter by much. */
export function noise(length: number): string {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; at += 65_536) {
    crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  }
  for (let at = 0; at < length; at++) bytes[at] = 33 + ((bytes[at] ?? 0) % 94);
  return bytes.toString("latin1");
}

/** The code of what a call throws; anything but an AppError shows as itself. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "nothing was thrown";
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.code : `not an AppError: ${String(thrown)}`;
  }
}
