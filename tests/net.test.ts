import { randomBytes } from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import type { NetRequest } from "../lib/effects.ts";
import { AppError } from "../lib/errors.ts";
import { makeFetch } from "../lib/net.ts";

const servers: Server[] = [];
const send = makeFetch(fetch);

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function failureOf(request: NetRequest): Promise<AppError> {
  const thrown: unknown = await send(request).catch((reason: unknown) => reason);
  expect(thrown).toBeInstanceOf(AppError);
  return thrown as AppError;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

test("any status is an answer, with headers and body", async () => {
  const url = await listen((_, answer) => answer.writeHead(418, { "x-tea": "green" }).end("short"));
  const { status, headers, body } = await send({ url, method: "GET" });
  expect([status, headers.get("x-tea"), new TextDecoder().decode(body)]).toEqual([
    418,
    "green",
    "short",
  ]);
});

test.for([{}, { "content-length": "900000" }])(
  "an answer in very many pieces arrives whole, case %#",
  async (headers) => {
    let sent = 0;
    const pieces = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(Uint8Array.of(sent, sent >> 8, sent >> 16));
        if (++sent === 300_000) controller.close();
      },
    });
    const inPieces = makeFetch(async () => new Response(pieces, { headers }));
    const { body } = await inPieces({ url: "https://box.example/", method: "GET" });
    expect(body.length).toBe(900_000);
    const wrong = Array.from({ length: 300_000 }, (_, n) => n).filter(
      (n) =>
        body[3 * n] !== (n & 255) ||
        body[3 * n + 1] !== ((n >> 8) & 255) ||
        body[3 * n + 2] !== n >> 16,
    );
    expect(wrong).toEqual([]);
  },
);

test("a redirect is refused and not followed", async () => {
  let hits = 0;
  const elsewhere = await listen((_, answer) => {
    hits++;
    answer.end();
  });
  const url = await listen((_, answer) => answer.writeHead(302, { location: elsewhere }).end());
  expect((await failureOf({ url, method: "GET" })).code).toBe("backend.redirected");
  expect(hits).toBe(0);
});

test("an answer one byte over the limit is garbled, one at the limit is not", async () => {
  const url = await listen((request, answer) => {
    answer.write("a".repeat(50));
    answer.end(request.url === "/over" ? "b".repeat(51) : "b".repeat(50));
  });
  const allowed = await send({ url, method: "GET", maxAnswerBytes: 100 });
  expect(allowed.body.length).toBe(100);
  const over = await failureOf({ url: `${url}over`, method: "GET", maxAnswerBytes: 100 });
  expect(over.code).toBe("backend.garbled");
});

test("an answer that ends early is no answer", async () => {
  const url = await listen((_, answer) => {
    answer.writeHead(200, { "content-length": "100" });
    answer.write("a".repeat(40), () => answer.destroy());
  });
  expect((await failureOf({ url, method: "GET" })).code).toBe("backend.unreachable");
});

test("bytes arrive as they are, and with their length, however many there are", async () => {
  const arrived: [length: string | undefined, body: Buffer][] = [];
  const url = await listen(async (request, answer) => {
    const body = Buffer.concat(await request.toArray());
    arrived.push([request.headers["content-length"], body]);
    answer.end();
  });
  const sent: unknown[] = [];
  const watched = makeFetch((address, init) => {
    sent.push(init?.body);
    return fetch(address, init);
  });
  for (const length of [1, 2 ** 20, 2 ** 20 + 1, 5_000_000]) {
    const body = new Uint8Array(randomBytes(length));
    await watched({ url, method: "PUT", body });
    const [announced, received] = arrived.pop() ?? [];
    expect(announced).toBe(String(length));
    expect(received?.equals(body)).toBe(true);
  }
  // Long ones as a Blob: an array would be in the memory of every process of the browser at once.
  expect(sent.map((body) => body instanceof Blob)).toEqual([false, false, true, true]);
});

test("nothing that moves for too long is a timeout", async () => {
  const url = await listen((_, answer) => {
    answer.writeHead(200);
    answer.write("a");
  });
  const failure = await failureOf({ url, method: "GET", timeoutMs: 80 });
  expect(failure.code).toBe("backend.timeout");
});

test("a slow answer that keeps moving is no timeout", async () => {
  const url = await listen((_, answer) => {
    let sent = 0;
    const timer = setInterval(() => {
      answer.write("a");
      if (++sent === 8) {
        clearInterval(timer);
        answer.end();
      }
    }, 40);
  });
  const { body } = await send({ url, method: "GET", timeoutMs: 200 });
  expect(body.length).toBe(8);
});

test("an aborted request is a cancelled job", async () => {
  const url = await listen(() => {});
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 30);
  const failure = await failureOf({ url, method: "GET", signal: cancel.signal });
  expect(failure.code).toBe("job.cancelled");
});

test("a closed port is unreachable, and the error names the host alone", async () => {
  const url = await listen(() => {});
  servers.splice(0).forEach((server) => {
    server.close();
  });
  const failure = await failureOf({ url: `${url}api?secret=1`, method: "GET" });
  expect(failure.code).toBe("backend.unreachable");
  expect(JSON.stringify([failure.message, failure.facts])).not.toContain("secret");
});

test("plain http to another machine is refused before anything is sent", async () => {
  const asked: string[] = [];
  const refusing = makeFetch(((url: string) => {
    asked.push(url);
    return Promise.reject(new Error("must not be called"));
  }) as typeof fetch);
  await expect(refusing({ url: "http://secrets.example/", method: "GET" })).rejects.toMatchObject({
    code: "input.insecure",
  });
  expect(asked).toEqual([]);
});

test("what refuses a request beforehand keeps it from being sent", async () => {
  let hits = 0;
  const url = await listen((_, answer) => {
    hits++;
    answer.end();
  });
  const guarded = makeFetch(fetch, () => Promise.reject(new AppError("allow.host")));
  await expect(guarded({ url, method: "POST" })).rejects.toMatchObject({ code: "allow.host" });
  expect(hits).toBe(0);
});

test("offline is what there was no network for from the start; what broke off later may have been sent", async () => {
  const network = { onLine: false };
  vi.stubGlobal("navigator", network);
  const breaking = makeFetch(async () => {
    const wasOnline = network.onLine;
    network.onLine = false;
    throw new TypeError(wasOnline ? "cut" : "no network");
  });
  const codeOf = (url: string) =>
    breaking({ url, method: "GET" }).catch((thrown: AppError) => thrown.code);
  expect(await codeOf("https://secrets.example/")).toBe("backend.offline");
  expect(await codeOf("http://127.0.0.1/")).toBe("backend.unreachable");
  network.onLine = true;
  expect(await codeOf("https://secrets.example/")).toBe("backend.unreachable");
  vi.unstubAllGlobals();
});
