import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "redis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RedisStore } from "../../server/store/redis.ts";
import { SqliteStore } from "../../server/store/sqlite.ts";
import { type NewSecret, partBytes, type Store } from "../../server/store/store.ts";
import { RedisServer } from "./redis-server.ts";
import { leaseMs, newClaim, randomSecret, TestClock } from "./stores.ts";

/** A ciphertext that repeats one random mark: found in a file wherever any piece of it is. */
interface Marked {
  readonly secret: NewSecret;
  readonly mark: Buffer;
}

function marked(bytes: number): Marked {
  const mark = randomBytes(24);
  const body = Buffer.alloc(bytes, mark);
  return { secret: randomSecret({ body, views: 1 }), mark };
}

/** Which marks are in any file of a folder. */
function found(folder: string, secrets: readonly Marked[]): readonly Marked[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  return secrets.filter(({ mark }) => files.some((file) => file.includes(mark)));
}

let folder = "";
let clock: TestClock;
let store: Store;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hushlink-erased-"));
  clock = new TestClock();
  store = new SqliteStore(folder, { attempts: 5, leaseMs, nowMs: clock.now });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function kept(bytes: number): Promise<Marked> {
  const one = marked(bytes);
  await store.create(one.secret);
  return one;
}

const proofOf = ({ secret }: Marked) => ({ access: secret.access, claim: newClaim() });

test.for([
  [
    "confirmed",
    async (one: Marked) => {
      const proof = proofOf(one);
      await store.reveal(one.secret.id, proof);
      await store.confirm(one.secret.id, proof);
    },
  ],
  [
    "past its lease",
    async (one: Marked) => {
      await store.reveal(one.secret.id, proofOf(one));
      clock.pass(leaseMs);
    },
  ],
  ["revoked", (one: Marked) => store.revoke(one.secret.id, one.secret.owner)],
  [
    "locked",
    async (one: Marked) => {
      for (let i = 0; i < 5; i++) {
        await store.reveal(one.secret.id, { access: randomBytes(32), claim: newClaim() });
      }
    },
  ],
  ["expired", async () => clock.pass(3_600_000)],
] as const)("of a secret that is %s no file holds a byte, a second later", async ([, end]) => {
  const secrets = await Promise.all([300, 4096, 100_000].map((bytes) => kept(bytes)));
  expect(found(folder, secrets)).toHaveLength(3);
  for (const one of secrets) await end(one);
  await store.sweep();
  await sleep(1100);
  expect(found(folder, secrets)).toEqual([]);
});

test("of thousands of secrets, ended in any order, only the living are in the file", async () => {
  const fresh = mkdtempSync(join(tmpdir(), "hushlink-erased-"));
  const many = new SqliteStore(fresh, { attempts: 5, leaseMs, nowMs: clock.now });
  // One after the other in a fixed sequence: with several secrets to a page, and secure_delete
  // alone, this one leaves pieces of erased secrets in the gaps of pages.
  let seed = 5;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const living: Marked[] = [];
  const ended: Marked[] = [];
  for (let round = 0; round < 20; round++) {
    for (let i = 0; i < 100; i++) {
      const one = marked(256 + Math.floor(random() * 200));
      await many.create(one.secret);
      living.push(one);
    }
    while (living.length > 100) {
      for (const one of living.splice(Math.floor(random() * living.length), 1)) {
        ended.push(one);
        await many.revoke(one.secret.id, one.secret.owner);
      }
    }
  }
  await sleep(1200);
  expect(found(fresh, living)).toHaveLength(100);
  expect(found(fresh, ended)).toEqual([]);
  await many.close();
  rmSync(fresh, { recursive: true, force: true });
}, 60_000);

test("an upload that was given up leaves nothing", async () => {
  const one = marked(3_000_000);
  const upload = await store.upload(one.secret.id);
  await upload.add(one.secret.body as Buffer);
  expect(found(folder, [one])).toHaveLength(1);
  await upload.discard();
  await sleep(1200);
  expect(found(folder, [one])).toEqual([]);
});

test("a long ciphertext goes in steps, all of it, and holds nobody up", async () => {
  const one = marked(1);
  const body = Buffer.alloc(40 * 1024 * 1024, one.mark);
  const upload = await store.upload(one.secret.id);
  for (let at = 0; at < body.length; at += partBytes) {
    await upload.add(body.subarray(at, at + partBytes));
  }
  await store.create({ ...one.secret, body: upload, bytes: body.length });
  expect(found(folder, [one])).toHaveLength(1);
  const others = await Promise.all(Array.from({ length: 3 }, () => kept(300)));
  await store.revoke(one.secret.id, one.secret.owner);
  expect(await store.peek(one.secret.id)).toMatchObject({ state: "revoked" });
  for (const other of others)
    expect(await store.peek(other.secret.id)).toMatchObject({ kind: "waiting" });
  for (let tries = 0; found(folder, [one]).length > 0 && tries < 50; tries++) await sleep(100);
  expect(found(folder, [one])).toEqual([]);
  const database = new DatabaseSync(join(folder, "hushlink.db"));
  expect(database.prepare("SELECT count(*) AS n FROM erasures").get()).toEqual({ n: 0 });
  database.close();
});

test("in Redis no key holds it any more, and after a rewrite no file either", async () => {
  const redis = await RedisServer.start();
  const client = await createClient({ url: redis.url() }).connect();
  const inRedis = await RedisStore.open(redis.url(), { attempts: 5, leaseMs });
  try {
    const one = marked(2000);
    await inRedis.create(one.secret);
    const proof = proofOf(one);
    await inRedis.reveal(one.secret.id, proof);
    const keysBefore = await client.keys("hushlink:{*}*");
    expect(keysBefore).toHaveLength(2);
    await inRedis.confirm(one.secret.id, proof);
    expect(await client.keys("hushlink:{*}:*")).toEqual([]);
    const fields = await client.hGetAll(String((await client.keys("hushlink:{*}"))[0]));
    expect(fields).toMatchObject({ state: "opened", access: "", digest: "", parts: "0" });
    await client.bgRewriteAof();
    for (let tries = 0; found(redis.folder, [one]).length > 0 && tries < 100; tries++)
      await sleep(50);
    expect(found(redis.folder, [one])).toEqual([]);
  } finally {
    await inRedis.close();
    client.destroy();
    await redis.stop();
  }
});

test("in Redis the parts expire by themselves with the secret, the hash with its tombstone", async () => {
  const redis = await RedisServer.start();
  const client = await createClient({ url: redis.url() }).connect();
  const inRedis = await RedisStore.open(redis.url(), { attempts: 5, leaseMs: 300 });
  try {
    const [one, two] = [marked(500), marked(500)];
    await inRedis.create({ ...one.secret, expiresInSeconds: 1 });
    await inRedis.create(two.secret);
    await inRedis.reveal(two.secret.id, proofOf(two));
    const keys = await client.keys("hushlink:{*}");
    for (const key of keys) expect(await client.pTTL(key)).toBeGreaterThan(6 * 24 * 3_600_000);
    await sleep(1100);
    expect(await client.keys("hushlink:{*}:*")).toEqual([]);
    expect(await inRedis.peek(one.secret.id)).toMatchObject({ state: "expired" });
    expect(await inRedis.peek(two.secret.id)).toMatchObject({ state: "opened" });
  } finally {
    await inRedis.close();
    client.destroy();
    await redis.stop();
  }
});
