import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RedisServer } from "../tests/server/redis-server.ts";
import { ServerProcess } from "../tests/server/servers.ts";
import { cpuUsOf } from "./tools/process-cost.ts";
import { SecretsLoad } from "./tools/secrets-load.ts";
import { printTable, type Row } from "./tools/table.ts";

/*
 * Does a server with many secrets work as one with few? `SECRETS` of 1 KB (20,000; the goal is
 * 1,000,000: some 5 GB of disk and several minutes) against the first 1,000.
 */

const many = Number(process.env["SECRETS"] ?? 20_000);
const few = 1_000;
const sample = 2_000;
const rounds = 5;
const connections = 32;
const forever = 24 * 3600;

/** Processor time of the server, in microseconds. */
interface State {
  readonly createUs: number;
  readonly revealUs: number;
}

async function memoryOf(url: string): Promise<number> {
  const text = await (await fetch(`${url}metrics`)).text();
  return Number(/process_resident_memory_bytes (\d+)/.exec(text)?.[1]);
}

/** The least of a few: what else the machine does can only add. */
async function stateOf(server: ServerProcess): Promise<State> {
  const states: State[] = [];
  for (let round = 0; round < rounds; round++) states.push(await onceStateOf(server));
  return {
    createUs: Math.min(...states.map(({ createUs }) => createUs)),
    revealUs: Math.min(...states.map(({ revealUs }) => revealUs)),
  };
}

/** What a create and a reveal cost now. As many secrets are there afterwards as before. */
async function onceStateOf(server: ServerProcess): Promise<State> {
  const secrets = new SecretsLoad(server.url, 1_000);
  const cost = async (run: () => Promise<unknown>) => {
    const before = cpuUsOf(server.child.pid);
    await run();
    return (cpuUsOf(server.child.pid) - before) / sample;
  };
  const createUs = await cost(() => secrets.create(connections, forever, sample));
  const revealUs = await cost(() => secrets.reveal(connections, forever));
  return { createUs, revealUs };
}

async function grow(name: string, server: ServerProcess): Promise<Row[]> {
  const filling = new SecretsLoad(server.url, 1_000);
  await filling.create(256, forever, few);
  await stateOf(server);
  const before = await stateOf(server);
  const half = Math.floor((many - few) / 2);
  await filling.create(256, forever, half);
  const halfBytes = await memoryOf(server.url);
  await filling.create(256, forever, half);
  const fullBytes = await memoryOf(server.url);
  const after = await stateOf(server);
  const us = (value: number) => `${value.toFixed(0)} µs`;
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  const row = (what: string, key: keyof State) => ({
    what: `${name}: processor time of a ${what}`,
    ours: us(after[key]),
    theirs: us(before[key]),
    value: after[key] / before[key],
    limit: 1.5,
  });
  return [
    row("create", "createUs"),
    row("reveal", "revealUs"),
    {
      // What V8 and malloc keep for later goes up and down by half, whatever is stored.
      what: `${name}: memory of the server, full against half full`,
      ours: mb(fullBytes),
      theirs: mb(halfBytes),
      value: fullBytes / halfBytes,
      limit: 1.5,
    },
  ];
}

const folder = mkdtempSync(join(tmpdir(), "hushlink-bench-"));
const redis = await RedisServer.start("--appendfsync", "everysec");
const sqliteServer = await ServerProcess.start({ HUSHLINK_DATA: folder });
const redisServer = await ServerProcess.start({ HUSHLINK_STORE: redis.url() });
try {
  const rows = [...(await grow("SQLite", sqliteServer)), ...(await grow("Redis", redisServer))];
  printTable(`Is a server with ${many} secrets as fast as one with ${few}?`, rows);
} finally {
  await sqliteServer.end();
  await redisServer.end();
  await redis.stop();
  rmSync(folder, { recursive: true, force: true });
}
