import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { undoAtExit } from "./leftovers.ts";
import { root } from "./paths.ts";
import { until } from "./poll.ts";

interface ServerOptions {
  readonly port?: number;
  readonly folder?: string;
  readonly env?: Record<string, string>;
}

/** The reference server as its own process, on a free port, with a folder of its own. */
export class ServerProcess {
  /** `http://127.0.0.1:PORT/` */
  readonly base: string;
  readonly port: number;
  readonly folder: string;
  readonly #child: ChildProcess;
  readonly #lines: string[];

  private constructor(child: ChildProcess, base: string, folder: string, lines: string[]) {
    this.#child = child;
    this.base = base;
    this.port = Number(new URL(base).port);
    this.folder = folder;
    this.#lines = lines;
  }

  /**
   * Starts it; a port and a folder may be given to start again where another one stopped. Without
   * an `env` of its own it has no rate limit.
   */
  static async start(options: ServerOptions = {}): Promise<ServerProcess> {
    for (let tries = 1; ; tries++) {
      const port = options.port ?? lowPort();
      try {
        return await ServerProcess.#start({ ...options, port });
      } catch (error) {
        if (tries === 5 || !String(error).includes("EADDRINUSE")) throw error;
      }
    }
  }

  static async #start(options: ServerOptions): Promise<ServerProcess> {
    const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "hushlink-server-")));
    await mkdir(folder, { recursive: true });
    const child = spawn(process.execPath, [join(root, "server/main.ts")], {
      cwd: folder,
      env: {
        PATH: process.env["PATH"] ?? "",
        HUSHLINK_HOST: "127.0.0.1",
        HUSHLINK_PORT: String(options.port ?? 0),
        HUSHLINK_DATA: folder,
        ...(options.env ?? { HUSHLINK_RATE_LIMIT: "off" }),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const lines: string[] = [];
    child.stdout.on("data", (part) => lines.push(String(part)));
    child.stderr.on("data", (part) => lines.push(String(part)));
    child.once(
      "exit",
      undoAtExit(() => child.kill("SIGKILL")),
    );
    const base = await addressOf(child, lines);
    return new ServerProcess(child, base, folder, lines);
  }

  /** All that it has printed. */
  output(): string {
    return this.#lines.join("");
  }

  /** How many secrets it has, or has in one state, as its own database says; ended ones count too. */
  secretCount(state = "%"): number {
    const database = new DatabaseSync(join(this.folder, "hushlink.db"), { readOnly: true });
    try {
      const row = database
        .prepare("SELECT count(*) AS n FROM secrets WHERE id IS NOT NULL AND state LIKE ?")
        .get(state);
      return Number(row?.["n"]);
    } finally {
      database.close();
    }
  }

  /** Requests are accepted by the kernel from now on, but nobody answers. */
  pause(): void {
    this.#child.kill("SIGSTOP");
  }

  resume(): void {
    this.#child.kill("SIGCONT");
  }

  /** Ends the process and leaves its folder, to start again on it. */
  async halt(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill("SIGCONT");
    const gone = once(this.#child, "exit");
    this.#child.kill(signal);
    await gone;
  }

  async stop(): Promise<void> {
    await this.halt("SIGKILL");
    await rm(this.folder, { recursive: true, force: true });
  }
}

/**
 * Below the ports that the kernel gives to connections: one of those could take a port between the
 * end of a server and its next start.
 */
function lowPort(): number {
  return randomInt(20_000, 32_000);
}

async function addressOf(child: ChildProcess, lines: readonly string[]): Promise<string> {
  const address = await until(
    "the server to say where it listens",
    () => /https?:\/\/[\w.[\]:-]+:\d+/.exec(lines.join("")) ?? (child.exitCode !== null && "ended"),
    20_000,
  ).catch(() => "ended" as const);
  if (address !== "ended") return `${address[0]}/`;
  child.kill("SIGKILL");
  throw new Error(`the server did not start; it printed: ${lines.join("")}`);
}
