import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { detect } from "../../lib/backends/detect.ts";
import { privatebin } from "../../lib/backends/privatebin/adapter.ts";
import { deflate, inflate } from "../../lib/backends/privatebin/deflate.ts";
import {
  Adata,
  keyMaterial,
  openPaste,
  sealPaste,
  secretOf,
} from "../../lib/backends/privatebin/format.ts";
import { keyOf, parse, written } from "../../lib/backends/privatebin/link.ts";
import { offerOf } from "../../lib/backends/privatebin/page.ts";
import { type Bytes, utf8 } from "../../lib/bytes.ts";
import { failureOf } from "../../lib/errors.ts";
import { type PrivateBinServer, page, privateBinServer } from "../fakes/privatebin-server.ts";
import made from "../vectors/privatebin/server-and-clients.json" with { type: "json" };
import { benchOf, codeOf, file, noise, type Subject, text } from "./bench.ts";
import { contract } from "./contract.ts";

const subject: Subject = {
  name: "PrivateBin",
  adapter: privatebin,
  start: privateBinServer,
  prefix: "pastes/",
  wrongKey: "need.passphrase",
  unknownId: "0123456789abcdef",
  keepsType: true,
};

contract(subject);

const bytes = (encoded: string, encoding: "hex" | "base64" = "base64"): Bytes =>
  new Uint8Array(Buffer.from(encoded, encoding));

describe("vectors of its server's own page and of another client", () => {
  const cases = made.vectors.map((vector) => {
    const post = vector.post ?? vector;
    return { ...vector, adata: v.parse(Adata, post.adata), ct: post.ct ?? "" };
  });

  test.for(cases)("$name opens", async ({ link, keyHex, password, plaintext, adata, ct }) => {
    const ref = parse(new URL(link));
    const key = keyOf(ref?.key ?? "");
    expect(Buffer.from(key).toString("hex")).toBe(keyHex);
    const packed = await openPaste({ adata, sealed: bytes(ct) }, key, password);
    expect(await secretOf(packed, adata)).toEqual(text(plaintext));
    expect(ref?.key).toBe(written(key, link.includes("#-")));
  });

  test.for(cases)("$name is written so that only deflate may differ", async (vector) => {
    const { keyHex, password, plaintext, adata, ct } = vector;
    const [[iv, salt, , , , , , compression], , , burn] = adata;
    const paste = await sealPaste(text(plaintext), {
      key: bytes(keyHex, "hex"),
      password,
      iv: bytes(iv),
      salt: bytes(salt),
      compression: compression === "none" ? "none" : "zlib",
      burn: burn === 1,
    });
    expect(paste.adata).toEqual(adata);
    if (compression === "none") expect(paste.sealed).toEqual(bytes(ct));
    else expect(Math.abs(paste.sealed.length - bytes(ct).length)).toBeLessThan(8);
  });

  test("a password counts by the low bytes of its UTF-16", () => {
    const ui = cases.find((vector) => vector.passwordBytesHex !== undefined);
    const material = keyMaterial(new Uint8Array(), ui?.password ?? "");
    expect(Buffer.from(material).toString("hex")).toBe(ui?.passwordBytesHex);
  });
});

describe("what a paste may hold", () => {
  const adata = v.parse(Adata, [["", "", 1, 256, 128, "aes", "gcm", "none"], "plaintext", 0, 0]);
  const hello = `data:text/plain;base64,${btoa("hello")}`;
  const helloFile = file("a.txt", "text/plain", utf8("hello"));

  test.for([
    [
      "one attachment, old form",
      { paste: "", attachment: hello, attachment_name: "a.txt" },
      helloFile,
    ],
    [
      "one attachment, new form",
      { paste: "", attachment: [hello], attachment_name: ["a.txt"] },
      helloFile,
    ],
    [
      "text and attachments",
      { paste: "t", attachment: [hello, hello], attachment_name: ["a.txt", "a.txt"] },
      { ...text("t"), more: [helloFile, helloFile] },
    ],
    ["nothing", { paste: "" }, text("")],
  ] as const)("%s", async ([, plain, secret]) => {
    expect(await secretOf(utf8(JSON.stringify(plain)), adata)).toEqual(secret);
  });

  test.for([
    ["not JSON", "hello"],
    ["a list", "[]"],
    ["a paste that is no text", '{"paste":1}'],
    ["an attachment that is no data URL", '{"paste":"","attachment":"http://host.example/"}'],
    ["an attachment in broken base64", '{"paste":"","attachment":"data:;base64,a"}'],
  ] as const)("%s is refused", async ([, plain]) => {
    expect(await codeOf(secretOf(utf8(plain), adata))).toBe("open.failed");
  });

  test("a paste that inflates without end is refused", async () => {
    const bomb = await deflate(new Uint8Array((64 << 20) + 1));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf(inflate(bomb))).toBe("open.failed");
  });

  test.for([
    ["another cipher", 6, "ctr"],
    ["no rounds", 2, 0],
    ["endless rounds", 2, 1e9],
    ["a key of 8 bits", 3, 8],
    ["a tag of 32 bits", 4, 32],
    ["another compression", 7, "brotli"],
  ] as const)("%s is not supported", async ([, at, value]) => {
    const cipher = ["AAAA", "AAAA", 1, 256, 128, "aes", "gcm", "none"].with(at, value);
    const spoiled = v.parse(Adata, [cipher, "plaintext", 0, 0]);
    const sealed = new Uint8Array(32);
    const opened = openPaste({ adata: spoiled, sealed }, new Uint8Array(32), "");
    expect(await codeOf(opened)).toBe("open.unsupported");
  });
});

describe("its server's own ways", () => {
  const privateBin = (bench: { server: unknown }) => bench.server as PrivateBinServer;

  test("a burn link asks before it loads, where the page can", async () => {
    const bench = await benchOf(subject);
    expect(bench.ref(await bench.create(text("x"))).key).toMatch(/^-/);
    expect(bench.ref(await bench.create(text("x"), { views: 0 })).key).not.toMatch(/^-/);
    privateBin(bench).page = page.replace("loadconfirmmodal", "");
    expect(bench.ref(await bench.create(text("x"))).key).not.toMatch(/^-/);
  });

  test("offers what the page of the instance offers", async () => {
    const bench = await benchOf(subject);
    expect(await bench.capabilities()).toMatchObject({
      passphrase: true,
      files: true,
      expiry: {
        default: 604_800,
        values: [300, 600, 3_600, 86_400, 604_800, 2_592_000, 31_536_000],
      },
    });
    privateBin(bench).page = page
      .replace('id="attach"', "")
      .replace('id="file"', "")
      .replace('id="passwordinput"', "")
      .replace('<option value="1week" selected="selected">', '<option value="2hours">')
      .replace('<option value="10min">', '<option value="30 minutes">')
      .replace('<option value="5min">', '<option value="5min" selected="selected">');
    expect(await bench.capabilities()).toMatchObject({
      passphrase: false,
      files: false,
      expiry: { default: 300, values: [300, 1_800, 3_600, 7_200, 86_400, 2_592_000, 31_536_000] },
    });
  });

  test("the pause between two pastes says how long it is, and leaves no second paste", async () => {
    const bench = await benchOf(subject);
    privateBin(bench).pauseSeconds = 10;
    await bench.create(text("x"));
    const failure = await bench.create(text("y")).then(() => undefined, failureOf);
    const host = new URL(bench.proxy.base).host;
    expect(failure).toEqual({ code: "backend.busy", facts: { host, retryAfterSeconds: 10 } });
    expect(bench.server.stored()).toBe(1);
    bench.server.advance(11_000);
    await bench.create(text("y"));
    expect(bench.server.stored()).toBe(2);
  });

  test("asking an address what stands there does not begin the pause", async () => {
    const bench = await benchOf(subject);
    privateBin(bench).pauseSeconds = 10;
    expect(await detect(bench.proxy.base, bench.fx)).toBe("privatebin");
    await bench.create(text("x"));
    expect(bench.server.stored()).toBe(1);
  });

  test("a secret over a limit that an operator lowered is too large", async () => {
    const bench = await benchOf(subject);
    privateBin(bench).sizeLimit = 20_000;
    expect(await codeOf(bench.create(text(noise(30_000))))).toBe("input.too-large");
    expect(bench.server.stored()).toBe(0);
  });

  test("tells when a paste that stays expires", async () => {
    const bench = await benchOf(subject);
    const created = await bench.create(text("x"), { views: 0, expiresInSeconds: 3_600 });
    const taken = await bench.take(bench.ref(created));
    expect(taken.viewsLeft).toBeUndefined();
    expect(Math.abs((taken.expiresAtMs ?? 0) - created.expiresAtMs)).toBeLessThan(2_000);
  });

  test("revoking what was read says that it is gone", async () => {
    const bench = await benchOf(subject);
    const created = await bench.create(text("x"));
    await bench.reveal(bench.ref(created));
    expect(await codeOf(bench.revoke(created))).toBe("secret.gone");
  });

  test("a refused revocation of a paste that stays is not called gone", async () => {
    const bench = await benchOf(subject);
    const created = await bench.create(text("x"), { views: 0 });
    const handle = JSON.stringify({ ...JSON.parse(created.handle), token: "0".repeat(64) });
    expect(await codeOf(bench.revoke({ ...created, handle }))).toBe("backend.refused");
    expect(await bench.reveal(bench.ref(created))).toEqual(text("x"));
  });

  test("the same secret again is another paste", async () => {
    const bench = await benchOf(subject);
    await bench.create(text("x"));
    await bench.create(text("x"));
    expect(bench.server.stored()).toBe(2);
  });

  test.for([
    ["<html></html>"],
    ['<select id="pasteExpiration"></select>'],
    ['<select id="pasteExpiration"><option value="never">Never</option></select>'],
  ] as const)("%s is no page of PrivateBin", ([html]) => {
    expect(offerOf(html)).toBeUndefined();
  });
});

describe("links", () => {
  const key = "HwNe7fa1SaEzeqtCvQ2CNGmYpcgzAYtASZxc5rMEotFg";
  const id = "b183473f46681d81";

  test.for([
    [`https://host.example/?${id}#${key}`, "https://host.example/", key],
    [`https://host.example/?${id}#-${key}`, "https://host.example/", `-${key}`],
    [`https://host.example/a/b/?pasteid=${id}#${key}`, "https://host.example/a/b/", key],
    [`https://host.example/index.php?${id}#${key}`, "https://host.example/", key],
    [`https://host.example/?${id}&utm_source=x#${key}&utm_medium=y`, "https://host.example/", key],
    [`https://host.example/?${id}=#${key}`, "https://host.example/", key],
    [`https://host.example/?utm_source=x&${id}=&y=z#${key}`, "https://host.example/", key],
    [`https://host.example/?x=y&pasteid=${id}#-${key}`, "https://host.example/", `-${key}`],
  ] as const)("%s is one", ([link, base, written]) => {
    expect(parse(new URL(link))).toMatchObject({ kind: "privatebin", id, base, key: written });
  });

  test.for([
    ["https://host.example/", undefined],
    [`https://host.example/?${id.slice(1)}#${key}`, undefined],
    [`https://host.example/?x=${id}#${key}`, undefined],
    [`https://host.example/?x&${id}`, undefined],
    [`https://host.example/?${id}=x#${key}`, undefined],
    [`https://host.example/?${id}`, "input.link-incomplete"],
    [`https://host.example/?${id}#-`, "input.link-incomplete"],
    [`https://host.example/?${id}#${key.slice(0, 30)}`, "input.link-incomplete"],
    [`https://host.example/?${id}#${key}${key}`, "input.link-damaged"],
    [`https://host.example/?${id}#${key.replace("w", "0")}`, "input.link-damaged"],
    [`https://host.example/?${id}#${btoa("x".repeat(32))}`, "open.unsupported"],
  ] as const)("%s gives %s", async ([link, code]) => {
    const outcome = async () => parse(new URL(link));
    if (code === undefined) expect(await outcome()).toBeUndefined();
    else expect(await codeOf(outcome())).toBe(code);
  });

  test("a key that begins with zero bytes comes back whole", () => {
    const zeros = new Uint8Array(32).fill(7).fill(0, 0, 3);
    expect(keyOf(written(zeros, false))).toEqual(zeros);
    expect(keyOf(written(zeros, false).replace(/^1+/, ""))).toEqual(zeros);
  });
});
