import { describe, expect, test } from "vitest";
import { cryptgeon } from "../../lib/backends/cryptgeon/adapter.ts";
import {
  derivedKey,
  metaOf,
  newDerivation,
  open,
  seal,
} from "../../lib/backends/cryptgeon/format.ts";
import { keyOf, parse } from "../../lib/backends/cryptgeon/link.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { type CryptgeonServer, cryptgeonServer } from "../fakes/cryptgeon-server.ts";
import cli from "../vectors/cryptgeon/cli.json" with { type: "json" };
import { type Bench, benchOf, codeOf, file, type Subject, text } from "./bench.ts";
import { contract } from "./contract.ts";

const subject: Subject = {
  name: "Cryptgeon",
  adapter: cryptgeon,
  start: cryptgeonServer,
  prefix: "geon/",
  wrongKey: "open.failed",
  unknownId: "0".repeat(64),
  keepsType: true,
};

contract(subject);

const server = (bench: Bench) => bench.server as CryptgeonServer;
const bytes = (encoded: string, encoding: "hex" | "base64"): Bytes =>
  new Uint8Array(Buffer.from(encoded, encoding));

describe("vectors of its own command-line client", () => {
  test.for(cli.vectors)("$name opens, and is written the same", async (vector) => {
    const ref = parse(new URL(vector.link));
    const meta = typeof vector.meta === "string" ? vector.meta : JSON.stringify(vector.meta);
    const { type, derivation } = metaOf(meta);
    const key = derivation
      ? await derivedKey(vector.password ?? "", derivation)
      : keyOf(ref?.key ?? "");
    const hex = vector.derivedHex ?? vector.keyHex;
    expect(Buffer.from(key).toString("hex")).toBe(hex);
    expect(await open(vector.contents, type, key)).toEqual(text(vector.plaintext));
    const iv = bytes(vector.contents.split("--")[1] ?? "", "base64");
    expect(await seal(text(vector.plaintext), key, () => iv)).toBe(vector.contents);
    if (!derivation) return;
    const salt = Uint8Array.from(Object.values(derivation.salt));
    expect(JSON.stringify({ type: "text", derivation: newDerivation(salt) })).toBe(meta);
  });

  test("there is one with a password", () => {
    expect(cli.vectors.filter((vector) => vector.password !== undefined)).toHaveLength(1);
  });
});

describe("what a note may hold", () => {
  const key = new Uint8Array(32);
  const random = (count: number): Bytes => new Uint8Array(count);

  test("several files come out one after the other", async () => {
    const one = file("a", "text/plain", bytes("61", "hex"));
    const [sealed] = JSON.parse(await seal(one, key, random));
    const two = JSON.stringify([sealed, { ...sealed, name: "b" }]);
    expect(await open(two, "file", key)).toMatchObject({ name: "a", more: [{ name: "b" }] });
  });

  test.for([
    ["another algorithm", "QUVTLUNCQw==--AAAA--AAAA", "text", "open.unsupported"],
    ["nothing encrypted", "hello", "text", "open.unsupported"],
    ["a part too few", "QUVTLUdDTQ==--AAAAAAAAAAAAAAAA", "text", "open.failed"],
    ["a part too many", "QUVTLUdDTQ==--AAAA--AAAA--AAAA", "text", "open.failed"],
    ["no list of files", "{}", "file", "open.failed"],
    ["an empty list of files", "[]", "file", "open.failed"],
  ] as const)("%s is refused", async ([, contents, type, code]) => {
    expect(await codeOf(open(contents, type, key))).toBe(code);
  });

  test.for([
    ["no JSON", "text"],
    ["another type", '{"type":"v3"}'],
    ["scrypt", '{"type":"text","derivation":{"name":"scrypt"}}'],
    [
      "no rounds",
      JSON.stringify({ type: "text", derivation: { ...newDerivation(key), iterations: 0 } }),
    ],
  ] as const)("a description with %s is not supported", async ([, json]) => {
    expect(await codeOf(Promise.resolve().then(() => metaOf(json)))).toBe("open.unsupported");
  });
});

describe("its server's own ways", () => {
  test("a note that counts views is not said to expire, and does not", async () => {
    const bench = await benchOf(subject);
    const created = await bench.create(text("x"));
    expect(created.expiresAtMs).toBe(0);
    bench.server.advance(100 * 86_400_000);
    expect(await bench.reveal(bench.ref(created))).toEqual(text("x"));
  });

  test("a note with an expiry ends with it, and can't be revoked", async () => {
    const bench = await benchOf(subject);
    const created = await bench.create(text("x"), { views: 0, expiresInSeconds: 600 });
    expect(created.revocable).toBe(false);
    expect(await codeOf(bench.revoke(created))).toBe("backend.unsupported");
    expect((await bench.status(created)).state).toBe("waiting");
    bench.server.advance(601_000);
    expect(await codeOf(bench.take(bench.ref(created)))).toBe("secret.gone");
    expect((await bench.status(created)).state).toBe("expired");
  });

  test("a note whose time runs out in the moment of reading is gone", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("x"), { views: 0, expiresInSeconds: 600 }));
    server(bench).isSlowToForget = true;
    bench.server.advance(601_000);
    expect(await codeOf(bench.take(ref))).toBe("secret.gone");
  });

  test("revoking uses every view up", async () => {
    const bench = await benchOf(subject);
    const created = await bench.create(text("x"), { views: 5 });
    await bench.take(bench.ref(created));
    await bench.revoke(created);
    expect(bench.server.stored()).toBe(0);
    expect(await codeOf(bench.revoke(created))).toBe("secret.gone");
  });

  test("a link that lost its key costs no view, whatever is typed as passphrase", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("x")));
    const cut = { ...ref, key: "", passphrase: "needed" } as const;
    expect(await codeOf(bench.peek(cut))).toBe("input.link-incomplete");
    expect(await codeOf(bench.take(cut))).toBe("need.passphrase");
    expect(await codeOf(bench.take(cut, "hunter2"))).toBe("input.link-incomplete");
    expect(await bench.reveal(ref)).toEqual(text("x"));
  });

  test("a server for one view only offers just that", async () => {
    const bench = await benchOf(subject);
    server(bench).status.allow_advanced = false;
    expect(await bench.capabilities()).toMatchObject({
      maxViews: 1,
      unlimitedViews: false,
      passphrase: false,
    });
  });

  test("the default limit of 1 KiB holds, with a passphrase too", async () => {
    const bench = await benchOf(subject);
    server(bench).status.max_size = 1_024;
    const can = await bench.capabilities();
    expect(can).toMatchObject({ files: false });
    expect(can.maxBytes).toBeGreaterThan(350);
    const words = "x".repeat(can.maxBytes);
    const ref = bench.ref(await bench.create(text(words), { passphrase: "hunter2", views: 100 }));
    expect(await bench.reveal(ref, "hunter2")).toEqual(text(words));
  });

  test("version 3 is not written to", async () => {
    const bench = await benchOf(subject);
    server(bench).status.version = "3.0.0";
    expect(await codeOf(bench.capabilities())).toBe("backend.unsupported");
  });
});

describe("links", () => {
  const id = "0G3M2H3z0U3T1d2P0J0t2E0O0B0q0u3P0m2P3w340S3E3Q0V2W0P2V2J3r3W0r0b";
  const key = "cb43ca76642d92e4a6b95cbc043d723052befabda39cb303f095560d39cffb35";

  test.for([
    [`https://cryptgeon.org/note/${id}#${key}`, { base: "https://cryptgeon.org/", id, key }],
    [`https://host.example/a/note/${id}#${key}`, { base: "https://host.example/a/" }],
    [`https://host.example/note/${id}/?utm_source=x#${key}`, { key, passphrase: "none" }],
    [`https://host.example/note/${id}`, { key: "", passphrase: "needed" }],
  ] as const)("%s is one", ([link, expected]) => {
    expect(parse(new URL(link))).toMatchObject(expected);
  });

  test.for([
    ["https://host.example/note/", undefined],
    [`https://host.example/note/${id}?edit=1`, undefined],
    [`https://host.example/notes/${id}#${key}`, undefined],
    [`https://host.example/note/${id}#${key.slice(1)}`, "input.link-incomplete"],
    [`https://host.example/note/${id}#${key}0`, "input.link-damaged"],
    [`https://host.example/note/${id}#${key.slice(1)}x`, "input.link-damaged"],
  ] as const)("%s gives %s", async ([link, code]) => {
    const outcome = async () => parse(new URL(link));
    if (code === undefined) expect(await outcome()).toBeUndefined();
    else expect(await codeOf(outcome())).toBe(code);
  });
});
