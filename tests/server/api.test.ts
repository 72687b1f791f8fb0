import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import * as v from "valibot";
import { expect, test } from "vitest";
import {
  CreateAnswer,
  headers,
  PeekAnswer,
  ServerInfo,
  StatusAnswer,
} from "../../lib/wire/native.ts";
import { b64u, call, HttpSecret } from "./client.ts";
import { serve } from "./servers.ts";

test("the server says what it allows", async () => {
  const { url } = await serve({ HUSHLINK_MAX_BYTES: "1000", HUSHLINK_MAX_VIEWS: "7" });
  const answer = await call(`${url}api/v1/server`);
  expect(v.parse(ServerInfo, answer.json)).toMatchObject({
    max_bytes: 1000,
    max_views: 7,
    attempts: 5,
    api_key_required: false,
    expiry: { min: 60, max: 2_592_000, default: 86_400 },
  });
});

test("a secret goes from sender to reader, and both are told the truth all along", async () => {
  const { url } = await serve();
  const secret = new HttpSecret(url);
  const created = await secret.create();
  expect(created.status).toBe(201);
  const { expires_at_ms } = v.parse(CreateAnswer, created.json);
  expect(Math.abs(expires_at_ms - Date.now() - 3_600_000)).toBeLessThan(10_000);
  expect((await secret.create()).status).toBe(200);

  expect(v.parse(PeekAnswer, (await secret.peek()).json)).toEqual({
    views_left: 1,
    expires_at_ms,
    attempts_left: 5,
    bytes: 300,
  });
  const claim = randomBytes(16);
  const revealed = await secret.reveal({ claim });
  expect(revealed.status).toBe(200);
  expect(revealed.body).toEqual(secret.body);
  expect(revealed.headers.get("content-type")).toBe("application/octet-stream");
  expect(revealed.headers.get(headers.viewsLeft)).toBe("0");
  expect(revealed.headers.get(headers.expiresAt)).toBe(String(expires_at_ms));
  expect((await secret.reveal({ claim })).body).toEqual(secret.body);

  expect((await secret.confirm({ claim })).status).toBe(204);
  const again = await secret.reveal({ claim });
  const status = v.parse(StatusAnswer, (await secret.status()).json);
  expect(status).toMatchObject({ state: "opened", views_left: 0 });
  expect(status.opened_at_ms).toEqual([status.ended_at_ms]);
  expect(again).toMatchObject({ status: 410, json: { code: "opened", at_ms: status.ended_at_ms } });
  expect((await secret.confirm({ claim })).status).toBe(204);
});

test("wrong tokens are told how many tries are left, and lock at the fifth", async () => {
  const { url } = await serve();
  const secret = new HttpSecret(url);
  await secret.create();
  for (const left of [4, 3, 2, 1]) {
    const answer = await secret.reveal({ token: randomBytes(32) });
    expect(answer).toMatchObject({
      status: 401,
      json: { code: "wrong_token", attempts_left: left },
    });
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  }
  expect(await secret.reveal({ token: randomBytes(32) })).toMatchObject({ code: "locked" });
  expect(await secret.reveal()).toMatchObject({ status: 410, code: "locked" });
});

test("a revoked secret is gone, for its owner too, and only the owner may", async () => {
  const { url } = await serve();
  const secret = new HttpSecret(url);
  await secret.create();
  const stranger = new HttpSecret(url);
  const headersOf = { Authorization: `Bearer ${b64u(stranger.owner)}` };
  expect(await call(secret.url(), { method: "DELETE", headers: headersOf })).toMatchObject({
    status: 401,
    code: "wrong_token",
  });
  expect((await secret.revoke()).status).toBe(204);
  expect((await secret.revoke()).status).toBe(204);
  expect(await secret.peek()).toMatchObject({ status: 410, code: "revoked" });
  expect((await secret.status()).json).toMatchObject({ state: "revoked" });
});

test("receipts are answered in one call, in order, null for what does not fit", async () => {
  const { url } = await serve();
  const [one, two] = [new HttpSecret(url), new HttpSecret(url)];
  await Promise.all([one.create(), two.create()]);
  await two.revoke();
  const receipts = [
    { id: b64u(two.id), owner: b64u(two.owner) },
    { id: b64u(one.id), owner: b64u(two.owner) },
    { id: "nonsense", owner: "" },
    { id: b64u(one.id), owner: b64u(one.owner) },
  ];
  const ask = (body: unknown) =>
    call(`${url}api/v1/receipts`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  expect((await ask({ receipts })).json).toMatchObject({
    receipts: [{ state: "revoked" }, null, null, { state: "waiting" }],
  });
  const many = Array.from({ length: 101 }, () => receipts[0]);
  expect(await ask({ receipts: many })).toMatchObject({ status: 400, code: "bad_request" });
  expect(await ask({ receipts: many.slice(1) })).toMatchObject({ status: 200 });
});

test("20 MB arrive and leave byte for byte, twice", async () => {
  const { url } = await serve();
  const secret = new HttpSecret(url, 20_000_000);
  expect((await secret.create()).status).toBe(201);
  expect((await secret.create()).status).toBe(200);
  const claim = randomBytes(16);
  for (let i = 0; i < 2; i++) {
    const revealed = await secret.reveal({ claim });
    expect(revealed.body.equals(secret.body)).toBe(true);
  }
});

test("a reader whose connection broke in the middle asks again and gets all of it", async () => {
  const { url } = await serve();
  const secret = new HttpSecret(url, 8_000_000);
  await secret.create();
  const claim = randomBytes(16);
  const broken = httpRequest(secret.url("/reveal"), {
    method: "POST",
    headers: { Authorization: `Bearer ${b64u(secret.access)}`, [headers.claim]: b64u(claim) },
  }).end();
  const [response] = await once(broken, "response");
  await once(response, "data");
  broken.destroy();
  const revealed = await secret.reveal({ claim });
  expect(revealed.body.equals(secret.body)).toBe(true);
  expect(await secret.reveal()).toMatchObject({ status: 410, code: "opened" });
});

test("a sender whose connection broke in the middle has made nothing, and can try again", async () => {
  const { url } = await serve();
  const secret = new HttpSecret(url, 3_000_000);
  const { hostname, port, pathname } = new URL(secret.url());
  const socket = connect(Number(port), hostname);
  socket.write(
    `PUT ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n` +
      `${headers.access}: ${b64u(randomBytes(32))}\r\n${headers.owner}: ${b64u(randomBytes(32))}\r\n\r\n`,
  );
  socket.write(secret.body.subarray(0, 2_500_000), () => socket.destroy());
  await once(socket, "close");
  expect(await secret.peek()).toMatchObject({ status: 404, code: "unknown" });
  expect((await secret.create()).status).toBe(201);
});

test.for([
  ["PUT", "", { [headers.views]: "0" }],
  ["PUT", "", { [headers.views]: "101" }],
  ["PUT", "", { [headers.views]: "1.5" }],
  ["PUT", "", { [headers.expiresIn]: "59" }],
  ["PUT", "", { [headers.expiresIn]: "2592001" }],
  ["PUT", "", { [headers.expiresIn]: "1e3" }],
  ["PUT", "", { [headers.access]: "short" }],
  ["PUT", "", { [headers.owner]: `${"A".repeat(42)}B` }],
  ["PUT", "", { "Content-Type": "text/plain" }],
] as const)("%s %s with %o is malformed", async ([, , more]) => {
  const { url } = await serve();
  const secret = new HttpSecret(url);
  expect(await secret.create({ more })).toMatchObject({ status: 400, code: "bad_request" });
  expect(await secret.peek()).toMatchObject({ status: 404 });
});

test.for([
  ["a token that is cut short", { Authorization: "Bearer abc" }],
  ["no token", { Authorization: "" }],
  ["another scheme", { Authorization: "Basic dTpw" }],
  ["a claim that is none", { [headers.claim]: "x" }],
] as const)("revealing with %s is malformed and costs no try", async ([, more]) => {
  const { url } = await serve();
  const secret = new HttpSecret(url);
  await secret.create();
  expect(await secret.reveal({ more })).toMatchObject({ status: 400, code: "bad_request" });
  expect((await secret.peek()).json).toMatchObject({ attempts_left: 5, views_left: 1 });
});

test("paths and methods that are none are refused as such", async () => {
  const { url } = await serve();
  expect(await call(`${url}api/v1/nothing`)).toMatchObject({ status: 404, code: "not_found" });
  expect(await call(`${url}api/v1/secrets/x/peek`)).toMatchObject({ status: 404, code: "unknown" });
  const wrong = await call(`${url}api/v1/secrets/${"A".repeat(22)}/peek`, { method: "POST" });
  expect(wrong).toMatchObject({ status: 405, code: "method" });
  expect(wrong.headers.get("allow")).toBe("GET");
});

test("a path prefix of the public address works, stripped by the proxy or not", async () => {
  const { url } = await serve({ HUSHLINK_PUBLIC_URL: "https://secrets.example/box/" });
  for (const base of [url, `${url}box/`]) {
    const secret = new HttpSecret(base);
    const created = await secret.create();
    expect(created.status).toBe(201);
    expect(created.headers.get("strict-transport-security")).toBe("max-age=31536000");
    for (const path of ["s/", "s", "s/%23EAAQID", "s%23EAAQID", "s/?utm_source=chat"]) {
      const shown = await call(`${base}${path}`);
      expect([shown.status, shown.headers.get("content-type")]).toEqual([
        200,
        "text/html; charset=utf-8",
      ]);
    }
    expect((await call(`${base}s/other`)).status).toBe(404);
  }
});

test("every answer forbids storing, sniffing, framing and telling others", async () => {
  const { url } = await serve();
  const secret = new HttpSecret(url);
  const answers = [
    await secret.create(),
    await secret.peek(),
    await secret.reveal(),
    await secret.reveal(),
    await secret.revoke(),
    await call(`${url}api/v1/none`),
    await call(`${url}s/`),
    await call(url),
  ];
  for (const answer of answers) {
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  }
});
