import { createHash, randomBytes } from "node:crypto";
import * as v from "valibot";
import { headers, Problem } from "../../lib/wire/native.ts";

export function b64u(bytes: Buffer): string {
  return bytes.toString("base64url");
}

/** An answer, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
  /** Parsed JSON; undefined if it is none. */
  readonly json: unknown;
  /** Code of the problem document; undefined if it is none. */
  readonly code: string | undefined;
}

export async function call(url: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(url, init);
  const body = Buffer.from(await answer.arrayBuffer());
  const json = answer.headers.get("content-type")?.includes("json")
    ? (JSON.parse(body.toString()) as unknown)
    : undefined;
  const problem = answer.status >= 400 ? v.parse(Problem, json) : undefined;
  return { status: answer.status, headers: answer.headers, body, json, code: problem?.code };
}

/** A secret as its sender and its reader see it, over HTTP. The ciphertext is any bytes. */
export class HttpSecret {
  readonly id = randomBytes(16);
  readonly access = randomBytes(32);
  readonly owner = randomBytes(32);
  readonly body: Buffer;
  readonly #base: string;

  /** `base`: address of the server with its path and a trailing slash. */
  constructor(base: string, body: Buffer | number = 300) {
    this.#base = base;
    this.body = typeof body === "number" ? randomBytes(body) : body;
  }

  url(path = "", base = this.#base): string {
    return `${base}api/v1/secrets/${b64u(this.id)}${path}`;
  }

  create(
    wish: { views?: number; expiresIn?: number; more?: Record<string, string>; base?: string } = {},
  ): Promise<Answer> {
    return call(this.url("", wish.base), {
      method: "PUT",
      body: new Uint8Array(this.body),
      headers: {
        "Content-Type": "application/octet-stream",
        [headers.access]: digest(this.access),
        [headers.owner]: digest(this.owner),
        [headers.expiresIn]: String(wish.expiresIn ?? 3600),
        [headers.views]: String(wish.views ?? 1),
        ...wish.more,
      },
    });
  }

  peek(): Promise<Answer> {
    return call(this.url("/peek"));
  }

  reveal(
    wish: { claim?: Buffer; token?: Buffer; base?: string; more?: Record<string, string> } = {},
  ): Promise<Answer> {
    return this.#asReader("/reveal", wish);
  }

  confirm(wish: { claim?: Buffer; token?: Buffer; base?: string } = {}): Promise<Answer> {
    return this.#asReader("/confirm", wish);
  }

  status(base?: string): Promise<Answer> {
    return call(this.url("", base), { headers: { Authorization: `Bearer ${b64u(this.owner)}` } });
  }

  revoke(base?: string): Promise<Answer> {
    const headers = { Authorization: `Bearer ${b64u(this.owner)}` };
    return call(this.url("", base), { method: "DELETE", headers });
  }

  #asReader(
    path: string,
    wish: { claim?: Buffer; token?: Buffer; base?: string; more?: Record<string, string> },
  ): Promise<Answer> {
    return call(this.url(path, wish.base), {
      method: "POST",
      headers: {
        Authorization: `Bearer ${b64u(wish.token ?? this.access)}`,
        [headers.claim]: b64u(wish.claim ?? randomBytes(16)),
        ...wish.more,
      },
    });
  }
}

function digest(token: Buffer): string {
  return createHash("sha256").update(token).digest("base64url");
}
