import type { IncomingMessage, ServerResponse } from "node:http";
import { binaryType, type ProblemCode, problemStatus, problemType } from "../lib/wire/native.ts";
import { takesGzip } from "./accepted.ts";
import type { Exchange } from "./exchange.ts";
import type { Page } from "./page.ts";
import type { Refusal } from "./refusal.ts";

type Header = readonly [name: string, value: string];

const titles: Record<ProblemCode, string> = {
  bad_request: "The request is malformed",
  wrong_token: "The token does not fit this secret",
  api_key: "Creating needs an API key",
  not_found: "There is nothing at this path",
  unknown: "There is no such secret, or no longer",
  method: "This path has no such method",
  conflict: "Another secret has this id",
  opened: "The secret was opened",
  expired: "The secret has expired",
  revoked: "The secret was revoked by its sender",
  locked: "The secret was erased after too many wrong tokens",
  length_required: "The request must state its length",
  too_large: "The request is too large",
  rate_limited: "Too many requests from this address",
  internal: "The server has made a mistake",
  unavailable: "The server can't do this at the moment",
  storage_full: "The server has no room left",
};

/** On every answer: nothing is stored, sniffed, framed, or told to other sites. */
const always: readonly Header[] = [
  ["Cache-Control", "no-store"],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
];

const apiOnly: readonly Header[] = [
  ["Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"],
];

/** How much of a refused body is read and thrown away, so that the client gets to read the answer. */
const lingerBytes = 16 * 1024 * 1024;
const lingerMs = 3_000;

/** Writes answers. Built once: headers that are the same everywhere are put together beforehand. */
export class Answers {
  readonly #common: readonly string[];
  readonly #api: readonly string[];
  readonly #withMore: ((request: IncomingMessage) => readonly string[]) | undefined;

  /**
   * `isHttps`: browsers are told to come by TLS only from now on. `more` gives headers that depend
   * on the request, names and values in turn.
   */
  constructor(isHttps: boolean, more?: (request: IncomingMessage) => readonly string[]) {
    const strict: Header[] = isHttps ? [["Strict-Transport-Security", "max-age=31536000"]] : [];
    this.#common = [...always, ...strict].flat();
    this.#api = [...this.#common, ...apiOnly.flat()];
    this.#withMore = more;
  }

  json(response: ServerResponse, status: number, value: unknown): void {
    this.#send(response, status, ["Content-Type", "application/json"], JSON.stringify(value));
  }

  empty(response: ServerResponse, more: readonly string[] = []): void {
    response.writeHead(204, this.#headers(response, more));
    response.end();
  }

  /** The head of a ciphertext; `bytes` of body are to follow. */
  binaryHead(response: ServerResponse, bytes: number, more: readonly string[]): void {
    const own = ["Content-Type", binaryType, "Content-Length", String(bytes), ...more];
    response.writeHead(200, this.#headers(response, own));
  }

  text(response: ServerResponse, status: number, text: string): void {
    this.#send(response, status, ["Content-Type", "text/plain; charset=utf-8"], text);
  }

  /** A page with its own policy instead of the API's, zipped for whoever takes that. */
  page({ request, response }: Exchange, page: Page): void {
    const isZipped = takesGzip(request.headers["accept-encoding"]);
    const body = isZipped ? page.zipped : page.html;
    const own: Header[] = [
      ["Content-Type", "text/html; charset=utf-8"],
      ...(isZipped ? [["Content-Encoding", "gzip"] as const] : []),
      ["Content-Length", String(body.length)],
      ["Vary", "Accept-Encoding, Accept-Language"],
      ["Content-Security-Policy", page.policy],
      ["Cross-Origin-Opener-Policy", "same-origin"],
      ["Cross-Origin-Resource-Policy", "same-origin"],
      ["X-Frame-Options", "DENY"],
      ["X-Robots-Tag", "noindex, nofollow"],
    ];
    response.writeHead(200, [...this.#common, ...own.flat()]);
    response.end(body);
  }

  /** A problem document (RFC 9457). A body that is still arriving is thrown away. */
  problem(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
    const { code, facts, allow } = refusal;
    const status = problemStatus[code];
    const text = JSON.stringify({ code, title: titles[code], status, ...facts });
    const own = ["Content-Type", problemType];
    if (facts.retry_after !== undefined) own.push("Retry-After", String(facts.retry_after));
    if (allow) own.push("Allow", allow);
    if (status === 401) own.push("WWW-Authenticate", "Bearer");
    if (request.complete || isBodyless(request)) this.#send(response, status, own, text);
    else this.#sendAndLinger(request, response, { status, own, text });
  }

  #send(response: ServerResponse, status: number, own: readonly string[], text: string): void {
    const body = Buffer.from(text);
    const length = ["Content-Length", String(body.length)];
    response.writeHead(status, this.#headers(response, [...own, ...length]));
    response.end(body);
  }

  /**
   * Closing a connection with unread input resets it, and the reset can overtake the answer. So the
   * answer is written whole, and the end put off until the client has stopped or was given time.
   */
  #sendAndLinger(
    request: IncomingMessage,
    response: ServerResponse,
    { status, own, text }: { status: number; own: readonly string[]; text: string },
  ): void {
    const body = Buffer.from(text);
    const rest = ["Content-Length", String(body.length), "Connection", "close"];
    response.writeHead(status, this.#headers(response, [...own, ...rest]));
    response.write(body);
    let seen = 0;
    const finish = () => {
      clearTimeout(timer);
      response.end();
    };
    const timer = setTimeout(finish, lingerMs);
    request.on("data", (chunk: Buffer) => {
      seen += chunk.length;
      if (seen > lingerBytes) finish();
    });
    request.once("end", finish).once("close", finish).once("error", finish);
    request.resume();
  }

  #headers(response: ServerResponse, own: readonly string[]): string[] {
    const more = this.#withMore?.(response.req) ?? [];
    return [...this.#api, ...own, ...more];
  }
}

function isBodyless({ headers }: IncomingMessage): boolean {
  const length = headers["content-length"];
  return headers["transfer-encoding"] === undefined && (length === undefined || length === "0");
}
