import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { hushlink } from "../../lib/backends/hushlink/adapter.ts";
import { base64url } from "../../lib/bytes.ts";
import { readConfig } from "../../server/config.ts";
import { startServer } from "../../server/serve.ts";
import { Clock, type RunningServer } from "../fakes/http.ts";
import { benchOf, codeOf, noise, type Subject, text } from "./bench.ts";
import { contract } from "./contract.ts";

/** The real server, with a clock that a test can put forward. */
async function realServer(environment: Record<string, string> = {}): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), "hushlink-contract-"));
  const reading = readConfig({
    HUSHLINK_PORT: "0",
    HUSHLINK_DATA: folder,
    HUSHLINK_RATE_LIMIT: "off",
    HUSHLINK_MIN_EXPIRY: "1",
    HUSHLINK_MAX_BYTES: "1048576",
    ...environment,
  });
  if ("mistakes" in reading) throw new Error(reading.mistakes.join("\n"));
  const { nowMs, advance } = new Clock();
  const server = await startServer(reading.config, { log: () => undefined, nowMs });
  return {
    base: server.url,
    nowMs,
    advance,
    stored: () => countIn(folder, nowMs()),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

function countIn(folder: string, nowMs: number): number {
  const database = new DatabaseSync(join(folder, "hushlink.db"), { readOnly: true });
  try {
    const row = database
      .prepare("SELECT count(*) AS n FROM secrets WHERE state = 'waiting' AND expires_at > ?")
      .get(nowMs);
    return Number(row?.["n"]);
  } finally {
    database.close();
  }
}

const subject: Subject = {
  name: "Hushlink",
  adapter: hushlink,
  start: realServer,
  wrongKey: "input.link-damaged",
  unknownId: base64url(new Uint8Array(16)),
  keepsType: true,
};

contract(subject);

const claim = base64url(new Uint8Array(16).fill(7));

describe("what only the native protocol gives", () => {
  test("the same plan again makes no second secret and gives the same link", async () => {
    const bench = await benchOf(subject);
    const options = await bench.options();
    const plan = hushlink.plan(bench.settings, options, bench.fx);
    const request = { plan, secret: text("x"), options };
    const first = await hushlink.create(bench.settings, request, bench.fx);
    const second = await hushlink.create(bench.settings, request, bench.fx);
    expect(second).toEqual(first);
    expect(bench.server.stored()).toBe(1);
  });

  test("a create whose answer was lost is found again by its plan", async () => {
    const bench = await benchOf(subject);
    const options = await bench.options();
    const plan = hushlink.plan(bench.settings, options, bench.fx);
    expect(await hushlink.recover?.(bench.settings, plan, bench.fx)).toBeUndefined();
    const request = { plan, secret: text("x"), options };
    const created = await hushlink.create(bench.settings, request, bench.fx);
    expect(await hushlink.recover?.(bench.settings, plan, bench.fx)).toEqual(created);
  });

  test("the same claim again gets the same answer and costs no view", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("x"), { views: 2 }));
    const first = await hushlink.take(ref, { claim }, bench.fx);
    const second = await hushlink.take(ref, { claim }, bench.fx);
    expect(second).toEqual(first);
    expect(second.viewsLeft).toBe(1);
  });

  test("the server's copy is gone only once the last view is confirmed", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("x"), { views: 2 }));
    const first = await bench.take(ref);
    expect(await hushlink.confirm(first, ref, bench.fx)).toBe(false);
    const last = await bench.take(ref);
    expect(await hushlink.confirm(last, ref, bench.fx)).toBe(true);
    expect(bench.server.stored()).toBe(0);
  });

  test("wrong passphrases are counted down, and the fifth destroys the secret", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("x"), { passphrase: "right" }));
    const left: unknown[] = [];
    for (let n = 0; n < 4; n++) {
      const thrown: unknown = await bench.take(ref, "wrong").catch((reason: unknown) => reason);
      left.push((thrown as { facts: { attemptsLeft?: number } }).facts.attemptsLeft);
    }
    expect(left).toEqual([4, 3, 2, 1]);
    expect(await codeOf(bench.take(ref, "wrong"))).toBe("secret.locked");
    expect(await codeOf(bench.take(ref, "right"))).toBe("secret.locked");
  });

  test("the sender sees when each view was taken", async () => {
    const bench = await benchOf(subject);
    const created = await bench.create(text("x"), { views: 2 });
    await bench.reveal(bench.ref(created));
    const status = await bench.status(created);
    expect(status).toMatchObject({ state: "waiting", viewsLeft: 1 });
    expect(status.openedAtMs).toHaveLength(1);
  });

  test("an expired secret says when it expired", async () => {
    const bench = await benchOf(subject);
    const created = await bench.create(text("x"), { expiresInSeconds: 60 });
    bench.server.advance(60_001);
    const thrown: unknown = await bench.reveal(bench.ref(created)).catch((reason) => reason);
    expect(thrown).toMatchObject({
      code: "secret.expired",
      facts: { atMs: created.expiresAtMs },
    });
  });

  test("a server that wants a key says so, and takes the right one", async () => {
    const locked = { ...subject, start: () => realServer({ HUSHLINK_API_KEYS: "k".repeat(32) }) };
    const bench = await benchOf(locked);
    expect((await bench.capabilities()).anonymous).toBe(false);
    expect(await codeOf(bench.create(text("x")))).toBe("backend.unauthorized");
    const settings = { ...bench.settings, apiKey: "k".repeat(32) };
    const options = await bench.options();
    const plan = hushlink.plan(settings, options, bench.fx);
    const request = { plan, secret: text("x"), options };
    expect(await hushlink.create(settings, request, bench.fx)).toMatchObject({ views: 1 });
  });

  test("a text as long as the server allows is taken", async () => {
    const bench = await benchOf(subject);
    const { maxBytes } = await bench.capabilities();
    const words = noise(maxBytes);
    const ref = bench.ref(await bench.create(text(words)));
    expect(await bench.reveal(ref)).toEqual(text(words));
  });
});
