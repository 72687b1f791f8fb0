import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { readConfig } from "../../server/config.ts";
import type { Level, LogFields } from "../../server/log.ts";
import { type RunningServer, startServer } from "../../server/serve.ts";

type Environment = Readonly<Record<string, string>>;

const mainFile = fileURLToPath(new URL("../../server/main.ts", import.meta.url));

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hushlink-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a server in this process was given and has logged. */
export interface TestServer extends RunningServer {
  readonly folder: string;
  readonly lines: string[];
}

/** A server in this process, on a free port, until the test ends. Unlimited unless told otherwise. */
export async function serve(
  environment: Environment = {},
  nowMs?: () => number,
): Promise<TestServer> {
  const folder = environment["HUSHLINK_DATA"] ?? temporaryFolder();
  const reading = readConfig({
    HUSHLINK_PORT: "0",
    HUSHLINK_DATA: folder,
    HUSHLINK_RATE_LIMIT: "off",
    HUSHLINK_LOG: "requests",
    HUSHLINK_DRAIN: "1",
    ...environment,
  });
  if ("mistakes" in reading) throw new Error(reading.mistakes.join("; "));
  const lines: string[] = [];
  const log = (level: Level, event: string, fields: LogFields = {}) =>
    void lines.push(JSON.stringify({ level, event, ...fields }));
  const server = await startServer(reading.config, { log, ...(nowMs ? { nowMs } : {}) });
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await server.close();
  };
  onTestFinished(close);
  return { ...server, close, folder, lines };
}

/** `node server/main.ts`, or another command, as a process of its own. */
export class ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  readonly output: () => string;

  private constructor(child: ChildProcess, url: string, output: () => string) {
    this.child = child;
    this.url = url;
    this.output = output;
  }

  /** Waits for the address; rejects with what was printed if the process ends before. */
  static async start(
    environment: Environment,
    command: readonly string[] = [process.execPath, mainFile],
  ): Promise<ServerProcess> {
    const [program = "", ...args] = command;
    const child = spawn(program, args, {
      env: {
        PATH: process.env["PATH"] ?? "",
        HUSHLINK_PORT: "0",
        HUSHLINK_RATE_LIMIT: "off",
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const end = () => child.kill("SIGKILL");
    process.once("exit", end);
    child.once("exit", () => process.off("exit", end));
    let printed = "";
    child.stderr.on("data", (part) => {
      printed += String(part);
    });
    const url = await new Promise<string>((resolve, reject) => {
      child.once("exit", (code) => reject(new Error(`ended with ${code}: ${printed}`)));
      child.stdout.on("data", (part) => {
        printed += String(part);
        const found = /"listening","url":"([^"]+)"/.exec(printed)?.[1];
        if (found) resolve(found);
      });
    });
    return new ServerProcess(child, url, () => printed);
  }

  /** Ends it and waits; gives its exit code, null after a signal that it did not handle. */
  async end(signal: "SIGTERM" | "SIGKILL" = "SIGKILL"): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = once(this.child, "exit");
      this.child.kill(signal);
      await gone;
    }
    return this.child.exitCode;
  }
}

/** A server process that ends with the test. */
export async function spawnServer(
  environment: Environment,
  command?: readonly string[],
): Promise<ServerProcess> {
  const server = await ServerProcess.start(environment, command);
  onTestFinished(async () => void (await server.end()));
  return server;
}
