import { describe, expect, test } from "vitest";
import { onetime } from "../../lib/backends/onetime/adapter.ts";
import {
  keysOf,
  openFile,
  openText,
  readTokenHashOf,
  sealFile,
  sealText,
} from "../../lib/backends/onetime/format.ts";
import { parse } from "../../lib/backends/onetime/link.ts";
import { proofOf } from "../../lib/backends/onetime/save.ts";
import { fromBase64url } from "../../lib/bytes.ts";
import { type OneTimeServer, oneTimeServer } from "../fakes/onetime-server.ts";
import cli from "../vectors/onetime/cli.json" with { type: "json" };
import scheme3 from "../vectors/onetime/save-scheme-3.json" with { type: "json" };
import { type Bench, benchOf, codeOf, file, type Subject, text } from "./bench.ts";
import { contract } from "./contract.ts";

const subject: Subject = {
  name: "1time.io",
  adapter: onetime,
  start: oneTimeServer,
  prefix: "box/",
  wrongKey: "need.passphrase",
  unknownId: "AAAAAAAAAAAAAAAAAAAAAA",
  keepsType: true,
};

contract(subject);

const texts = cli.vectors.filter((vector) => vector.secretMessage !== undefined);
const files = cli.vectors.filter((vector) => vector.encryptedHex !== undefined);

describe("vectors of its own command-line client", () => {
  test("there are texts and files", () => {
    expect([texts.length, files.length]).toEqual([4, 1]);
  });

  test.for(texts)("$name opens, and is written the same", async (vector) => {
    const { encryption, hashedKey } = await keysOf(vector.randomKey, vector.passphrase ?? "");
    expect(Buffer.from(encryption).toString("hex")).toBe(vector.encKeyHex);
    expect(hashedKey).toBe(vector.hashedKey);
    const message = vector.secretMessage ?? "";
    expect(await openText(message, encryption)).toBe(vector.plaintext);
    const iv = fromBase64url(message.split(".")[0] ?? "") ?? new Uint8Array();
    expect(await sealText(vector.plaintext ?? "", encryption, iv)).toBe(message);
    const ref = parse(new URL(vector.link));
    expect(ref).toMatchObject({ id: vector.newId, key: vector.randomKey, content: "text" });
  });

  test.for(files)("$name opens, and is written the same", async (vector) => {
    const { encryption, hashedKey } = await keysOf(vector.randomKey, "");
    expect(hashedKey).toBe(vector.hashedKey);
    const body = new Uint8Array(Buffer.from(vector.encryptedHex ?? "", "hex"));
    const opened = await openFile(body, encryption);
    if (opened.kind !== "file") throw new Error("not a file");
    expect(opened).toMatchObject({ name: vector.meta?.name, type: vector.meta?.type });
    expect(Buffer.from(await opened.content.arrayBuffer()).toString("hex")).toBe(
      vector.plaintextHex,
    );
    expect(await sealFile(opened, encryption, body.slice(0, 12))).toEqual(body);
    expect(parse(new URL(vector.link))).toMatchObject({ id: vector.newId, content: "file" });
  });
});

describe("vectors of its specification for clients", () => {
  test.for(scheme3.keys)("$name gives token and hash", async (vector) => {
    const { hashedKey } = await keysOf(vector.randomKey, vector.passphrase);
    expect(hashedKey).toBe(vector.readToken);
    expect(readTokenHashOf(hashedKey)).toBe(vector.readTokenHash);
  });

  test("its text opens", async () => {
    const { randomKey, secretMessage, plaintext } = scheme3.text;
    const { encryption } = await keysOf(randomKey, "");
    expect(await openText(secretMessage, encryption)).toBe(plaintext);
  });

  test("its file opens", async () => {
    const { randomKey, encryptedBase64, name, type, content } = scheme3.file;
    const { encryption } = await keysOf(randomKey, "");
    const body = new Uint8Array(Buffer.from(encryptedBase64, "base64"));
    const opened = await openFile(body, encryption);
    if (opened.kind !== "file") throw new Error("not a file");
    expect(opened).toMatchObject({ name, type });
    expect(await opened.content.text()).toBe(content);
  });
});

describe("its server's own ways", () => {
  const oneTime = (bench: Bench) => bench.server as OneTimeServer;

  const both = [
    ["a text", text("x")],
    ["a file", file("a.bin", "image/png", Uint8Array.of(1, 2, 3))],
  ] as const;

  test.for(both)("a server that takes it gets no more than a hash, with %s", async ([, secret]) => {
    const bench = await benchOf(subject);
    const created = await bench.create(secret, { passphrase: "words" });
    const { lastSaved } = oneTime(bench);
    expect(lastSaved).toEqual(["duration", "readTokenHash", "v", "views"]);
    const ref = bench.ref(created);
    expect(await codeOf(bench.reveal(ref))).toBe("need.passphrase");
    expect(await codeOf(bench.reveal(ref, "other"))).toBe("open.wrong-passphrase");
    expect(await bench.reveal(ref, "words")).toMatchObject({ kind: secret.kind });
  });

  test.for(both)("a server that knows no hash gets what it knows, with %s", async ([, secret]) => {
    const bench = await benchOf(subject);
    oneTime(bench).takesHash = false;
    const ref = bench.ref(await bench.create(secret));
    expect(oneTime(bench).lastSaved).toEqual(["duration", "hashedKey", "views"]);
    expect(await bench.reveal(ref)).toMatchObject({ kind: secret.kind });
  });

  test.for([
    [429, "backend.busy"],
    [500, "backend.refused"],
    [503, "backend.busy"],
  ] as const)(
    "a server that answers %s when asked does not get what older ones know",
    async ([status, code]) => {
      const bench = await benchOf(subject);
      const answer = { status, headers: new Headers(), body: new Uint8Array() };
      const asked = proofOf("ab".repeat(32), bench.settings.base, {
        ...bench.fx,
        fetch: async () => answer,
      });
      expect(await codeOf(asked)).toBe(code);
    },
  );

  test("a read that met a lock is asked for again", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("x")));
    oneTime(bench).lockedReads = 3;
    expect(await bench.reveal(ref)).toEqual(text("x"));
  });

  test("a lock that never opens is busy, and uses nothing up", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("x")));
    oneTime(bench).lockedReads = 100;
    expect(await codeOf(bench.reveal(ref))).toBe("backend.busy");
    oneTime(bench).lockedReads = 0;
    expect(await bench.reveal(ref)).toEqual(text("x"));
  });

  test("an old server is detected, with one view and without status", async () => {
    const bench = await benchOf(subject);
    oneTime(bench).isOld = true;
    expect(await onetime.detect(bench.proxy.base, bench.fx)).toBe(true);
    expect(await bench.capabilities()).toMatchObject({ maxViews: 1, status: false });
    const created = await bench.create(text("x"));
    expect((await bench.peek(bench.ref(created))).state).toBe("unknown");
    expect(await codeOf(bench.status(created))).toBe("backend.unsupported");
    expect(await bench.reveal(bench.ref(created))).toEqual(text("x"));
  });

  test("tells the views that are left and when it expires", async () => {
    const bench = await benchOf(subject);
    const created = await bench.create(text("x"), { views: 3, expiresInSeconds: 3_600 });
    const taken = await bench.take(bench.ref(created));
    expect(taken.viewsLeft).toBe(2);
    expect(Math.abs((taken.expiresAtMs ?? 0) - created.expiresAtMs)).toBeLessThan(2_000);
  });

  test("views that a server does not count are not told", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("x")));
    oneTime(bench).viewsTold = -1;
    expect(await bench.take(ref)).not.toHaveProperty("viewsLeft");
  });

  test("a secret that ended with its time is not called opened", async () => {
    const bench = await benchOf(subject);
    const created = await bench.create(text("x"), { expiresInSeconds: 60 });
    bench.server.advance(61_000);
    expect((await bench.status(created)).state).toBe("unknown");
  });

  test("peeking at an ended secret says so", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("x")));
    await bench.reveal(ref);
    expect(await codeOf(bench.peek(ref))).toBe("secret.gone");
  });
});

describe("links", () => {
  const whole = "_f3QKsqHZS7SGnLGoTW17duihZo1VOV0c1-MU99ZJA";

  test.for([
    [`https://1time.io/v/#${whole}`, "https://1time.io/"],
    [`https://1time.io/v#${whole}`, "https://1time.io/"],
    [`https://host.example/a/b/f/#${whole}`, "https://host.example/a/b/"],
    [`https://1time.io/v/?utm_source=chat#${whole}`, "https://1time.io/"],
    [`https://1time.io/v/${whole}`, "https://1time.io/"],
    [`https://1time.io/f/${whole}/`, "https://1time.io/"],
    [`https://1time.io/v/${whole}#`, "https://1time.io/"],
  ] as const)("%s is one", ([link, base]) => {
    const content = link.includes("/f/") ? "file" : "text";
    const [key, id] = [whole.slice(0, 20), whole.slice(20)];
    expect(parse(new URL(link))).toMatchObject({ base, key, id, content, passphrase: "unknown" });
  });

  test("the older form is taken from a configured server, and from no other host", () => {
    const link = new URL(`https://host.example/box/f/${whole}`);
    const base = "https://host.example/box/";
    const server = { id: "1", kind: "onetime", name: "", base } as const;
    expect(parse(link, server)).toMatchObject({ base, id: whole.slice(20), content: "file" });
    expect(parse(link)).toBeUndefined();
  });

  test.for([
    ["https://1time.io/v/", "input.link-incomplete"],
    ["https://1time.io/f", "input.link-incomplete"],
    ["https://1time.io/f/#", "input.link-incomplete"],
    ["https://1time.io/v/?x=1", undefined],
    ["https://1time.io/blog/v/", undefined],
    ["https://host.example/v/", undefined],
    ["https://1time.io/blog/#section", undefined],
    ["https://1time.io/v/index.html", undefined],
    [`https://1time.io/view/${whole}`, undefined],
    [`https://1time.io/v/${whole}/x`, undefined],
    [`https://1time.io/v/${whole}#top`, undefined],
    [`https://1time.io/v/?x=1#${whole.slice(1)}`, undefined],
    [`https://1time.io/v/${whole.slice(1)}`, "input.link-incomplete"],
    [`https://1time.io/v/${whole}x`, "input.link-damaged"],
    [`https://1time.io/v/#${whole.slice(0, -1)}`, "input.link-incomplete"],
    [`https://1time.io/v/#${whole}x`, "input.link-damaged"],
    [`https://1time.io/v/#${whole.slice(0, -1)}.`, "input.link-damaged"],
  ] as const)("%s gives %s", async ([link, code]) => {
    const outcome = async () => parse(new URL(link));
    if (code === undefined) expect(await outcome()).toBeUndefined();
    else expect(await codeOf(outcome())).toBe(code);
  });
});
