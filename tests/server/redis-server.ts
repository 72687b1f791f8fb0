import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A real redis-server on a free port of loopback, with AOF in a folder of its own. */
export class RedisServer {
  readonly port: number;
  readonly folder: string;
  readonly #args: readonly string[];
  #child: ChildProcess | undefined;

  private constructor(port: number, folder: string, args: readonly string[]) {
    this.port = port;
    this.folder = folder;
    this.#args = args;
  }

  /** `args`: more of redis-server's command line. */
  static async start(...args: string[]): Promise<RedisServer> {
    const folder = await mkdtemp(join(tmpdir(), "hushlink-redis-"));
    const server = new RedisServer(await freePort(), folder, args);
    await server.restart();
    return server;
  }

  /** Address of one of its 16 databases. */
  url(database = 0): string {
    return `redis://127.0.0.1:${this.port}/${database}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  async restart(): Promise<void> {
    const child = spawn(
      "redis-server",
      [
        `--port ${this.port} --bind 127.0.0.1 --dir ${this.folder} --daemonize no`.split(" "),
        "--appendonly yes --appendfsync always --save".split(" "),
        "",
        this.#args,
      ].flat(),
      { stdio: "ignore" },
    );
    this.#child = child;
    const end = () => child.kill("SIGKILL");
    process.once("exit", end);
    child.once("exit", () => process.off("exit", end));
    for (let tries = 0; !(await answers(this.port)); tries++) {
      if (child.exitCode !== null || tries > 200) throw new Error("redis-server did not start");
      await sleep(25);
    }
  }

  async halt(signal: "SIGTERM" | "SIGKILL" = "SIGKILL"): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  }

  async stop(): Promise<void> {
    await this.halt();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("PING\r\n"));
    const end = (isUp: boolean) => {
      socket.destroy();
      resolve(isUp);
    };
    // Before it has read its files it answers LOADING.
    socket.once("data", (reply) => end(/^(\+PONG|-NOAUTH)/.test(reply.toString())));
    socket.once("error", () => end(false));
  });
}
