import { gcm as gcmInScript } from "@noble/ciphers/aes.js";
import { gcm as gcmOfBrowser } from "@noble/ciphers/webcrypto.js";
import { describe, expect, test } from "vitest";
import type { Bytes } from "../../lib/bytes.ts";
import { openStream, sealedStreamLength, sealStream } from "../../lib/crypto/stream.ts";
import { chunksOf, referenceNonce, referenceStream } from "./reference.ts";
import { bytesOf } from "./vectors.ts";

const KiB = 1024;
const key = new Uint8Array(bytesOf("key", 32));
const id = bytesOf("id", 16);
const aad = new Uint8Array([0x10, ...id]);
const keys = { header: 0x10, id, access: Buffer.alloc(0), encryption: Buffer.from(key) };

const boundaries = [
  0,
  1,
  64 * KiB - 1,
  64 * KiB,
  64 * KiB + 1,
  128 * KiB,
  1024 * KiB - 1,
  1024 * KiB,
  1024 * KiB + 1,
  3000 * KiB + 7,
];

function plainOf(length: number): Bytes {
  return new Uint8Array(bytesOf("plain", length));
}

describe("a stream", () => {
  test.for(boundaries)("of %i bytes comes back, and is as long as was foretold", async (length) => {
    const plain = plainOf(length);
    const sealed = await sealStream([plain], { key, aad });
    expect(sealed.length).toBe(sealedStreamLength(length));
    const opened = await openStream(sealed, { key, aad });
    expect(Buffer.compare(opened, plain)).toBe(0);
  });

  test.for(boundaries)("of %i bytes is the same from memory and from a file", async (length) => {
    const plain = plainOf(length);
    const fromMemory = await sealStream([plain], { key, aad });
    const fromFile = await sealStream([new Blob([plain])], { key, aad });
    expect(Buffer.compare(fromMemory, fromFile)).toBe(0);
    const opened = await openStream(fromFile, { key, aad });
    expect(Buffer.compare(opened, plain)).toBe(0);
  });

  test.for(boundaries)(
    "of %i bytes is the second implementation's, byte for byte",
    async (length) => {
      const sealed = await sealStream([plainOf(length)], { key, aad });
      expect(Buffer.compare(sealed, referenceStream(Buffer.from(plainOf(length)), keys))).toBe(0);
    },
  );

  test.for([
    ["in plain JavaScript", gcmInScript],
    ["around WebCrypto", gcmOfBrowser],
  ] as const)("is the same with noble's AES %s", async ([, gcm]) => {
    const plain = plainOf(130_000);
    const sealed = await sealStream([plain], { key, aad });
    const chunks = chunksOf(Buffer.from(plain));
    const theirs: Uint8Array[] = [];
    for (const [place, chunk] of chunks.entries()) {
      const nonce = referenceNonce(place, place === chunks.length - 1);
      theirs.push(await Promise.resolve(gcm(key, nonce, aad).encrypt(chunk)));
    }
    expect(Buffer.compare(Buffer.concat(theirs), sealed)).toBe(0);
  });
});

describe("an opened stream", () => {
  test.for([
    ["a bit of the key", { key: key.map((byte, at) => (at === 31 ? byte ^ 1 : byte)), aad }],
    ["a bit of the AAD", { key, aad: aad.map((byte, at) => (at === 0 ? byte ^ 1 : byte)) }],
  ] as const)("is refused if %s differs", async ([, job]) => {
    const sealed = await sealStream([plainOf(10)], { key, aad });
    await expect(openStream(sealed, job)).rejects.toMatchObject({ code: "open.failed" });
  });

  test.for([0, 1, 15])("of %i bytes is refused as too short", async (length) => {
    const opening = openStream(new Uint8Array(length), { key, aad });
    await expect(opening).rejects.toMatchObject({ code: "open.failed" });
  });

  test("of 2 MiB gives nothing if only its last byte is wrong", async () => {
    const sealed = await sealStream([plainOf(2048 * KiB)], { key, aad });
    sealed.set([(sealed.at(-1) ?? 0) ^ 1], sealed.length - 1);
    await expect(openStream(sealed, { key, aad })).rejects.toMatchObject({ code: "open.failed" });
  });

  test("does not call a fault of the machine a fault of the ciphertext", async () => {
    const sealed = await sealStream([plainOf(10)], { key, aad });
    const opening = openStream(sealed, { key: new Uint8Array(31), aad });
    await expect(opening).rejects.not.toMatchObject({ code: "open.failed" });
  });
});

describe("while a stream is sealed", () => {
  test("progress rises to 1", async () => {
    const seen: number[] = [];
    await sealStream([plainOf(2500 * KiB)], { key, aad, onProgress: (at) => seen.push(at) });
    expect(seen).toHaveLength(3);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  test("an abort ends it with job.cancelled, before the rest is read", async () => {
    const abort = new AbortController();
    const seen: number[] = [];
    const onProgress = (at: number) => {
      seen.push(at);
      abort.abort();
    };
    const sealing = sealStream([plainOf(5000 * KiB)], {
      key,
      aad,
      signal: abort.signal,
      onProgress,
    });
    await expect(sealing).rejects.toMatchObject({ code: "job.cancelled" });
    expect(seen).toHaveLength(1);
  });
});
