import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** What a load of requests came to. */
export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  readonly p99Ms: number;
}

/** The next request as its pieces, or undefined if there is none left. */
export type NextRequest = () => readonly Buffer[] | undefined;

/**
 * Sends requests over so many connections, on each the next when the last was answered, until there
 * are none left or the time is up. A bare client: it knows status and Content-Length and nothing
 * else, so that what is measured is the server. Throws on a status of 300 or more.
 */
export async function load(
  url: string,
  { connections, seconds, next }: { connections: number; seconds: number; next: NextRequest },
): Promise<LoadResult> {
  const { hostname, port } = new URL(url);
  const sockets = await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      await once(socket, "connect");
      return socket;
    }),
  );
  const tookMs: number[] = [];
  const startMs = performance.now();
  const endMs = startMs + seconds * 1000;
  await Promise.all(sockets.map((socket) => drive(socket, next, endMs, tookMs)));
  const passedMs = performance.now() - startMs;
  for (const socket of sockets) socket.destroy();
  tookMs.sort((a, b) => a - b);
  return {
    requests: tookMs.length,
    perSecond: (tookMs.length / passedMs) * 1000,
    p99Ms: tookMs[Math.floor(tookMs.length * 0.99)] ?? Number.NaN,
  };
}

function drive(socket: Socket, next: NextRequest, endMs: number, tookMs: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const answer = new AnswerEnd();
    let sentAtMs = 0;
    const send = () => {
      const pieces = performance.now() < endMs ? next() : undefined;
      if (!pieces) return resolve();
      sentAtMs = performance.now();
      socket.cork();
      for (const piece of pieces) socket.write(piece);
      socket.uncork();
    };
    socket.on("data", (chunk) => {
      try {
        if (!answer.isReached(chunk)) return;
        tookMs.push(performance.now() - sentAtMs);
        send();
      } catch (thrown) {
        reject(thrown);
      }
    });
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("the server has hung up")));
    send();
  });
}

/** Finds the end of one answer after the other. */
class AnswerEnd {
  #head = "";
  /** Bytes of the body that are still to come; -1 while the head is. */
  #missing = -1;

  isReached(chunk: Buffer): boolean {
    if (this.#missing < 0) this.#readHead(chunk);
    else this.#missing -= chunk.length;
    if (this.#missing !== 0) return false;
    this.#missing = -1;
    return true;
  }

  #readHead(chunk: Buffer): void {
    this.#head += chunk.toString("latin1");
    const end = this.#head.indexOf("\r\n\r\n");
    if (end < 0) return;
    if (!this.#head.startsWith("HTTP/1.1 2")) throw new Error(this.#head.slice(0, 400));
    const length = /content-length: (\d+)/i.exec(this.#head)?.[1] ?? "0";
    this.#missing = Number(length) - (this.#head.length - end - 4);
    this.#head = "";
  }
}
