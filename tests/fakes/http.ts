import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that has arrived whole. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A server of a test: its clock can be put forward, its store can be counted. */
export interface RunningServer {
  /** With a trailing slash. */
  readonly base: string;
  readonly nowMs: () => number;
  readonly advance: (ms: number) => void;
  /** How many secrets it holds now, expired ones not counted. */
  readonly stored: () => number;
  readonly close: () => Promise<void>;
}

/** A clock that a test can put forward. */
export class Clock {
  #aheadMs = 0;
  readonly nowMs = (): number => Date.now() + this.#aheadMs;
  readonly advance = (ms: number): void => {
    this.#aheadMs += ms;
  };
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(value),
  };
}

export function text(status: number, body: string): Reply {
  return { status, headers: { "content-type": "text/plain; charset=utf-8" }, body };
}

/** The JSON of a body, or undefined. */
export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString("utf8"));
  } catch {
    return undefined;
  }
}

/** A member of something parsed, or undefined. */
export function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** A member of something parsed that is text, or "". */
export function word(value: unknown, name: string): string {
  const found = member(value, name);
  return typeof found === "string" ? found : "";
}

/** Serves on a free port of 127.0.0.1. A handler that throws answers 500. */
export async function serve(
  handler: (call: Call) => Reply | Promise<Reply>,
): Promise<{ base: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    answer(request, response, handler).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The whole body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handler: (call: Call) => Reply | Promise<Reply>,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://fake");
  const reply = await handler({
    method: request.method ?? "",
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: await bodyOf(request),
  });
  const body = Buffer.from(reply.body ?? "");
  response.writeHead(reply.status, { ...reply.headers, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}
