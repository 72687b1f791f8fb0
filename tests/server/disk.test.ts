import { chmodSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { SqliteStore } from "../../server/store/sqlite.ts";
import { migrate, migrations, versionOf } from "../../server/store/sqlite-schema.ts";
import { HttpSecret } from "./client.ts";
import { serve, spawnServer, temporaryFolder } from "./servers.ts";
import { leaseMs, newClaim, randomSecret, TestClock } from "./stores.ts";

const mainFile = fileURLToPath(new URL("../../server/main.ts", import.meta.url));

test("a full disk is told, harms nothing, and is over when there is room again", async () => {
  const folder = temporaryFolder();
  // Files may not grow beyond 2 MB: the kernel refuses to write, as it does on a full disk.
  const limited = ["/bin/sh", "-c", `ulimit -f 4096; exec "${process.execPath}" "${mainFile}"`];
  const server = await spawnServer({ HUSHLINK_DATA: folder }, limited);
  const kept: HttpSecret[] = [];
  let refused = 0;
  for (let i = 0; i < 60 && refused < 5; i++) {
    const secret = new HttpSecret(server.url, 100_000);
    const { status, code } = await secret.create();
    if (status === 201) kept.push(secret);
    else {
      expect([`${status} ${code}`]).toContain(
        status === 507 ? "507 storage_full" : "503 unavailable",
      );
      refused += 1;
      expect((await secret.peek()).status).not.toBe(200);
    }
  }
  expect(refused).toBe(5);
  expect(kept.length).toBeGreaterThan(3);
  await server.end("SIGKILL");

  const roomy = await serve({ HUSHLINK_DATA: folder });
  for (const secret of kept) {
    const revealed = await secret.reveal({ base: roomy.url });
    expect(revealed.body.equals(secret.body)).toBe(true);
  }
  expect(await new HttpSecret(roomy.url, 100_000).create()).toMatchObject({ status: 201 });
  await roomy.close();
  expect(integrityOf(folder)).toBe("ok");
});

test("a database that has reached its size refuses with 507 and goes on answering", async () => {
  const folder = temporaryFolder();
  const clock = new TestClock();
  const store = new SqliteStore(folder, { attempts: 5, leaseMs, nowMs: clock.now, maxPages: 100 });
  const first = randomSecret();
  await store.create(first);
  const large = randomSecret({ body: Buffer.alloc(800_000, 1) });
  // Together with others in one transaction: only the guilty one fails.
  const small = Array.from({ length: 5 }, () => randomSecret());
  const outcomes = await Promise.allSettled([large, ...small].map((each) => store.create(each)));
  expect(outcomes.map(({ status }) => status)).toEqual([
    "rejected",
    ...small.map(() => "fulfilled"),
  ]);
  expect(outcomes[0]).toMatchObject({ reason: { code: "storage_full" } });
  for (const secret of [first, ...small]) {
    const proof = { access: secret.access, claim: newClaim() };
    expect(await store.reveal(secret.id, proof)).toMatchObject({ first: secret.body });
  }
  await store.close();
});

test("a data folder that can't be written is told at start", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "file");
  new DatabaseSync(file).close();
  // Not even root can make a folder below a file.
  await expect(spawnServer({ HUSHLINK_DATA: join(file, "below") })).rejects.toThrow(
    /could not start/,
  );
});

test("a folder without write permission is told at start", async () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  // Permissions are nothing to root, so the server runs as somebody else.
  const asNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
  const command = [...(process.getuid?.() === 0 ? asNobody : []), process.execPath, mainFile];
  await expect(spawnServer({ HUSHLINK_DATA: folder }, command)).rejects.toThrow(/could not start/);
});

test("a database that another process holds for too long answers 503 and loses nothing", async () => {
  const { url, folder, lines } = await serve();
  const secret = new HttpSecret(url);
  await secret.create();
  const blocker = new DatabaseSync(join(folder, "hushlink.db"));
  blocker.exec("BEGIN IMMEDIATE");
  const refused = await new HttpSecret(url).create();
  expect(refused).toMatchObject({ status: 503, code: "unavailable" });
  blocker.exec("ROLLBACK");
  blocker.close();
  expect((await secret.reveal()).body).toEqual(secret.body);
  expect(lines.join()).toContain('"event":"unavailable"');
});

test("a new folder gets the newest schema, and an old one is brought to it step by step", () => {
  const file = join(temporaryFolder(), "old.db");
  const database = new DatabaseSync(file);
  migrate(database, migrations.slice(0, 1));
  expect(versionOf(database)).toBe(1);
  expect(migrations.length).toBeGreaterThan(1);
  database.exec("INSERT INTO secrets (id, state, due_at) VALUES (x'01', 'waiting', 5)");
  const next = [...migrations, "ALTER TABLE secrets ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'"];
  migrate(database, next);
  expect(versionOf(database)).toBe(next.length);
  expect(database.prepare("SELECT state, colour FROM secrets").get()).toEqual({
    state: "waiting",
    colour: "red",
  });
  migrate(database, next);
  expect(versionOf(database)).toBe(next.length);
  database.close();
});

test("a migration that fails leaves the old schema whole", () => {
  const database = new DatabaseSync(join(temporaryFolder(), "old.db"));
  migrate(database);
  const broken = [...migrations, "CREATE TABLE half (n); INSERT INTO nowhere VALUES (1)"];
  expect(() => migrate(database, broken)).toThrow("nowhere");
  expect(versionOf(database)).toBe(migrations.length);
  expect(database.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()).toEqual([]);
  database.close();
});

test("a folder of a newer server is refused and left alone", async () => {
  const folder = temporaryFolder();
  const database = new DatabaseSync(join(folder, "hushlink.db"));
  database.exec("PRAGMA user_version = 99");
  database.close();
  await expect(spawnServer({ HUSHLINK_DATA: folder })).rejects.toThrow(/schema 99/);
  expect(readdirSync(folder)).toContain("hushlink.db");
});

function integrityOf(folder: string): unknown {
  const database = new DatabaseSync(join(folder, "hushlink.db"));
  const result = database.prepare("PRAGMA integrity_check").get();
  database.close();
  return result?.["integrity_check"];
}
