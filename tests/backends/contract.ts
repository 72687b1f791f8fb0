import { describe, expect, test } from "vitest";
import { failureOf } from "../../lib/errors.ts";
import type { Capabilities } from "../../lib/model.ts";
import { type Bench, benchOf, codeOf, file, noise, type Subject, text } from "./bench.ts";
import { viewsAndEnds } from "./contract-ends.ts";
import { hostileContract } from "./contract-hostile.ts";

const gone = /^secret\.(gone|opened)$/;
const bytes256 = Uint8Array.from({ length: 256 }, (_, i) => i);

/** What every adapter must do, whatever its server. */
export function contract(subject: Subject): void {
  describe(`${subject.name} keeps the contract`, () => {
    sharing(subject);
    limits(subject);
    looking(subject);
    passphrases(subject);
    viewsAndEnds(subject);
    ownersSide(subject);
    secrecy(subject);
    hostileContract(subject);
  });
}

function sharing(subject: Subject): void {
  test.for([
    ["one character", "x"],
    ["several lines", "-----BEGIN KEY-----\nabc\n\tdef\n-----END KEY-----\n"],
    ["Windows line ends", "one\r\ntwo\r\n"],
    ["a byte order mark, NUL and blanks at the ends", "\ufeff a\u0000b \n"],
    ["all of Unicode's planes", "ключ пароль 密码 🔑 e\u0301 \u202e"],
  ] as const)("gives back the very text: %s", async ([, words]) => {
    const bench = await benchOf(subject);
    const created = await bench.create(text(words));
    expect(await bench.reveal(bench.ref(created))).toEqual(text(words));
  });

  test("gives back the very bytes, name and type of a file", async (context) => {
    const bench = await benchOf(subject);
    if (!(await bench.capabilities()).files) context.skip();
    const created = await bench.create(file("ключ «a».bin", "image/png", bytes256));
    const opened = await bench.reveal(bench.ref(created));
    if (opened.kind !== "file") return expect(opened.kind).toBe("file");
    expect(opened.name).toBe("ключ «a».bin");
    if (subject.keepsType) expect(opened.type).toBe("image/png");
    expect(new Uint8Array(await opened.content.arrayBuffer())).toEqual(bytes256);
  });

  test("makes a link below the server's address that it knows again", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("x")));
    expect(ref.kind).toBe(subject.adapter.kind);
    expect(ref.base).toBe(bench.proxy.base);
    expect(ref.key.length).toBeGreaterThan(8);
  });

  test("makes another key each time", async () => {
    const bench = await benchOf(subject);
    const one = bench.ref(await bench.create(text("x")));
    const other = bench.ref(await bench.create(text("x")));
    expect(one.key).not.toBe(other.key);
  });

  test("says when the secret expires and how often it opens", async () => {
    const bench = await benchOf(subject);
    const { expiresInSeconds } = await bench.options();
    const created = await bench.create(text("x"));
    expect(created.views).toBe(1);
    const late = created.expiresAtMs - (bench.fx.nowMs() + expiresInSeconds * 1_000);
    if (created.expiresAtMs !== 0) expect(Math.abs(late)).toBeLessThan(61_000);
  });
}

function limits(subject: Subject): void {
  const tooLarge = async (bench: Bench, kind: "text" | "file", can: Capabilities) => {
    const maxBytes = kind === "text" ? can.maxBytes : (can.maxFileBytes ?? can.maxBytes);
    const secret =
      kind === "text"
        ? text("x".repeat(maxBytes + 1))
        : file("a", "", new Uint8Array(maxBytes + 1));
    bench.proxy.seen.length = 0;
    const failure = await bench.create(secret).then(() => undefined, failureOf);
    expect(failure).toEqual({
      code: "input.too-large",
      facts: { bytes: maxBytes + 1, maxBytes },
    });
    expect(bench.proxy.seen.filter((call) => call.body.length > 200)).toEqual([]);
    expect(bench.server.stored()).toBe(0);
  };

  test("refuses a text one byte over the limit before it is sent", async () => {
    const bench = await benchOf(subject);
    await tooLarge(bench, "text", await bench.capabilities());
  });

  test("refuses a file one byte over the limit before it is sent", async (context) => {
    const bench = await benchOf(subject);
    const can = await bench.capabilities();
    if (!can.files) context.skip();
    await tooLarge(bench, "file", can);
  });

  test("takes a text of exactly the limit", async () => {
    const bench = await benchOf(subject);
    const words = noise((await bench.capabilities()).maxBytes);
    const opened = await bench.reveal(bench.ref(await bench.create(text(words))));
    expect(opened.kind === "text" && opened.text === words).toBe(true);
  }, 60_000);

  test("counts the limit in bytes of UTF-8, not in characters", async () => {
    const bench = await benchOf(subject);
    const { maxBytes } = await bench.capabilities();
    const words = "€".repeat(Math.floor(maxBytes / 3) + 1);
    expect(await codeOf(bench.create(text(words)))).toBe("input.too-large");
  });

  test("refuses options that the server does not have before anything is sent", async () => {
    const bench = await benchOf(subject);
    const can = await bench.capabilities();
    const wishes = [
      { expiresInSeconds: 1_234_567_890 },
      { expiresInSeconds: -1 },
      { views: can.maxViews + 1 },
      { views: 0.5 },
      ...(can.unlimitedViews ? [] : [{ views: 0 }]),
      ...(can.passphrase ? [] : [{ passphrase: "hunter2" }]),
    ];
    for (const wish of wishes) {
      expect(await codeOf(bench.create(text("x"), wish)), JSON.stringify(wish)).toBe(
        "input.options",
      );
    }
    expect(bench.server.stored()).toBe(0);
  });

  test("refuses a file where it can't keep one", async (context) => {
    const bench = await benchOf(subject);
    if ((await bench.capabilities()).files) context.skip();
    expect(await codeOf(bench.create(file("a", "", bytes256)))).toBe("input.options");
    expect(bench.server.stored()).toBe(0);
  });
}

function looking(subject: Subject): void {
  test("peeking, again and again, uses nothing up", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("still here")));
    for (let i = 0; i < 5; i++) await bench.peek(ref);
    expect(await bench.reveal(ref)).toEqual(text("still here"));
  });

  test("detects its own server without storing or burning anything", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("still here")));
    const detected = await bench.adapter.detect(bench.proxy.base, bench.fx);
    expect(detected).toBe(subject.nativeDetection ?? true);
    expect(bench.server.stored()).toBe(1);
    expect(await bench.reveal(ref)).toEqual(text("still here"));
  });
}

function passphrases(subject: Subject): void {
  test("a wrong passphrase and then the right one use one view", async (context) => {
    const bench = await benchOf(subject);
    if (!(await bench.capabilities()).passphrase) context.skip();
    const passphrase = "correct ключ 🔑";
    const ref = bench.ref(await bench.create(text("for you"), { passphrase }));
    expect(ref.passphrase).not.toBe("none");
    const tries = ["correct ключ", "Correct ключ 🔑", "wrong", passphrase];
    const { codes, secret } = await bench.tryPassphrases(ref, tries);
    expect(codes).toEqual(Array.from({ length: 3 }, () => "open.wrong-passphrase"));
    expect(secret).toEqual(text("for you"));
    expect(await codeOf(bench.take(ref, passphrase))).toMatch(gone);
  });

  test("asks for a passphrase that was not given", async (context) => {
    const bench = await benchOf(subject);
    if (!(await bench.capabilities()).passphrase) context.skip();
    const ref = bench.ref(await bench.create(text("for you"), { passphrase: "hunter2" }));
    const { codes, secret } = await bench.tryPassphrases(ref, [undefined, "hunter2"]);
    expect(codes).toEqual(["need.passphrase"]);
    expect(secret).toEqual(text("for you"));
  });

  test("a damaged key opens nothing", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("x")));
    expect(await codeOf(bench.reveal({ ...ref, key: damaged(ref.key) }))).toBe(subject.wrongKey);
  });
}

/** Another letter in the middle, of the same alphabet. */
function damaged(key: string): string {
  const middle = key.length >> 1;
  const other = key.charAt(middle) === "4" ? "5" : "4";
  return `${key.slice(0, middle)}${other}${key.slice(middle + 1)}`;
}

function ownersSide(subject: Subject): void {
  test("revoking destroys it, where the server can", async () => {
    const bench = await benchOf(subject);
    const created = await bench.create(text("x"));
    const { revoke } = await bench.capabilities();
    expect(created.revocable).toBe(revoke);
    if (!revoke) return expect(await codeOf(bench.revoke(created))).toBe("backend.unsupported");
    await bench.revoke(created);
    expect(await codeOf(bench.take(bench.ref(created)))).toMatch(/^secret\.(gone|revoked)$/);
    expect(bench.server.stored()).toBe(0);
  });

  test("tells the sender whether it was opened, where the server can", async () => {
    const bench = await benchOf(subject);
    const created = await bench.create(text("x"));
    const { status } = await bench.capabilities();
    if (!status) return expect(await codeOf(bench.status(created))).toBe("backend.unsupported");
    expect((await bench.status(created)).state).toBe("waiting");
    await bench.reveal(bench.ref(created));
    expect((await bench.status(created)).state).toBe("opened");
  });
}

function secrecy(subject: Subject): void {
  test("neither text, key nor passphrase goes over the wire or into the receipt", async () => {
    const bench = await benchOf(subject);
    const can = await bench.capabilities();
    const wish = can.passphrase ? { passphrase: "hunter2-hunter2" } : {};
    const created = await bench.create(text("sk_live_0123456789abcdef"), wish);
    const ref = bench.ref(created);
    await bench.peek(ref);
    await bench.reveal(ref, wish.passphrase);
    const key = new URL(created.link).hash.slice(1);
    const wire = bench.proxy.seen.map(
      (call) => `${call.url}\n${call.headers}\n${call.body.toString("utf8")}`,
    );
    for (const hidden of ["sk_live_0123456789abcdef", "hunter2-hunter2", key]) {
      if (hidden === "") continue;
      expect(wire.filter((sent) => sent.includes(hidden))).toEqual([]);
      expect(created.handle.includes(hidden)).toBe(false);
    }
    if (ref.key !== "") expect(created.handle).not.toContain(ref.key);
  });
}
