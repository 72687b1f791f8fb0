import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from "node:http";
import type { AddressInfo } from "node:net";
import { bodyOf, serve } from "./http.ts";

/**
 * What the proxy does to an answer. The request has always reached the server by then: that is the
 * case in which a retry would cost a view.
 */
export const mischiefs = [
  "html",
  "html-error",
  "truncated",
  "empty",
  "error-500",
  "other-json",
  "redirect",
  "silence",
  "cut",
] as const;
export type Mischief = (typeof mischiefs)[number];

/** A request as the network saw it. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: string;
  readonly body: Buffer;
}

/** Stands between adapter and server: keeps what went over the wire, and spoils answers on demand. */
export interface CrookedProxy {
  readonly base: string;
  readonly seen: Seen[];
  mischief: Mischief | undefined;
  /** Requests that followed a redirect to another origin. */
  readonly strayed: () => number;
  readonly close: () => Promise<void>;
}

/** `prefix`: a folder below which the proxy offers the server, such as `box/`. */
export async function crookedProxy(target: string, prefix = ""): Promise<CrookedProxy> {
  let strayed = 0;
  const elsewhere = await serve(() => {
    strayed++;
    return { status: 200, body: "{}" };
  });
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const proxy: CrookedProxy = {
    base: `http://127.0.0.1:${port}/${prefix}`,
    seen: [],
    mischief: undefined,
    strayed: () => strayed,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await elsewhere.close();
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const url = request.url ?? "/";
    const headers = JSON.stringify(request.headers);
    proxy.seen.push({ method: request.method ?? "", url, headers, body });
    const path = url.startsWith(`/${prefix}`) ? url.slice(prefix.length + 1) : url.slice(1);
    const answered = await forward(`${target}${path}`, request, body);
    spoil(answered, response, proxy.mischief, elsewhere.base);
  }
  return proxy;
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

function forward(url: string, request: IncomingMessage, body: Buffer): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { "transfer-encoding": _, ...headers } = request.headers;
    const length = body.length > 0 ? { "content-length": body.length } : {};
    const outgoing = send(
      url,
      { method: request.method ?? "GET", headers: { ...headers, ...length }, agent: false },
      (answer) => {
        bodyOf(answer).then(
          (whole) =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: whole }),
          reject,
        );
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

const page = "<!doctype html><html><head><title>Sign in</title></head><body>Wi-Fi</body></html>";

function spoil(
  answered: Answered,
  response: ServerResponse,
  mischief: Mischief | undefined,
  elsewhere: string,
): void {
  const html = { "content-type": "text/html; charset=utf-8" };
  switch (mischief) {
    case undefined:
      plain(answered, response);
      return;
    case "html":
      response.writeHead(200, html).end(page);
      return;
    case "html-error":
      response.writeHead(502, html).end(page);
      return;
    case "truncated":
      response.writeHead(answered.status, typeOf(answered));
      response.end(answered.body.subarray(0, answered.body.length >> 1));
      return;
    case "empty":
      response.writeHead(200, typeOf(answered)).end();
      return;
    case "error-500":
      response.writeHead(500, { "content-type": "text/plain" }).end("Internal Server Error");
      return;
    case "other-json":
      response.writeHead(200, { "content-type": "application/json" }).end('{"hello":["world",1]}');
      return;
    case "redirect":
      response.writeHead(307, { location: `${elsewhere}stolen` }).end();
      return;
    case "silence":
      return;
    case "cut":
      cut(answered, response);
  }
}

function plain(answered: Answered, response: ServerResponse): void {
  const { "transfer-encoding": _, connection: __, ...headers } = answered.headers;
  response.writeHead(answered.status, headers).end(answered.body);
}

function typeOf(answered: Answered): Record<string, string> {
  return { "content-type": answered.headers["content-type"] ?? "application/octet-stream" };
}

/** Announces more than it sends, then drops the connection. */
function cut(answered: Answered, response: ServerResponse): void {
  const half = answered.body.subarray(0, answered.body.length >> 1);
  const length = { "content-length": String(answered.body.length + 1) };
  response.writeHead(answered.status, { ...typeOf(answered), ...length });
  response.write(half, () => response.destroy());
}
