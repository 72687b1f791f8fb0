import { connect as connectPlain, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { type Argument, encodeCommand, RedisError, type Reply, ReplyReader } from "./resp.ts";
import { StoreError } from "./store.ts";

interface Waiting {
  readonly sentAtMs: number;
  resolve(reply: Reply): void;
  reject(reason: unknown): void;
}

/** A Redis that has not answered for so long counts as gone. */
const longestAnswerMs = 5_000;
const checkEveryMs = 500;
const longestPauseMs = 1_000;
/** Settled entries that the queue may hold before it is cut. */
const mostSettled = 1_024;

/**
 * One connection to Redis or Valkey that all requests share. Commands of one turn of the event loop
 * leave in one write. When it breaks, what waits for an answer fails at once, and so does every
 * command until it stands again: nothing is queued, nothing is sent twice.
 */
export class RedisConnection {
  readonly #url: URL;
  readonly #onChange: (isUp: boolean) => void;
  #socket: Socket | undefined;
  #reader = new ReplyReader();
  #waiting: Waiting[] = [];
  #oldest = 0;
  #pieces: (string | Buffer)[] = [];
  #late: Waiting | undefined;
  #isUp = false;
  #isClosed = false;
  #pauseMs = 50;
  readonly #watch: NodeJS.Timeout;

  private constructor(url: URL, onChange: (isUp: boolean) => void) {
    this.#url = url;
    this.#onChange = onChange;
    this.#watch = setInterval(() => this.#checkAnswers(), checkEveryMs);
  }

  /** Rejects if the first connection, or logging in, fails. */
  static async open(address: string, onChange: (isUp: boolean) => void): Promise<RedisConnection> {
    const connection = new RedisConnection(new URL(address), onChange);
    try {
      await connection.#connect();
      return connection;
    } catch (thrown) {
      connection.close();
      throw thrown;
    }
  }

  /** Sends one command. Rejects with `RedisError`, or with `StoreError` if there is no answer. */
  command(args: readonly Argument[]): Promise<Reply> {
    if (!this.#isUp) return Promise.reject(gone());
    return this.#send(args);
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#watch);
    this.#socket?.destroy();
  }

  #send(args: readonly Argument[]): Promise<Reply> {
    if (this.#pieces.length === 0) setImmediate(() => this.#flush());
    this.#pieces.push(...encodeCommand(args));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ sentAtMs: performance.now(), resolve, reject });
    });
  }

  #flush(): void {
    const socket = this.#socket;
    const pieces = this.#pieces;
    this.#pieces = [];
    if (!socket?.writable) return;
    socket.cork();
    let text = "";
    for (const piece of pieces) {
      if (typeof piece === "string") text += piece;
      else {
        socket.write(text, "latin1");
        socket.write(piece);
        text = "";
      }
    }
    socket.write(text, "latin1");
    socket.uncork();
  }

  async #connect(): Promise<void> {
    const socket = socketTo(this.#url);
    this.#socket = socket;
    this.#reader = new ReplyReader();
    this.#pieces = [];
    await new Promise<void>((resolve, reject) => {
      const event = this.#url.protocol === "rediss:" ? "secureConnect" : "connect";
      socket.once(event, resolve).once("error", reject);
      socket.once("close", () => reject(gone()));
      socket.setTimeout(longestAnswerMs, () => socket.destroy());
    });
    socket.setTimeout(0).on("error", () => socket.destroy());
    socket.on("data", (chunk: Buffer) => this.#receive(socket, chunk));
    socket.once("close", () => this.#lost(socket));
    await Promise.all(greetings(this.#url).map((args) => this.#send(args)));
    this.#pauseMs = 50;
    this.#isUp = true;
    this.#onChange(true);
  }

  #receive(socket: Socket, chunk: Buffer): void {
    try {
      for (const reply of this.#reader.push(chunk)) this.#settle(reply);
    } catch {
      socket.destroy();
    }
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting[this.#oldest];
    this.#oldest += 1;
    if (this.#oldest === this.#waiting.length || this.#oldest >= mostSettled) {
      this.#waiting = this.#waiting.slice(this.#oldest);
      this.#oldest = 0;
    }
    if (reply instanceof RedisError) waiting?.reject(reply);
    else waiting?.resolve(reply);
  }

  /** After a halt of this process answers may be there that were not read yet: looked at twice. */
  #checkAnswers(): void {
    const waiting = this.#waiting[this.#oldest];
    const isLate = waiting && performance.now() - waiting.sentAtMs > longestAnswerMs;
    if (isLate && waiting === this.#late) this.#socket?.destroy();
    this.#late = isLate ? waiting : undefined;
  }

  #lost(socket: Socket): void {
    if (socket !== this.#socket) return;
    const wasUp = this.#isUp;
    this.#isUp = false;
    const waiting = this.#waiting.slice(this.#oldest);
    this.#waiting = [];
    this.#oldest = 0;
    for (const each of waiting) each.reject(gone());
    if (this.#isClosed) return;
    if (wasUp) this.#onChange(false);
    if (wasUp) this.#reconnectSoon();
  }

  #reconnectSoon(): void {
    setTimeout(() => {
      if (this.#isClosed) return;
      this.#connect().catch(() => {
        this.#socket?.destroy();
        this.#reconnectSoon();
      });
    }, this.#pauseMs);
    this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
  }
}

function socketTo(url: URL): Socket {
  const host = url.hostname.replace(/^\[|\]$/g, "") || "127.0.0.1";
  const place = { host, port: Number(url.port || 6379), noDelay: true, keepAlive: true };
  return url.protocol === "rediss:"
    ? connectTls({ ...place, servername: host })
    : connectPlain(place);
}

function greetings(url: URL): string[][] {
  const [user, password] = [url.username, url.password].map(decodeURIComponent);
  const login = user ? ["AUTH", user, password ?? ""] : ["AUTH", password ?? ""];
  const database = url.pathname.slice(1);
  return [...(password ? [login] : []), ...(database ? [["SELECT", database]] : []), ["PING"]];
}

function gone(): StoreError {
  return new StoreError("unavailable", new Error("no connection to Redis"));
}
