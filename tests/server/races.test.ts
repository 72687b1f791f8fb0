import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, HttpSecret } from "./client.ts";
import { RedisServer } from "./redis-server.ts";
import { ServerProcess } from "./servers.ts";

const rounds = process.env["SLOW"] ? 8 : 3;
const claims = 200;

/** Three processes on one store. */
describe.each(["sqlite", "redis"])("three servers on one store in %s", (kind) => {
  let servers: ServerProcess[] = [];
  let redis: RedisServer | undefined;
  let folder = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "hushlink-races-"));
    if (kind === "redis") redis = await RedisServer.start();
    const environment = { HUSHLINK_DATA: folder, HUSHLINK_STORE: redis?.url() ?? "sqlite" };
    servers = await Promise.all([1, 2, 3].map(() => ServerProcess.start(environment)));
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.end()));
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const baseOf = (index: number) => servers[index % servers.length]?.url ?? "";
  const statuses = (answers: readonly Answer[]) => {
    const counts = new Map<string, number>();
    for (const { status, code } of answers) {
      const key = `${status} ${code ?? ""}`.trim();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].map(([key, count]) => `${count} × ${key}`).sort();
  };
  const raced = (secret: HttpSecret) =>
    Promise.all(Array.from({ length: claims }, (_, i) => secret.reveal({ base: baseOf(i) })));

  test.for([300, 1_500_000])(
    "200 reveals of one view of %i bytes: exactly one wins",
    async (size) => {
      for (let round = 0; round < (size > 1000 ? 1 : rounds); round++) {
        const secret = new HttpSecret(baseOf(round), size);
        await secret.create();
        const answers = await raced(secret);
        expect(statuses(answers)).toEqual(["1 × 200", `${claims - 1} × 410 opened`]);
        const winner = answers.find(({ status }) => status === 200);
        expect(winner?.body.equals(secret.body)).toBe(true);
      }
    },
  );

  test("200 reveals of seven views: exactly seven win", async () => {
    const secret = new HttpSecret(baseOf(0));
    await secret.create({ views: 7 });
    expect(statuses(await raced(secret))).toEqual(["193 × 410 opened", "7 × 200"]);
    const status = (await secret.status(baseOf(1))).json as { opened_at_ms: number[] };
    expect(status.opened_at_ms).toHaveLength(7);
  });

  test("200 repeats of one claim take one view, all with the same bytes", async () => {
    const secret = new HttpSecret(baseOf(0));
    await secret.create({ views: 2 });
    const claim = randomBytes(16);
    const answers = await Promise.all(
      Array.from({ length: claims }, (_, i) => secret.reveal({ claim, base: baseOf(i) })),
    );
    expect(answers.every(({ body }) => body.equals(secret.body))).toBe(true);
    expect((await secret.peek()).json).toMatchObject({ views_left: 1 });
  });

  test("200 creates of one request make one secret, of which one says so", async () => {
    const secret = new HttpSecret(baseOf(0));
    const answers = await Promise.all(
      Array.from({ length: claims }, (_, i) => secret.create({ base: baseOf(i) })),
    );
    expect(statuses(answers)).toEqual(["1 × 201", `${claims - 1} × 200`].sort());
  });

  test("creates of different owners with one id: one wins", async () => {
    const secret = new HttpSecret(baseOf(0));
    const rivals = Array.from({ length: 30 }, () =>
      Object.assign(new HttpSecret(baseOf(0)), { id: secret.id }),
    );
    const answers = await Promise.all(rivals.map((rival, i) => rival.create({ base: baseOf(i) })));
    expect(statuses(answers)).toEqual(["1 × 201", "29 × 409 conflict"]);
  });

  test("after a revocation was answered nothing is revealed any more", async () => {
    for (let round = 0; round < rounds; round++) {
      const secret = new HttpSecret(baseOf(0));
      await secret.create({ views: 100 });
      let isRevoked = false;
      const late: number[] = [];
      const reading = Array.from({ length: 60 }, async (_, i) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
        const wasRevoked = isRevoked;
        const { status } = await secret.reveal({ base: baseOf(i) });
        if (wasRevoked) late.push(status);
      });
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect((await secret.revoke(baseOf(1))).status).toBe(204);
      isRevoked = true;
      await Promise.all(reading);
      expect(late.filter((status) => status !== 410)).toEqual([]);
      expect((await secret.reveal()).code).toBe("revoked");
    }
  });

  test("wrong tokens from everywhere at once: never more than five tries", async () => {
    const secret = new HttpSecret(baseOf(0));
    await secret.create();
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        secret.reveal({ token: randomBytes(32), base: baseOf(i) }),
      ),
    );
    expect(statuses(answers)).toEqual(["4 × 401 wrong_token", "56 × 410 locked"]);
  });

  test("confirms against repeats of the claim: after a confirm nothing comes any more", async () => {
    const secret = new HttpSecret(baseOf(0));
    await secret.create();
    const claim = randomBytes(16);
    await secret.reveal({ claim });
    const racing = Array.from({ length: 40 }, (_, i) =>
      i === 20
        ? secret.confirm({ claim, base: baseOf(i) })
        : secret.reveal({ claim, base: baseOf(i) }),
    );
    const answers = await Promise.all(racing);
    expect(answers.every(({ status }) => [200, 204, 410].includes(status))).toBe(true);
    expect((await secret.reveal({ claim })).code).toBe("opened");
  });

  test("in the moment of expiry: before it the bytes, from it on never", async () => {
    await Promise.all(servers.map((server) => server.end()));
    const environment = {
      HUSHLINK_DATA: folder,
      HUSHLINK_STORE: redis?.url() ?? "sqlite",
      HUSHLINK_MIN_EXPIRY: "1",
    };
    servers = await Promise.all([1, 2, 3].map(() => ServerProcess.start(environment)));
    const secret = new HttpSecret(baseOf(0));
    const created = (await secret.create({ views: 100, expiresIn: 1 })).json as {
      expires_at_ms: number;
    };
    const seen: { askedAtMs: number; answeredAtMs: number; status: number }[] = [];
    const askedAfter = () => seen.filter(({ askedAtMs }) => askedAtMs >= created.expires_at_ms);
    for (let i = 0; askedAfter().length < 10; i++) {
      const askedAtMs = Date.now();
      const { status } = await secret.reveal({ base: baseOf(i) });
      seen.push({ askedAtMs, answeredAtMs: Date.now(), status });
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    const after = askedAfter();
    const before = seen.filter(({ answeredAtMs }) => answeredAtMs < created.expires_at_ms);
    expect(after.every(({ status }) => status === 410)).toBe(true);
    expect(before.every(({ status }) => status === 200)).toBe(true);
  });
});
