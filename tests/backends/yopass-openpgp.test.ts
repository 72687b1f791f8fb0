import * as openpgp from "openpgp";
import { describe, expect, test } from "vitest";
import { armor, dearmor } from "../../lib/backends/yopass/armor.ts";
import { parse } from "../../lib/backends/yopass/link.ts";
import {
  type Generation,
  openMessage,
  sealMessage,
  textIn,
  textLiteral,
} from "../../lib/backends/yopass/message.ts";
import { packetsOf } from "../../lib/backends/yopass/packets.ts";
import { sealData2 } from "../../lib/backends/yopass/seipd.ts";
import { type Bytes, utf8 } from "../../lib/bytes.ts";
import legacy from "../vectors/yopass/web-and-cli-12.json" with { type: "json" };
import current from "../vectors/yopass/web-and-cli-14.json" with { type: "json" };
import { codeOf } from "./bench.ts";

const random = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));
const generations: Generation[] = ["v4", "v6"];
const key = "cQCA71ojRUgQMUCiKBjh67";

describe("vectors of Yopass's page and command-line client", () => {
  const texts = [...current.vectors, ...legacy.vectors].filter(
    (vector) => vector.message !== undefined,
  );

  test("there are new and old ones", () => {
    expect(texts).toHaveLength(6);
  });

  test.for(texts)("$name opens", async ({ message, key: written, plaintext }) => {
    const literal = await openMessage(dearmor(message ?? ""), utf8(written));
    expect(textIn(literal)).toBe(plaintext);
  });

  test("file opens, with its name", async () => {
    const vector = current.vectors.find((one) => one.binaryHex !== undefined);
    const body = new Uint8Array(Buffer.from(vector?.binaryHex ?? "", "hex"));
    const ref = parse(new URL(vector?.link ?? ""));
    expect(ref).toMatchObject({ id: vector?.id, key: vector?.key, content: "file" });
    const { name, content, format } = await openMessage(body, utf8(ref?.key ?? ""));
    expect({ name, format, hex: Buffer.from(content).toString("hex") }).toEqual({
      name: vector?.filename,
      format: "binary",
      hex: vector?.plaintextHex,
    });
  });
});

describe("openpgp.js, which Yopass's page uses,", () => {
  test.for(generations)("reads a text that we write (%s)", async (generation) => {
    const words = "pässwörd 🔑\nline2\n";
    const message = await sealMessage(textLiteral(words), utf8(key), { generation, random });
    const armoredMessage = armor(message, generation === "v4");
    const read = await openpgp.decrypt({
      message: await openpgp.readMessage({ armoredMessage }),
      passwords: [key],
    });
    expect(read.data).toBe(words);
  });

  test.for(generations)("reads a file of several chunks that we write (%s)", async (generation) => {
    const content = new Uint8Array(600_000).map((_, i) => i * 7);
    const literal = { format: "binary", name: "ключ.bin", content } as const;
    const binaryMessage = await sealMessage(literal, utf8(key), { generation, random });
    const read = await openpgp.decrypt({
      message: await openpgp.readMessage({ binaryMessage }),
      passwords: [key],
      format: "binary",
    });
    expect(Buffer.from(read.data as Uint8Array).equals(content)).toBe(true);
    expect(read.filename).toBe("ключ.bin");
  });

  const writers: [string, openpgp.PartialConfig][] = [
    ["v4, CFB", { aeadProtect: false }],
    ["v6, GCM", gcm()],
    ["v6, GCM, small chunks", { ...gcm(), aeadChunkSizeByte: 2 }],
    ["v6, GCM, Argon2id", { ...gcm(), ...argon2() }],
  ];

  test.for(writers)("is read by us: %s", async ([, config]) => {
    const words = `line1\nline2 ключ ${"x".repeat(3_000)}`;
    const armored = await openpgp.encrypt({
      message: await openpgp.createMessage({ text: words }),
      passwords: [key],
      config,
    });
    const literal = await openMessage(dearmor(armored), utf8(key));
    expect(literal.format).toBe("text");
    expect(textIn(literal)).toBe(words);
  });

  test("is read by us as a stream of partial lengths", async () => {
    const content = new Uint8Array(300_000).map((_, i) => i * 3);
    const stream = new ReadableStream({
      start(controller) {
        for (let at = 0; at < content.length; at += 50_000) {
          controller.enqueue(content.slice(at, at + 50_000));
        }
        controller.close();
      },
    });
    const encrypted = await openpgp.encrypt({
      message: await openpgp.createMessage({ binary: stream, filename: "a.bin" }),
      passwords: [key],
      format: "binary",
      config: gcm(),
    });
    const body = new Uint8Array(await new Response(encrypted as ReadableStream).arrayBuffer());
    const literal = await openMessage(body, utf8(key));
    expect(Buffer.from(literal.content).equals(content)).toBe(true);
  });
});

function gcm(): openpgp.PartialConfig {
  return { aeadProtect: true, preferredAEADAlgorithm: openpgp.enums.aead.gcm };
}

function argon2(): openpgp.PartialConfig {
  return {
    s2kType: openpgp.enums.s2k.argon2,
    s2kArgon2Params: { passes: 1, parallelism: 1, memoryExponent: 10 },
  };
}

describe("what is refused", () => {
  const sealed = (generation: Generation) =>
    sealMessage(textLiteral("x"), utf8(key), { generation, random });

  test.for(generations)("a wrong key (%s)", async (generation) => {
    const message = await sealed(generation);
    expect(await codeOf(openMessage(message, utf8("another")))).toBe("open.failed");
  });

  test.for(generations)("any changed octet (%s)", async (generation) => {
    const message = await sealed(generation);
    // Each try pays for the stretching, so not every octet; from behind the S2K specifier on.
    for (let at = 18; at < message.length; at += 11) {
      const changed = message.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await codeOf(openMessage(changed, utf8(key))), `octet ${at}`).toMatch(/^open\./);
    }
  });

  test.for(generations)("any cut (%s)", async (generation) => {
    const message = await sealed(generation);
    for (let length = 0; length < message.length; length += 23) {
      const cut = openMessage(message.slice(0, length), utf8(key));
      expect(await codeOf(cut), `${length} octets`).toMatch(/^open\./);
    }
  });

  test("chunks that were left out or changed places", async () => {
    const session = random(32);
    const { openData } = await import("../../lib/backends/yopass/seipd.ts");
    const body = await sealData2(new Uint8Array(3 << 18).fill(7), session, random(32));
    const size = (1 << 18) + 16;
    const [head, one, two, rest] = [
      body.slice(0, 36),
      body.slice(36, 36 + size),
      body.slice(36 + size, 36 + 2 * size),
      body.slice(36 + 2 * size),
    ];
    const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
    expect((await openData(join(head, one, two, rest), session)).length).toBe(3 << 18);
    expect(await codeOf(openData(join(head, two, one, rest), session))).toBe("open.failed");
    expect(await codeOf(openData(join(head, one, rest), session))).toBe("open.failed");
    expect(await codeOf(openData(join(head, one, two), session))).toBe("open.failed");
  });

  test("armor that is none", async () => {
    const whole = armor(utf8("hello"), false);
    expect(Buffer.from(dearmor(whole)).toString()).toBe("hello");
    expect(Buffer.from(dearmor(whole.replaceAll("\n", "\r\n"))).toString()).toBe("hello");
    for (const broken of [
      "",
      "hello",
      whole.replace("BEGIN", "BEGUN"),
      whole.replace(/-----END.*/, ""),
      whole.replace("\n\n", "\n"),
      whole.replace("aGVs", "aGV*"),
    ]) {
      expect(await codeOf(Promise.resolve().then(() => dearmor(broken))), broken).toBe(
        "open.failed",
      );
    }
  });

  test("lengths that point beyond the end", async () => {
    for (const hex of ["c3", "c305", "c3ff7fffffff00", "c3e1aa", "00", "8f00"]) {
      const bytes = new Uint8Array(Buffer.from(hex, "hex"));
      expect(await codeOf(Promise.resolve().then(() => packetsOf(bytes))), hex).toMatch(
        hex === "8f00" ? /nothing/ : /^open\.failed$/,
      );
    }
  });
});
