import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { headers } from "../../lib/wire/native.ts";
import { b64u, call, HttpSecret } from "./client.ts";
import { serve } from "./servers.ts";

const putHead = (path: string, length: string) =>
  `PUT ${path} HTTP/1.1\r\nHost: x\r\n${length}\r\n` +
  `${headers.access}: ${b64u(randomBytes(32))}\r\n${headers.owner}: ${b64u(randomBytes(32))}\r\n`;

async function rawSocket(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}

test("a ciphertext of exactly the limit fits, one byte more does not", async () => {
  const { url } = await serve({ HUSHLINK_MAX_BYTES: "100000" });
  expect(await new HttpSecret(url, 100_000).create()).toMatchObject({ status: 201 });
  const refused = await new HttpSecret(url, 100_001).create();
  expect(refused).toMatchObject({ status: 413, json: { code: "too_large", max_bytes: 100_000 } });
});

test("what is too large is refused before it is sent, and after all of it was sent", async () => {
  const { url } = await serve({ HUSHLINK_MAX_BYTES: "100000" });
  const secret = new HttpSecret(url, 5_000_000);
  expect(await secret.create()).toMatchObject({ status: 413 });
  const socket = await rawSocket(url);
  socket.write(`${putHead(new URL(secret.url()).pathname, "Content-Length: 999999999")}\r\n`);
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
  socket.destroy();
});

test("a body of unstated length is refused with 411", async () => {
  const { url } = await serve();
  const socket = await rawSocket(url);
  const path = new URL(new HttpSecret(url).url()).pathname;
  socket.write(`${putHead(path, "Transfer-Encoding: chunked")}\r\n5\r\nhello\r\n0\r\n\r\n`);
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 411 [\s\S]*"length_required"/);
  socket.destroy();
});

test("a client that asks first is told to go on, or refused without a byte sent", async () => {
  const { url } = await serve({ HUSHLINK_MAX_BYTES: "1000" });
  const path = new URL(new HttpSecret(url).url()).pathname;
  for (const [length, wanted] of [
    [300, /^HTTP\/1\.1 100 Continue/],
    [2000, /^HTTP\/1\.1 413 /],
  ] as const) {
    const socket = await rawSocket(url);
    const head = putHead(path, `Content-Length: ${length}\r\nExpect: 100-continue`);
    socket.write(`${head}\r\n`);
    const [answer] = await once(socket, "data");
    expect(String(answer)).toMatch(wanted);
    socket.destroy();
  }
});

test("an empty ciphertext is refused", async () => {
  const { url } = await serve();
  expect(await new HttpSecret(url, 0).create()).toMatchObject({ status: 400 });
});

test("uploads share a budget of memory; the one too many is asked to come again", async () => {
  const { url } = await serve({ HUSHLINK_MEMORY: String(4 * 1024 * 1024) });
  const path = new URL(new HttpSecret(url).url()).pathname;
  const slow = await Promise.all(Array.from({ length: 4 }, () => rawSocket(url)));
  for (const socket of slow) {
    socket.write(`${putHead(path, "Content-Length: 9000000")}\r\n`);
    socket.write(randomBytes(1000));
  }
  await sleep(200);
  const refused = await new HttpSecret(url, 2_000_000).create();
  expect(refused).toMatchObject({ status: 503, code: "unavailable" });
  expect(refused.headers.get("retry-after")).toBe("1");
  for (const socket of slow) socket.destroy();
  await sleep(200);
  expect(await new HttpSecret(url, 2_000_000).create()).toMatchObject({ status: 201 });
});

test("creates, reveals and wrong tokens are limited for each address, with the time to wait", async () => {
  const { url } = await serve({ HUSHLINK_RATE_LIMIT: "6,3,2" });
  const secrets = Array.from({ length: 6 }, () => new HttpSecret(url));
  for (const secret of secrets) expect(await secret.create()).toMatchObject({ status: 201 });
  const late = await new HttpSecret(url).create();
  expect(late).toMatchObject({ status: 429, json: { code: "rate_limited", retry_after: 10 } });
  expect(late.headers.get("retry-after")).toBe("10");

  for (const secret of secrets.slice(0, 2)) {
    expect(await secret.reveal({ token: randomBytes(32) })).toMatchObject({ status: 401 });
  }
  expect(await secrets[2]?.reveal()).toMatchObject({ status: 429 });
  // Two wrong owner tokens would be as good: they count in the same place.
  expect(await secrets[2]?.revoke()).toMatchObject({ status: 429 });
  expect(await secrets[3]?.peek()).toMatchObject({ status: 200 });
});

test("behind a trusted proxy the client's address counts, and it can't be made up", async () => {
  const { url } = await serve({
    HUSHLINK_RATE_LIMIT: "1,9,9",
    HUSHLINK_TRUSTED_PROXIES: "127.0.0.0/8, 10.0.0.0/8",
  });
  const from = (forwarded: string) =>
    new HttpSecret(url).create({ more: { "X-Forwarded-For": forwarded } });
  expect(await from("192.0.2.1, 10.1.1.1")).toMatchObject({ status: 201 });
  expect(await from("192.0.2.2")).toMatchObject({ status: 201 });
  expect(await from("198.51.100.9, 192.0.2.2")).toMatchObject({ status: 429 });
  expect(await from("2001:db8:1:2::1")).toMatchObject({ status: 201 });
  expect(await from("2001:db8:1:2:ffff::9")).toMatchObject({ status: 429 });
  expect(await from("2001:db8:1:3::1")).toMatchObject({ status: 201 });
});

test("without a trusted proxy X-Forwarded-For is nothing", async () => {
  const { url } = await serve({ HUSHLINK_RATE_LIMIT: "1,9,9" });
  const from = (forwarded: string) =>
    new HttpSecret(url).create({ more: { "X-Forwarded-For": forwarded } });
  expect(await from("192.0.2.1")).toMatchObject({ status: 201 });
  expect(await from("192.0.2.2")).toMatchObject({ status: 429 });
});

test("with API keys only who has one creates; reading needs none", async () => {
  const keys = ["first-key-0123456789", "second-key-0123456789"];
  const { url } = await serve({
    HUSHLINK_API_KEYS: keys.join(","),
    HUSHLINK_RATE_LIMIT: "99,99,2",
  });
  const secret = new HttpSecret(url);
  const keyed = (key: string) => secret.create({ more: { Authorization: `Bearer ${key}` } });
  expect(await secret.create()).toMatchObject({ status: 401, code: "api_key" });
  expect(await keyed("second-key-0123456789")).toMatchObject({ status: 201 });
  expect(await secret.reveal()).toMatchObject({ status: 200 });
  expect(await keyed("first-key-012345678")).toMatchObject({ status: 401 });
  expect(await keyed("first-key-01234567890")).toMatchObject({ status: 401 });
  expect(await keyed("first-key-0123456789")).toMatchObject({ status: 429 });
  expect((await call(`${url}api/v1/server`)).json).toMatchObject({ api_key_required: true });
});

test("pages of other origins may call only if they are named", async () => {
  const preflight = (url: string, origin: string) =>
    fetch(`${url}api/v1/secrets/x`, {
      method: "OPTIONS",
      headers: { Origin: origin, "Access-Control-Request-Method": "PUT" },
    });
  const closed = await serve();
  const refused = await preflight(closed.url, "https://app.example");
  expect(refused.status).toBe(405);
  expect(refused.headers.get("access-control-allow-origin")).toBeNull();

  const open = await serve({ HUSHLINK_CORS_ORIGINS: "https://app.example" });
  const allowed = await preflight(open.url, "https://app.example");
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get("access-control-allow-origin")).toBe("https://app.example");
  expect(allowed.headers.get("access-control-allow-headers")).toContain(headers.claim);
  expect((await preflight(open.url, "https://other.example")).status).toBe(405);
  const answer = await fetch(`${open.url}api/v1/server`, {
    headers: { Origin: "https://app.example" },
  });
  expect(answer.headers.get("access-control-allow-origin")).toBe("https://app.example");
  expect(answer.headers.get("vary")).toBe("Origin");
});
