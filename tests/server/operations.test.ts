import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { headers } from "../../lib/wire/native.ts";
import { helpText, readConfig } from "../../server/config.ts";
import { version } from "../../server/version.ts";
import { b64u, call, HttpSecret } from "./client.ts";
import { serve, spawnServer, temporaryFolder } from "./servers.ts";

test("the version is the package's", () => {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  expect(JSON.parse(text)).toMatchObject({ version });
});

test("every setting has its default, and is what it was set to", () => {
  const configOf = (environment: Record<string, string>) => {
    const reading = readConfig(environment);
    if ("mistakes" in reading) throw new Error(reading.mistakes.join());
    return reading.config;
  };
  expect(configOf({ HUSHLINK_PORT: "" })).toMatchObject({
    ...{ host: "127.0.0.1", port: 8787, dataFolder: join(process.cwd(), ".data") },
    ...{ publicUrl: undefined, apiKeys: [], store: "sqlite", maxBytes: 112 * 2 ** 20 },
    ...{ rateLimit: { create: 60, reveal: 120, wrongToken: 20 }, maxViews: 100, attempts: 5 },
    ...{ expirySeconds: { min: 60, max: 2_592_000, default: 86_400 }, leaseSeconds: 120 },
  });
  const given = {
    ...{ HUSHLINK_HOST: "::1", HUSHLINK_PORT: "0", HUSHLINK_DATA: "/data" },
    ...{ HUSHLINK_PUBLIC_URL: "https://secrets.example/box/", HUSHLINK_RATE_LIMIT: "off" },
    ...{ HUSHLINK_API_KEYS: "first-key-0123456789, second-key-0123456789" },
    ...{ HUSHLINK_STORE: "redis://db:6379/2", HUSHLINK_MAX_BYTES: "512", HUSHLINK_MAX_VIEWS: "1" },
    ...{ HUSHLINK_MIN_EXPIRY: "5", HUSHLINK_MAX_EXPIRY: "60", HUSHLINK_DEFAULT_EXPIRY: "30" },
  };
  const config = configOf(given);
  expect(config.publicUrl?.href).toBe("https://secrets.example/box");
  expect(config).toMatchObject({
    ...{ host: "::1", port: 0, dataFolder: "/data", rateLimit: undefined },
    apiKeys: ["first-key-0123456789", "second-key-0123456789"],
    ...{ store: "redis://db:6379/2", maxBytes: 512, maxViews: 1 },
    expirySeconds: { min: 5, max: 60, default: 30 },
  });
  // A default outside of the range is the nearest in it.
  const short = configOf({ HUSHLINK_MAX_EXPIRY: "3600" });
  expect(short.expirySeconds).toEqual({ min: 60, max: 3_600, default: 3_600 });
});

test("all mistakes in the configuration are told at once, without their values", () => {
  const reading = readConfig({
    HUSHLINK_PORT: "70000",
    HUSHLINK_API_KEYS: "short-one",
    HUSHLINK_STORE: "mysql://root:hunter2@db",
    HUSHLINK_PUBLIC_URL: "ftp://x",
    HUSHLINK_RATE_LIMIT: "0,0,0",
    HUSHLINK_TRUSTED_PROXIES: "10.0.0.0/33",
    HUSHLINK_CORS_ORIGINS: "https://app.example/path",
    HUSHLINK_MIN_EXPIRY: "86400",
    HUSHLINK_MAX_EXPIRY: "60",
  });
  if (!("mistakes" in reading)) throw new Error("no mistake was found");
  expect(reading.mistakes).toHaveLength(8);
  expect(reading.mistakes.join()).not.toMatch(/hunter2|short-one|70000/);
});

test("a server with mistakes does not start, and says so", () => {
  const main = new URL("../../server/main.ts", import.meta.url).pathname;
  const env = { PATH: process.env["PATH"], HUSHLINK_PORT: "x", HUSHLINK_LEASE: "0" };
  const ended = spawnSync(process.execPath, [main], { env, encoding: "utf8" });
  expect(ended.status).toBe(2);
  expect(ended.stderr).toMatch(/HUSHLINK_PORT[\s\S]*HUSHLINK_LEASE/);
});

test("--help names every setting that is read", () => {
  const source = readFileSync(new URL("../../server/config.ts", import.meta.url), "utf8");
  const names = new Set(source.match(/HUSHLINK_[A-Z_]+[A-Z]/g));
  for (const name of names) expect(helpText()).toContain(name);
  expect(names.size).toBeGreaterThan(15);
});

test("the documentation names every setting", () => {
  const text = readFileSync(new URL("../../docs/self-hosting.md", import.meta.url), "utf8");
  for (const name of helpText().match(/HUSHLINK_[A-Z_]+/g) ?? [])
    expect(text).toContain(`\`${name}\``);
});

test("the data folder is its owner's alone", async () => {
  const folder = join(temporaryFolder(), "new");
  await spawnServer({ HUSHLINK_DATA: folder });
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (const name of ["hushlink.db", "hushlink.db-wal"]) {
    expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
  }
});

test("health, readiness and numbers", async () => {
  const { url } = await serve();
  await new HttpSecret(url).create();
  expect(await call(`${url}healthz`)).toMatchObject({ status: 200 });
  expect(await call(`${url}readyz`)).toMatchObject({ status: 200 });
  const numbers = (await call(`${url}metrics`)).body.toString();
  expect(numbers).toContain('hushlink_answers_total{call="create",status="201"} 1');
  expect(numbers).toContain('hushlink_answer_seconds_bucket{call="create",le="+Inf"} 1');
  expect(numbers).toMatch(/process_resident_memory_bytes \d{7,}/);
  const quiet = await serve({ HUSHLINK_METRICS: "off" });
  expect(await call(`${quiet.url}metrics`)).toMatchObject({ status: 404 });
});

test("nothing that could name a secret or a person is logged or counted", async () => {
  const folder = temporaryFolder();
  const key = "key-of-the-company";
  const server = await spawnServer({
    HUSHLINK_DATA: folder,
    HUSHLINK_LOG: "requests",
    HUSHLINK_API_KEYS: key,
    HUSHLINK_TRUSTED_PROXIES: "127.0.0.1",
  });
  const secret = new HttpSecret(server.url);
  const claim = randomBytes(16);
  const more = { Authorization: `Bearer ${key}`, "X-Forwarded-For": "203.0.113.77" };
  await secret.create({ more });
  await secret.create();
  await secret.peek();
  await secret.reveal({ token: randomBytes(32) });
  await secret.reveal({ claim, more: { "User-Agent": "telltale" } });
  await secret.confirm({ claim });
  await secret.status();
  await secret.revoke();
  await call(`${server.url}api/v1/secrets/${b64u(secret.id)}/nothing?id=${b64u(secret.id)}`);
  const numbers = (await call(`${server.url}metrics`)).body.toString();
  await server.end("SIGTERM");
  const log = server.output();
  expect(log).toContain('"call":"reveal","status":401');
  const hidden = [secret.id, secret.access, secret.owner, claim].map(b64u);
  for (const text of [...hidden, key, "203.0.113.77", "telltale", "Bearer", "/secrets/"]) {
    expect(log + numbers).not.toContain(text);
  }
});

test("SIGTERM lets an upload that has begun come to its end, and nothing is lost", async () => {
  const folder = temporaryFolder();
  const server = await spawnServer({ HUSHLINK_DATA: folder });
  const secret = new HttpSecret(server.url, 2_000_000);
  const { hostname, port, pathname } = new URL(secret.url());
  const idle = connect(Number(port), hostname);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  const digests = [headers.access, headers.owner].map(
    (name) => `${name}: ${b64u(randomBytes(32))}`,
  );
  socket.write(
    `PUT ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n${digests.join("\r\n")}\r\n\r\n`,
  );
  socket.write(secret.body.subarray(0, 1_500_000));
  await sleep(200);
  const ended = server.end("SIGTERM");
  await sleep(200);
  await expect(fetch(server.url)).rejects.toThrow("fetch failed");
  socket.write(secret.body.subarray(1_500_000));
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 201 /);
  expect(await ended).toBe(0);
  idle.destroy();
  const next = await spawnServer({ HUSHLINK_DATA: folder });
  expect(await call(secret.url("/peek", next.url))).toMatchObject({ status: 200 });
});

test("two servers on one port: the second says why it can't", async () => {
  const server = await spawnServer({ HUSHLINK_DATA: temporaryFolder() });
  const port = new URL(server.url).port;
  const second = spawnServer({ HUSHLINK_DATA: temporaryFolder(), HUSHLINK_PORT: port });
  await expect(second).rejects.toThrow(/EADDRINUSE/);
});

test("a Redis that is not there is told without its password", async () => {
  const second = spawnServer({ HUSHLINK_STORE: "redis://user:hunter2@127.0.0.1:1" });
  await expect(second).rejects.toThrow(/could not start/);
  await expect(second).rejects.not.toThrow(/hunter2/);
});
