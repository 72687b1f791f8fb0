import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RedisServer } from "../tests/server/redis-server.ts";
import { ServerProcess } from "../tests/server/servers.ts";
import type { LoadResult } from "./tools/http-load.ts";
import { cpuUsOf } from "./tools/process-cost.ts";
import { SecretsLoad } from "./tools/secrets-load.ts";
import { printTable, type Row } from "./tools/table.ts";

/*
 * How many secrets a second does the server take and hand over, beside the least it could do?
 * `BENCH_SECONDS` for each measurement (2). Load and server share the machine.
 */

const seconds = Number(process.env["BENCH_SECONDS"] ?? 2);
const sizes = [1_000, 1_000_000];
const connectionCounts = [1, 32, 256];
const stores = ["SQLite", "Redis"] as const;

type Name = "constant" | (typeof stores)[number];
interface Cost extends LoadResult {
  /** Time of the server's processor for one request, in microseconds: hardly depends on what else runs. */
  readonly cpuUs: number;
}
interface Measured {
  readonly create: Cost;
  readonly reveal: Cost;
}

async function costOf({ child }: ServerProcess, run: () => Promise<LoadResult>): Promise<Cost> {
  const before = cpuUsOf(child.pid);
  const result = await run();
  return { ...result, cpuUs: (cpuUsOf(child.pid) - before) / result.requests };
}

/** Writes of one page, each forced to the disk: what a durable store that shares nothing can't beat. */
function fsyncsPerSecond(folder: string): number {
  const file = openSync(join(folder, "fsync"), "w");
  const page = Buffer.alloc(4096, 1);
  const endMs = performance.now() + 1000;
  let count = 0;
  for (; performance.now() < endMs; count++) {
    writeSync(file, page);
    fsyncSync(file);
  }
  closeSync(file);
  return count;
}

async function measure(
  server: ServerProcess,
  bytes: number,
  connections: number,
): Promise<Measured> {
  const secrets = new SecretsLoad(server.url, bytes);
  // Not so many that 1 MB each would fill the disk.
  const most = bytes > 100_000 ? 600 : Number.POSITIVE_INFINITY;
  const create = await costOf(server, () => secrets.create(connections, seconds, most));
  return { create, reveal: await costOf(server, () => secrets.reveal(connections, seconds)) };
}

/** The compiler needs some thousand requests before it has done what it can. */
async function warmUp(server: ServerProcess): Promise<void> {
  const secrets = new SecretsLoad(server.url, 1_000);
  await secrets.create(32, 10, 6_000);
  await secrets.reveal(32, 10);
}

function rowsOf(bytes: number, connections: number, measured: Record<Name, Measured>): Row[] {
  const size = bytes < 1_000_000 ? "1 KB" : "1 MB";
  return (["create", "reveal"] as const).flatMap((call) => {
    const least = measured.constant[call];
    return stores.map((store): Row => {
      const ours = measured[store][call];
      const what = `${call} ${size}, ${connections} connections, ${store}`;
      const value = least.perSecond / ours.perSecond;
      return { what, ours: told(ours), theirs: told(least), value };
    });
  });
}

function told({ perSecond, p99Ms, cpuUs }: Cost): string {
  return `${perSecond.toFixed(0)}/s, p99 ${p99Ms.toPrecision(3)} ms, ${cpuUs.toFixed(0)} µs`;
}

/** The better store's reveals against the constant answer; durable creates against the disk. */
function goals(measured: Record<Name, Measured>, fsyncs: number): Row[] {
  const best = Math.min(...stores.map((store) => measured[store].reveal.cpuUs));
  const least = measured.constant.reveal.cpuUs;
  const creates = measured.SQLite.create.perSecond;
  return [
    {
      what: "GOAL reveal 1 KB, 256 connections: processor time of the better store",
      ours: `${best.toFixed(0)} µs`,
      theirs: `${least.toFixed(0)} µs`,
      value: best / least,
      limit: 2,
    },
    {
      what: "creates that are durable (SQLite, 256 connections), against single fsyncs",
      ours: `${creates.toFixed(0)}/s`,
      theirs: `${fsyncs}/s`,
      value: fsyncs / creates,
      limit: 0.9,
    },
  ];
}

const folder = mkdtempSync(join(tmpdir(), "hushlink-bench-"));
const redis = await RedisServer.start("--appendfsync", "everysec");
const constantServer = `${import.meta.dirname}/tools/constant-server.ts`;
const environment = { HUSHLINK_DATA: folder, HUSHLINK_STORE: "sqlite" };
const servers: Record<Name, ServerProcess> = {
  constant: await ServerProcess.start({}, [process.execPath, constantServer]),
  SQLite: await ServerProcess.start(environment),
  Redis: await ServerProcess.start({ HUSHLINK_STORE: redis.url() }),
};
try {
  const rows: Row[] = [];
  const last: Row[] = [];
  for (const server of Object.values(servers)) await warmUp(server);
  for (const bytes of sizes) {
    for (const connections of connectionCounts) {
      const measured = {
        constant: await measure(servers.constant, bytes, connections),
        SQLite: await measure(servers.SQLite, bytes, connections),
        Redis: await measure(servers.Redis, bytes, connections),
      };
      rows.push(...rowsOf(bytes, connections, measured));
      if (bytes === 1_000 && connections === 256)
        last.push(...goals(measured, fsyncsPerSecond(folder)));
    }
  }
  printTable("How many secrets a second? (against a constant answer)", [...rows, ...last]);
} finally {
  for (const server of Object.values(servers)) await server.end();
  await redis.stop();
  rmSync(folder, { recursive: true, force: true });
}
