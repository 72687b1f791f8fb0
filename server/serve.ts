import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { App } from "./app.ts";
import { forwardClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { failureFields, type Log } from "./log.ts";
import { longestMs } from "./request-body.ts";
import { openStore } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";

/** A server that answers. */
export interface RunningServer {
  /** `http://127.0.0.1:8787/`, with the port it really has. */
  readonly url: string;
  readonly port: number;
  /** Stops listening, lets begun requests end (for `drainSeconds` at most), and closes the store. */
  close(): Promise<void>;
}

/** What the server takes from its surroundings. */
export interface Surroundings {
  readonly log: Log;
  /** Unix milliseconds, never backwards; by default the machine's clock, made to run forward. */
  readonly nowMs?: () => number;
}

const sweepEveryMs = 1_000;
const drainCheckMs = 20;
const mostHeaderBytes = 16 * 1024;
/** Longer than the 60 seconds for which nginx and Caddy keep connections to us. */
const keepAliveMs = 75_000;

/**
 * Starts a server and resolves when it answers. Rejects if the address is taken, or the store can't
 * be opened.
 */
export async function startServer(
  config: Config,
  { log, nowMs = forwardClock() }: Surroundings,
): Promise<RunningServer> {
  const store = await openStore(config, { log, nowMs });
  try {
    await store.sweep();
    const app = new App(config, store, log);
    const http = httpServer(app, config);
    await listen(http, config);
    const stopSweeping = sweepAgain(store, log);
    const { port, address, family } = http.address() as AddressInfo;
    const host = family === "IPv6" ? `[${address}]` : address;
    return {
      url: `http://${host}:${port}/`,
      port,
      close: async () => {
        app.isDraining = true;
        stopSweeping();
        await drain(http, app, config.drainSeconds * 1000);
        await store.close();
      },
    };
  } catch (thrown) {
    await store.close();
    throw thrown;
  }
}

function httpServer(app: App, config: Config): Server {
  const idleMs = config.idleSeconds * 1000;
  const server = createServer({
    maxHeaderSize: mostHeaderBytes,
    headersTimeout: Math.min(idleMs, 15_000),
    requestTimeout: longestMs(config.maxBytes, idleMs),
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: Math.min(idleMs, 5_000),
    noDelay: true,
  });
  server.timeout = idleMs;
  server.on("request", (request, response) => void app.handle(request, response));
  server.on("checkContinue", (request, response) => void app.handle(request, response));
  server.on("clientError", refuseGibberish);
  server.on("dropRequest", (_request, socket) => socket.destroy());
  return server;
}

const reasons: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** What is no HTTP gets a short answer, if anything, and no more attention. */
function refuseGibberish(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const reason = reasons[error.code ?? ""] ?? "400 Bad Request";
  const head = `HTTP/1.1 ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  socket.end(head, () => socket.destroy());
}

function listen(http: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once("error", reject);
    http.listen({ port, host, backlog: 4096 }, () => {
      http.off("error", reject);
      resolve();
    });
  });
}

function sweepAgain(store: Store, log: Log): () => void {
  let timer = setTimeout(sweep, sweepEveryMs);
  let isStopped = false;
  async function sweep(): Promise<void> {
    try {
      await store.sweep();
    } catch (thrown) {
      if (!isStopped) log("warn", "sweep_failed", failureFields(thrown));
    }
    if (!isStopped) timer = setTimeout(sweep, sweepEveryMs);
  }
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/** Waits for the answers that are due, not for connections on which nobody asks. */
async function drain(http: Server, app: App, atMostMs: number): Promise<void> {
  const closed = new Promise((resolve) => http.close(resolve));
  const endMs = performance.now() + atMostMs;
  while (app.inFlight > 0 && performance.now() < endMs) await sleep(drainCheckMs);
  http.closeAllConnections();
  await closed;
}
