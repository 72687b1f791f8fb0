import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { root } from "./paths.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server of a test, listening on 127.0.0.1 at a free port. */
export interface Site {
  /** `http://127.0.0.1:PORT`; the same site is another origin as `http://localhost:PORT`. */
  readonly origin: string;
  readonly port: number;
  /** `METHOD path` of every request so far. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves whatever `answer` gives. */
export async function serve(answer: Answer): Promise<Site> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, port, requests, close };
}

/** Serves files of a folder of the project; `/` is its index.html. */
export function serveFolder(folder: string): Promise<Site> {
  const base = join(root, folder) + sep;
  return serve(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname);
    const file = normalize(join(base, path.endsWith("/") ? `${path}index.html` : path));
    const content = file.startsWith(base) ? await readFile(file).catch(() => undefined) : undefined;
    response.writeHead(content ? 200 : 404, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
    });
    response.end(content ?? "not found");
  });
}

/** Serves one HTML page at every path. */
export function servePage(html: string, headers: Record<string, string> = {}): Promise<Site> {
  return serve((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers });
    response.end(html);
  });
}
