import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { preferredLanguage, takesGzip } from "../../server/accepted.ts";
import { forwardClock } from "../../server/clock.ts";
import { Pages, policyFor } from "../../server/page.ts";
import { RateLimit } from "../../server/rate-limit.ts";
import { digestOfToken, readId } from "../../server/request-fields.ts";
import { encodeCommand, RedisError, type Reply, ReplyReader } from "../../server/store/resp.ts";

describe("the clock", () => {
  test("goes on at its pace when the machine's is put back, and follows it forward", () => {
    let wall = 1_000_000;
    let steady = 0;
    const now = forwardClock({ wall: () => wall, steady: () => steady });
    const later = (steadyMs: number, wallMs: number) => {
      steady += steadyMs;
      wall += wallMs;
      return now();
    };
    expect(later(100, 100)).toBe(1_000_100);
    expect(later(50, -600_000)).toBe(1_000_150);
    expect(later(1000, 1000)).toBe(1_001_150);
    expect(later(10, 3_600_000)).toBe(wall);
  });

  test("never runs backwards, whatever the machine's does", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1e6), fc.integer({ min: -1e9, max: 1e9 }))), (steps) => {
        let wall = 1.7e12;
        let steady = 0;
        const now = forwardClock({ wall: () => wall, steady: () => steady });
        let last = now();
        for (const [steadyMs, wallMs] of steps) {
          steady += steadyMs;
          wall += wallMs;
          const next = now();
          expect(next - last).toBeGreaterThanOrEqual(steadyMs - 1);
          last = next;
        }
      }),
    );
  });
});

describe("the limit of requests", () => {
  test("allows a minute's worth at once, then one by one as time passes", () => {
    let nowMs = 0;
    const limit = new RateLimit({ create: 6, reveal: 1, wrongToken: 1 }, () => nowMs);
    for (let i = 0; i < 6; i++) expect(limit.take("create", "a")).toBe(0);
    expect(limit.take("create", "a")).toBe(10);
    expect(limit.take("create", "b")).toBe(0);
    expect(limit.take("reveal", "a")).toBe(0);
    nowMs = 9_999;
    expect(limit.take("create", "a")).toBe(1);
    nowMs = 10_000;
    expect(limit.take("create", "a")).toBe(0);
    expect(limit.take("create", "a")).toBe(10);
  });

  test("is asked about without being used", () => {
    const limit = new RateLimit({ create: 1, reveal: 1, wrongToken: 1 }, () => 0);
    expect(limit.wait("wrongToken", "a")).toBe(0);
    expect(limit.wait("wrongToken", "a")).toBe(0);
    limit.take("wrongToken", "a");
    expect(limit.wait("wrongToken", "a")).toBe(60);
  });

  test("remembers only so many addresses, the last ones", () => {
    const limit = new RateLimit({ create: 1, reveal: 1, wrongToken: 1 }, () => 0);
    limit.take("create", "first");
    for (let i = 0; i < 24_000; i++) limit.take("create", `other ${i}`);
    expect(limit.take("create", "first")).toBeGreaterThan(0);
    for (let i = 0; i < 50_000; i++) limit.take("create", `another ${i}`);
    expect(limit.take("create", "first")).toBe(0);
  });
});

describe("base64url of requests", () => {
  test("is read only in its one canonical form", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const text = Buffer.from(bytes).toString("base64url");
        expect(readId(text)).toEqual(Buffer.from(bytes));
        const last = String.fromCharCode(text.charCodeAt(21) + 1);
        expect(readId(text.slice(0, 21) + last)).toBeUndefined();
        expect(readId(`${text}=`)).toBeUndefined();
        expect(readId(`${text}\n`)).toBeUndefined();
      }),
    );
    const token = Buffer.alloc(32, 9);
    const digest = createHash("sha256").update(token).digest();
    expect(digestOfToken(token.toString("base64url"))).toEqual(digest);
    expect(digestOfToken(`${token.toString("base64url").slice(0, 42)}/`)).toBeUndefined();
  });
});

describe("RESP2", () => {
  const leaf = fc.oneof(
    fc.integer(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  );
  const reply: fc.Arbitrary<Reply> = fc.oneof(leaf, fc.array(leaf, { maxLength: 5 }));

  function encoded(value: Reply): Buffer {
    if (value === null) return Buffer.from("$-1\r\n");
    if (typeof value === "number") return Buffer.from(`:${value}\r\n`);
    if (Buffer.isBuffer(value)) {
      return Buffer.concat([Buffer.from(`$${value.length}\r\n`), value, Buffer.from("\r\n")]);
    }
    const items = value as readonly Reply[];
    return Buffer.concat([Buffer.from(`*${items.length}\r\n`), ...items.map(encoded)]);
  }

  test("replies come out the same, however the bytes are cut", () => {
    fc.assert(
      fc.property(fc.array(reply, { maxLength: 6 }), fc.array(fc.nat(4000)), (replies, cuts) => {
        const bytes = Buffer.concat(replies.map(encoded));
        const reader = new ReplyReader();
        const read: Reply[] = [];
        const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b)];
        for (const [i, from] of places.entries()) {
          read.push(...reader.push(bytes.subarray(from, places[i + 1])));
        }
        expect(read).toEqual(replies);
      }),
    );
  });

  test("an error is one, and what is no RESP2 is refused", () => {
    const [error] = new ReplyReader().push(Buffer.from("-NOSCRIPT No matching script\r\n"));
    expect(error).toBeInstanceOf(RedisError);
    expect((error as RedisError).kind).toBe("NOSCRIPT");
    expect(() => new ReplyReader().push(Buffer.from("HTTP/1.1 200 OK\r\n"))).toThrow("RESP2");
  });

  test("a command states the length of each argument in bytes, long ones uncopied", () => {
    const long = Buffer.alloc(10_000, 1);
    const pieces = encodeCommand(["SET", Buffer.from([0xff, 0x0a]), long, 7]);
    expect(pieces).toEqual([
      "*4\r\n$3\r\nSET\r\n$2\r\n\u00ff\n\r\n$10000\r\n",
      long,
      "\r\n$1\r\n7\r\n",
    ]);
    expect(pieces[1]).toBe(long);
  });
});

describe("the page's policy", () => {
  test("allows the scripts and styles that are in the page by their hashes, and no others", () => {
    const policy = policyFor(
      '<style>a{}</style><script type="module">let x = 1;\r\nx</script><body><p onclick="x()">',
    );
    const hash = (text: string) => createHash("sha256").update(text).digest("base64");
    expect(policy).toContain(`script-src 'sha256-${hash("let x = 1;\nx")}';`);
    expect(policy).toContain(`style-src 'sha256-${hash("a{}")}';`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe("the page's language", () => {
  const languages = ["en", "de", "fr", "es", "ja"];

  test.for([
    ["de-AT,de;q=0.9,en;q=0.8", "de"],
    ["en-GB,en;q=0.9,ja;q=0.8", "en"],
    ["en;q=0.3, JA-JP", "ja"],
    ["it-IT,it;q=0.9,fr;q=0.5", "fr"],
    ["nl ; q = 0.9 , es ; q = 0.8", "es"],
    ["de;q=0,fr;q=0.001", "fr"],
    ["*", undefined],
    ["den,ende", undefined],
    ["de;q=high", undefined],
    ["", undefined],
    [undefined, undefined],
  ] as const)("for Accept-Language %o is %o", ([header, expected]) => {
    expect(preferredLanguage(header, languages)).toBe(expected);
  });

  test("is the reader's own where there is a page in it, English otherwise", () => {
    const pages = new Pages({ "index.html": "hello", "index.de.html": "hallo", "notes.txt": "no" });
    const shown = (header?: string) => pages.for(header).html.toString();
    expect([shown("de"), shown("fr"), shown()]).toEqual(["hallo", "hello", "hello"]);
    expect(new Pages({}).for("de").html.toString()).toContain("its reading page was not built");
  });
});

test.for([
  ["gzip, deflate, br", true],
  ["br;q=1.0, gzip;q=0.8", true],
  ["*", true],
  ["br", false],
  ["gzip;q=0, *", false],
  [undefined, false],
] as const)("Accept-Encoding %o takes gzip: %o", ([header, expected]) => {
  expect(takesGzip(header)).toBe(expected);
});
