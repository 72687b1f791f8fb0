import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { headers } from "../../lib/wire/native.ts";
import { b64u, call, HttpSecret } from "./client.ts";
import { serve, spawnServer, temporaryFolder } from "./servers.ts";

const isSlow = Boolean(process.env["SLOW"]);

function open(url: string): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  onTestFinished(() => void socket.destroy());
  return socket;
}

/** Sends bytes and gives all that comes back until the server hangs up, or for a while. */
async function exchange(url: string, bytes: Buffer, atMostMs = 300): Promise<string> {
  const socket = open(url);
  let answer = "";
  socket.on("data", (part) => {
    answer += part.toString("latin1");
  });
  await once(socket, "connect");
  socket.write(bytes);
  await Promise.race([once(socket, "close"), sleep(atMostMs)]);
  socket.destroy();
  return answer;
}

async function residentBytes(url: string): Promise<number> {
  const text = (await call(`${url}metrics`)).body.toString();
  return Number(/process_resident_memory_bytes (\d+)/.exec(text)?.[1]);
}

const token = fc.oneof(
  fc.constant(b64u(Buffer.alloc(32, 7))),
  fc.string(),
  fc.string({ minLength: 43, maxLength: 43 }),
  fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => b64u(Buffer.from(bytes))),
);
const printable = token.map((text) => text.replace(/[^\x20-\x7e]/g, "~"));
const headerNames = [...Object.values(headers), "Authorization", "Content-Type", "Expect", "Range"];
const request = fc.record({
  method: fc.constantFrom("GET", "PUT", "POST", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE"),
  path: fc.oneof(
    fc.constantFrom("/", "/s/", "/api/v1/server", "/api/v1/receipts", "/metrics", "//", "/api/v1/"),
    fc
      .tuple(printable, fc.constantFrom("", "/peek", "/reveal", "/confirm", "/constructor", "/"))
      .map(([id, end]) => `/api/v1/secrets/${encodeURI(id)}${end}`),
    fc
      .constantFrom("", "/peek", "/reveal", "/confirm", "/__proto__")
      .map((end) => `/api/v1/secrets/${"A".repeat(22)}${end}`),
    fc.webPath().map((path) => path || "/"),
  ),
  fields: fc.array(
    fc.tuple(
      fc.constantFrom(...headerNames),
      fc.oneof(
        printable,
        printable.map((text) => `Bearer ${text}`),
        fc.integer().map(String),
        fc.constantFrom(
          "application/json",
          "application/octet-stream",
          "100-continue",
          "1e9",
          "NaN",
        ),
      ),
    ),
    { maxLength: 8 },
  ),
  length: fc.oneof(
    fc.constant("right"),
    fc.constantFrom("0", "-1", "99999999999999999999", "0x10"),
  ),
  body: fc.oneof(
    fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
    fc.json().map((text) => Buffer.from(text)),
  ),
});

type Asked = typeof request extends fc.Arbitrary<infer T> ? T : never;

function textOf({ method, path, fields, length, body }: Asked): Buffer {
  const lines = fields.map(([name, value]) => `${name}: ${value}`);
  const size = length === "right" ? String(body.length) : length;
  const head = [`${method} ${path} HTTP/1.1`, "Host: x", "Connection: close", ...lines];
  return Buffer.concat([
    Buffer.from(`${[...head, `Content-Length: ${size}`].join("\r\n")}\r\n\r\n`),
    body,
  ]);
}

test("whatever is asked, the server answers properly or hangs up, and never with 500", {
  timeout: 120_000,
}, async () => {
  const { url, lines } = await serve({ HUSHLINK_MIN_EXPIRY: "1" });
  await fc.assert(
    fc.asyncProperty(request, async (asked) => {
      const answer = await exchange(url, textOf(asked), 1000);
      if (answer !== "") expect(answer).toMatch(/^HTTP\/1\.1 [1-4]\d\d /);
      expect(lines.filter((line) => line.includes('"bug"'))).toEqual([]);
    }),
    { numRuns: isSlow ? 1500 : 300 },
  );
  expect(await new HttpSecret(url).create()).toMatchObject({ status: 201 });
});

test.for([
  ["bytes that are no HTTP", randomBytes(3000)],
  ["a TLS greeting", Buffer.from("160301020001000001fc0303", "hex")],
  ["HTTP/2", Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")],
  [
    "a chunk of nonsense size",
    Buffer.from(
      "PUT /api/v1/secrets/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\nhello",
    ),
  ],
  [
    "length and chunks at once",
    Buffer.from(
      "POST /api/v1/receipts HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ),
  ],
  [
    "two lengths",
    Buffer.from(
      "POST /api/v1/receipts HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
    ),
  ],
  [
    "100 KB of headers",
    Buffer.from(`GET / HTTP/1.1\r\nHost: x\r\nX: ${"y".repeat(100_000)}\r\n\r\n`),
  ],
  ["a line folded", Buffer.from("GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n")],
  ["a NUL in a header", Buffer.from("GET / HTTP/1.1\r\nHost: x\r\nX: \0\r\n\r\n")],
] as const)("%s: refused with 4xx or dropped, and the server lives", async ([, bytes]) => {
  const { url, lines } = await serve();
  const answer = await exchange(url, bytes, 1000);
  expect(answer).toMatch(/^$|^HTTP\/1\.1 4\d\d /);
  expect(lines.join()).not.toContain('"bug"');
  expect(await call(`${url}healthz`)).toMatchObject({ status: 200 });
});

test("senders that stop are cut off, in the head and in the body", {
  timeout: 30_000,
}, async () => {
  const { url } = await serve({ HUSHLINK_IDLE: "1" });
  const path = new URL(new HttpSecret(url).url()).pathname;
  const digest = b64u(randomBytes(32));
  const starts = [
    "GET / HTTP/1.1\r\nHos",
    `PUT ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n${headers.access}: ${digest}\r\n${headers.owner}: ${digest}\r\n\r\nabc`,
    `PUT ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n${headers.access}: ${digest}\r\n${headers.owner}: ${digest}\r\n\r\nabc`,
    "",
  ];
  const startMs = performance.now();
  await Promise.all(
    starts.map(async (start) => {
      // Who leaves an answer unread does not see that the connection has ended.
      const socket = open(url).resume();
      await once(socket, "connect");
      if (start) socket.write(start);
      await once(socket, "close");
    }),
  );
  expect(performance.now() - startMs).toBeLessThan(10_000);
});

test("a body that trickles is cut off when its time is up, however busy it looks", {
  timeout: 30_000,
}, async () => {
  const { url } = await serve({ HUSHLINK_IDLE: "2" });
  const path = new URL(new HttpSecret(url).url()).pathname;
  const digest = b64u(randomBytes(32));
  const socket = open(url).resume();
  await once(socket, "connect");
  socket.write(
    `PUT ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n${headers.access}: ${digest}\r\n${headers.owner}: ${digest}\r\n\r\n`,
  );
  const trickle = setInterval(() => socket.write("a"), 100);
  const startMs = performance.now();
  await once(socket, "close");
  clearInterval(trickle);
  expect(performance.now() - startMs).toBeLessThan(6000);
});

test("a reader that stops reading is cut off, and the secret is still there for its claim", {
  timeout: 30_000,
}, async () => {
  const { url } = await serve({ HUSHLINK_IDLE: "1" });
  const secret = new HttpSecret(url, 20_000_000);
  await secret.create();
  const claim = randomBytes(16);
  const socket = open(url);
  await once(socket, "connect");
  socket.pause();
  socket.write(
    `POST ${new URL(secret.url("/reveal")).pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n` +
      `Authorization: Bearer ${b64u(secret.access)}\r\n${headers.claim}: ${b64u(claim)}\r\n\r\n`,
  );
  await sleep(4000);
  const inMemory = async () =>
    Number(
      /ciphertext_memory_bytes (\d+)/.exec((await call(`${url}metrics`)).body.toString())?.[1],
    );
  expect(await inMemory()).toBe(0);
  expect((await secret.reveal({ claim })).body.equals(secret.body)).toBe(true);
});

test("thousands of idle connections cost little, and nobody is kept out", {
  timeout: 60_000,
}, async () => {
  const server = await spawnServer({ HUSHLINK_DATA: temporaryFolder(), HUSHLINK_IDLE: "60" });
  await new HttpSecret(server.url).create();
  const before = await residentBytes(server.url);
  const count = isSlow ? 10_000 : 2_000;
  const sockets: Socket[] = [];
  for (let made = 0; made < count; made += 500) {
    const batch = Array.from({ length: 500 }, () => open(server.url));
    await Promise.all(batch.map((socket) => once(socket, "connect")));
    sockets.push(...batch);
  }
  expect(await new HttpSecret(server.url).create()).toMatchObject({ status: 201 });
  const perConnection = ((await residentBytes(server.url)) - before) / count;
  expect(perConnection).toBeLessThan(50_000);
  for (const socket of sockets) socket.destroy();
});

test("memory does not grow with requests", { timeout: 120_000 }, async () => {
  const server = await spawnServer({ HUSHLINK_DATA: temporaryFolder() });
  const rounds = isSlow ? 5 : 2;
  const use = async () => {
    for (let i = 0; i < rounds; i++) {
      const secrets = Array.from({ length: 50 }, () => new HttpSecret(server.url, 50_000));
      await Promise.all(secrets.map((secret) => secret.create()));
      await Promise.all(secrets.map((secret) => secret.reveal({ token: randomBytes(32) })));
      await Promise.all(secrets.map((secret) => secret.reveal()));
      await Promise.all(secrets.map((secret) => secret.revoke()));
    }
  };
  await use();
  await use();
  const before = await residentBytes(server.url);
  await use();
  await use();
  expect((await residentBytes(server.url)) - before).toBeLessThan(60_000_000);
});

test("large files from several sides at once stay within the memory that was given", {
  timeout: 120_000,
}, async () => {
  const server = await spawnServer({
    HUSHLINK_DATA: temporaryFolder(),
    HUSHLINK_MEMORY: String(16 * 1024 * 1024),
  });
  const before = await residentBytes(server.url);
  const secrets = [1, 2, 3, 4].map(() => new HttpSecret(server.url, 60_000_000));
  const created = await Promise.all(secrets.map((secret) => secret.create()));
  expect(created.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  const revealed = await Promise.all(secrets.map((secret) => secret.reveal()));
  expect(revealed.every(({ body }, i) => body.equals(secrets[i]?.body ?? Buffer.of()))).toBe(true);
  // Held whole they would be 240 MB; the collector leaves some of what went through for a while.
  expect((await residentBytes(server.url)) - before).toBeLessThan(200_000_000);
});
