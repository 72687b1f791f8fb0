import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "redis";
import { describe, expect, test } from "vitest";
import { type Answer, call, HttpSecret } from "./client.ts";
import { RedisServer } from "./redis-server.ts";
import { ServerProcess } from "./servers.ts";

/** `KILLS=300` for a long run. */
const kills = Number(process.env["KILLS"] ?? (process.env["SLOW"] ? 25 : 5));

/** What its clients know about one secret after some crashes: only what was answered counts. */
interface Known {
  readonly secret: HttpSecret;
  readonly views: number;
  isCreated: boolean;
  /** Reveals that were asked for, and those that were answered with the ciphertext. */
  asked: number;
  taken: number;
  isRevoked: boolean;
  wasRevokeAsked: boolean;
}

/** Clients that create, reveal and revoke until the server dies under them. */
async function load(base: string, known: Known[], dead: AbortSignal): Promise<void> {
  const one = async () => {
    while (!dead.aborted) await act(base, known).catch(() => sleep(1));
  };
  await Promise.all(Array.from({ length: 16 }, one));
}

async function act(base: string, known: Known[]): Promise<void> {
  const dice = Math.random();
  const old = known[Math.floor(Math.random() * known.length)];
  if (dice < 0.4 || !old) await make(base, known);
  else if (dice < 0.8) await read(base, old);
  else if (dice < 0.85) await revoke(base, old);
  else await old.secret.status(base);
}

async function make(base: string, known: Known[]): Promise<void> {
  const views = 1 + Math.floor(Math.random() * 3);
  const size = Math.random() < 0.1 ? 1_200_000 : 300 + Math.floor(Math.random() * 5000);
  const secret = new HttpSecret(base, size);
  const fresh = { isCreated: false, asked: 0, taken: 0, isRevoked: false, wasRevokeAsked: false };
  const made: Known = { secret, views, ...fresh };
  known.push(made);
  made.isCreated = (await secret.create({ views, base })).status === 201;
}

async function read(base: string, one: Known): Promise<void> {
  const wasRevoked = one.isRevoked;
  one.asked += 1;
  const answer = await one.secret.reveal({ base });
  if (answer.status === 200) one.taken += checkBody(one, answer);
  if (wasRevoked) expect(answer.status, "readable after it was revoked").not.toBe(200);
}

async function revoke(base: string, one: Known): Promise<void> {
  one.wasRevokeAsked = true;
  if ((await one.secret.revoke(base)).status === 204) one.isRevoked = true;
}

function checkBody({ secret }: Known, answer: Answer): 1 {
  if (!answer.body.equals(secret.body)) throw new Error("other bytes came back");
  return 1;
}

/** Asks after everything that is known, and compares. */
async function audit(base: string, known: readonly Known[]): Promise<void> {
  for (const one of known) {
    const status = await one.secret.status(base);
    if (!one.isCreated && status.status === 404) continue;
    expect(status.status, "an acknowledged secret is lost").toBe(200);
    const told = status.json as { state: string; views_left: number; opened_at_ms: number[] };
    const used = told.opened_at_ms.length;
    expect(used, "a view that was answered is not counted").toBeGreaterThanOrEqual(one.taken);
    expect(used, "a view was counted that nobody asked for").toBeLessThanOrEqual(one.asked);
    expect(used, "more views than allowed").toBeLessThanOrEqual(one.views);
    if (one.isRevoked) expect(["revoked", "opened"]).toContain(told.state);
    else if (told.state === "revoked") expect(one.wasRevokeAsked).toBe(true);
  }
}

/** Takes all that is left: never more than was allowed, counted over all crashes. */
async function takeAll(base: string, known: readonly Known[]): Promise<void> {
  for (const one of known) {
    for (let i = 0; i <= one.views; i++) await read(base, one);
    expect(one.taken, "readable more often than allowed").toBeLessThanOrEqual(one.views);
    const isUntouched = one.isCreated && !one.wasRevokeAsked && one.asked === one.views + 1;
    if (isUntouched) expect(one.taken, "a view is lost").toBe(one.views);
  }
}

/** Starts a server, kills it under load, and now and then Redis with it. */
async function killOnce(
  environment: Record<string, string>,
  redis: RedisServer | undefined,
): Promise<readonly Known[]> {
  const known: Known[] = [];
  const server = await ServerProcess.start(environment);
  const dead = new AbortController();
  const clients = load(server.url, known, dead.signal);
  while (known.filter(({ isCreated }) => isCreated).length < 6) await sleep(5);
  await sleep(Math.random() * 250);
  const redisToo = Math.random() < 0.5 ? redis : undefined;
  await Promise.all([server.end("SIGKILL"), redisToo?.halt("SIGKILL")]);
  dead.abort();
  await clients;
  await redisToo?.restart();
  return known;
}

describe.each(["sqlite", "redis"])("a server on %s, killed in the middle of its work", (kind) => {
  test(`keeps every promise over ${kills} kills`, { timeout: 1_800_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "hushlink-crash-"));
    const redis = kind === "redis" ? await RedisServer.start() : undefined;
    const environment = { HUSHLINK_DATA: folder, HUSHLINK_STORE: redis?.url() ?? "sqlite" };
    const all: Known[] = [];
    try {
      for (let kill = 0; kill < kills; kill++) {
        all.push(...(await killOnce(environment, redis)));
        if (!redis) expect(intact(folder)).toBe("ok");
      }
      const server = await ServerProcess.start(environment);
      await audit(server.url, all);
      await takeAll(server.url, all);
      expect(all.filter(({ isCreated }) => isCreated).length).toBeGreaterThan(kills * 5);
      await server.end("SIGTERM");
    } finally {
      await redis?.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function intact(folder: string): unknown {
  const database = new DatabaseSync(join(folder, "hushlink.db"));
  const result = database.prepare("PRAGMA integrity_check").get();
  database.close();
  return result?.["integrity_check"];
}

test("parts of an upload that a crash cut short are thrown away in time", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hushlink-crash-"));
  const server = await ServerProcess.start({ HUSHLINK_DATA: folder });
  const secret = new HttpSecret(server.url, 20_000_000);
  const sending = secret.create().catch(() => undefined);
  const arrived = () => {
    const database = new DatabaseSync(join(folder, "hushlink.db"));
    const count = Number(database.prepare("SELECT count(*) AS n FROM parts").get()?.["n"]);
    database.close();
    return count;
  };
  while (arrived() === 0) await sleep(2);
  await server.end("SIGKILL");
  await sending;
  expect(arrived()).toBeGreaterThan(0);
  const database = new DatabaseSync(join(folder, "hushlink.db"));
  database.exec("UPDATE secrets SET due_at = 0 WHERE state = 'arriving'");
  database.close();
  const next = await ServerProcess.start({ HUSHLINK_DATA: folder });
  expect(arrived(), "erased before it listens").toBe(0);
  expect(await call(secret.url("/peek", next.url))).toMatchObject({ status: 404 });
  await next.end();
  rmSync(folder, { recursive: true, force: true });
});

test("a Redis with a password wants it, and a database is chosen", async () => {
  const redis = await RedisServer.start("--requirepass", "word");
  const at = (login: string) => ({ HUSHLINK_STORE: `redis://${login}127.0.0.1:${redis.port}/3` });
  await expect(ServerProcess.start(at(""))).rejects.toThrow(/NOAUTH/);
  await expect(ServerProcess.start(at(":wrong@"))).rejects.toThrow(/WRONGPASS/);
  const server = await ServerProcess.start(at("default:word@"));
  expect(await new HttpSecret(server.url).create()).toMatchObject({ status: 201 });
  await server.end();
  const client = await createClient({ url: redis.url(3), password: "word" }).connect();
  expect(await client.dbSize()).toBe(3);
  client.destroy();
  await redis.stop();
});

test("a Redis that hangs is told with 503 in seconds, and found again", {
  timeout: 60_000,
}, async () => {
  const redis = await RedisServer.start();
  const server = await ServerProcess.start({ HUSHLINK_STORE: redis.url() });
  const secret = new HttpSecret(server.url);
  await secret.create();
  process.kill(redis.pid, "SIGSTOP");
  expect(await secret.peek()).toMatchObject({ status: 503, code: "unavailable" });
  process.kill(redis.pid, "SIGCONT");
  for (let tries = 0; tries < 100; tries++) {
    if ((await call(`${server.url}readyz`)).status === 200) break;
    await sleep(50);
  }
  expect(await secret.peek()).toMatchObject({ status: 200 });
  // It is the server that hangs now: answers that have come meanwhile are no reason to give up.
  server.child.kill("SIGSTOP");
  const asked = secret.reveal();
  await sleep(6000);
  server.child.kill("SIGCONT");
  expect(await asked).toMatchObject({ status: 200 });
  await server.end();
  await redis.stop();
});

test("a Redis that goes away is told with 503, and found again when it is back", async () => {
  const redis = await RedisServer.start();
  const server = await ServerProcess.start({ HUSHLINK_STORE: redis.url() });
  const secret = new HttpSecret(server.url);
  await secret.create();
  await redis.halt("SIGKILL");
  await sleep(100);
  expect(await secret.peek()).toMatchObject({ status: 503, code: "unavailable" });
  expect(await call(`${server.url}readyz`)).toMatchObject({ status: 503 });
  expect(await call(`${server.url}healthz`)).toMatchObject({ status: 200 });
  await redis.restart();
  for (let tries = 0; tries < 60; tries++) {
    if ((await call(`${server.url}readyz`)).status === 200) break;
    await sleep(50);
  }
  const claim = randomBytes(16);
  const revealed = await secret.reveal({ claim });
  expect(revealed.body.equals(secret.body)).toBe(true);
  await server.end();
  await redis.stop();
});
