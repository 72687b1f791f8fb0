import {
  aadOf,
  chunksOf,
  type ReferenceKeys,
  referenceKeys,
  referenceNonce,
  referencePayload,
  referenceSeal,
  referenceStream,
  sealChunk,
} from "./reference.ts";
import { bytesOf, fileMeta, textMeta, tokenOf, unopenable, type Vector } from "./vectors.ts";

/* Every case here has one fault in its ciphertext, which its name tells; all else is as it should be. */

const sentence = Buffer.from("a secret");

/** A sealed short text, changed afterwards. */
function changed(name: string, why: string, change: (sealed: Buffer) => Buffer): Vector {
  return unopenable(name, why, (keys) => change(referenceSeal(keys, textMeta, sentence)));
}

/** A sealed file of two chunks, the second one short, changed afterwards. */
function changedLong(name: string, why: string, change: (sealed: Buffer) => Buffer): Vector {
  const content = bytesOf("two chunks", 66_000);
  return unopenable(name, why, (keys) => change(referenceSeal(keys, fileMeta, content)));
}

function flipped(bytes: Buffer, place: number, bit = 0): Buffer {
  const copy = Buffer.from(bytes);
  const at = place < 0 ? copy.length + place : place;
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at);
  return copy;
}

const broken: Vector[] = [
  changed("body-first-bit-flipped", "the first bit of all", (sealed) => flipped(sealed, 0, 7)),
  changed("body-last-bit-flipped", "the last bit before the tag", (sealed) => flipped(sealed, -17)),
  changed("tag-first-bit-flipped", "the first bit of the tag", (sealed) => flipped(sealed, -16, 7)),
  changed("tag-last-bit-flipped", "the last bit of the tag", (sealed) => flipped(sealed, -1)),
  changed("byte-missing", "the last byte is missing", (sealed) => sealed.subarray(0, -1)),
  changed("tag-missing", "the tag is missing", (sealed) => sealed.subarray(0, -16)),
  changed("tag-only", "nothing but the tag is left", (sealed) => sealed.subarray(-16)),
  changed("shorter-than-a-tag", "15 bytes", (sealed) => sealed.subarray(0, 15)),
  changed("ciphertext-empty", "no byte", () => Buffer.alloc(0)),
  changed("byte-appended", "one byte more", (sealed) => Buffer.concat([sealed, Buffer.alloc(1)])),
  changed("doubled", "the ciphertext twice", (sealed) => Buffer.concat([sealed, sealed])),
  changedLong("last-chunk-missing", "cut between two chunks", (sealed) =>
    sealed.subarray(0, 65_552),
  ),
  changedLong("first-chunk-missing", "only the last chunk", (sealed) => sealed.subarray(65_552)),
  changedLong("second-tag-bit-flipped", "a bit of the last tag", (sealed) => flipped(sealed, -1)),
  changedLong(
    "first-tag-bit-flipped",
    "a bit of the tag of a chunk that is not the last",
    (sealed) => flipped(sealed, 65_551),
  ),
  changedLong("chunk-of-zeros-appended", "a whole chunk after the last one", (sealed) =>
    Buffer.concat([sealed, Buffer.alloc(65_552)]),
  ),
  unopenable("chunks-swapped", "the first two of three chunks change places", (keys) => {
    const sealed = referenceSeal(keys, fileMeta, bytesOf("three chunks", 132_000));
    const [first, second] = [sealed.subarray(0, 65_552), sealed.subarray(65_552, 131_104)];
    return Buffer.concat([second, first, sealed.subarray(131_104)]);
  }),
];

interface Chunking {
  chunks?: (payload: Buffer) => Buffer[];
  nonce?: (place: number, last: boolean) => Buffer;
  aad?: (keys: ReferenceKeys) => Buffer;
  size?: number;
}

/** Sealed with the right keys, but by a writer that gets one rule of the stream wrong. */
function misdealt(name: string, why: string, rules: Chunking): Vector {
  return unopenable(name, why, (keys) => {
    const payload = referencePayload(fileMeta, bytesOf("misdealt", rules.size ?? 8));
    const chunks = (rules.chunks ?? chunksOf)(payload);
    const nonce = rules.nonce ?? referenceNonce;
    const aad = (rules.aad ?? aadOf)(keys);
    const seal = (chunk: Buffer, place: number) =>
      sealChunk(keys.encryption, nonce(place, place === chunks.length - 1), aad, chunk);
    return Buffer.concat(chunks.map(seal));
  });
}

const filling64Ki = 65_536 - (4 + fileMeta.length + 1);

const streams: Vector[] = [
  misdealt("nonce-last-flag-missing", "the only chunk is not marked as the last", {
    nonce: (place) => referenceNonce(place, false),
  }),
  misdealt("nonce-last-flag-too-early", "both of two chunks are marked as the last", {
    size: 66_000,
    nonce: (place) => referenceNonce(place, true),
  }),
  misdealt("nonce-counts-from-one", "the first chunk has number 1", {
    nonce: (place, last) => referenceNonce(place + 1, last),
  }),
  misdealt("nonce-little-endian", "the number of the second chunk starts at the other end", {
    size: 66_000,
    nonce: (place, last) => Buffer.from([place, ...Buffer.alloc(10), last ? 1 : 0]),
  }),
  misdealt("nonce-repeated", "both chunks have number 0", {
    size: 66_000,
    nonce: (_place, last) => referenceNonce(0, last),
  }),
  misdealt("aad-empty", "nothing is bound to the ciphertext", { aad: () => Buffer.alloc(0) }),
  misdealt("aad-without-id", "the id is not bound", { aad: (keys) => Buffer.from([keys.header]) }),
  misdealt("aad-without-header", "the header is not bound", { aad: (keys) => keys.id }),
  misdealt("last-chunk-empty", "an empty last chunk follows a full one", {
    size: filling64Ki,
    chunks: (payload) => [payload, Buffer.alloc(0)],
  }),
  misdealt("chunk-short", "a chunk of 65,535 bytes that is not the last", {
    size: 66_000,
    chunks: (payload) => [payload.subarray(0, 65_535), payload.subarray(65_535)],
  }),
  unopenable("another-secrets-keys", "sealed for another link", () =>
    referenceSeal(referenceKeys(tokenOf("another", 0x10), null), textMeta, sentence),
  ),
];

/** Authentic, with a payload that no right writer makes. */
function misformed(name: string, why: string, payload: Buffer): Vector {
  return unopenable(name, why, (keys) => referenceStream(payload, keys));
}

function described(name: string, why: string, meta: string | Buffer): Vector {
  return misformed(name, why, referencePayload(meta, sentence));
}

/** The payload of a short text with other bytes from an offset on. */
function withBytes(offset: number, ...bytes: number[]): Buffer {
  const payload = referencePayload(textMeta, sentence);
  payload.set(bytes, offset);
  return payload;
}

const endAt = 4 + textMeta.length + sentence.length;
const shortPayload = referencePayload(textMeta, sentence);

const payloads: Vector[] = [
  misformed("padding-end-mark-missing", "zeros to the end of the content", withBytes(endAt, 0)),
  misformed("padding-end-mark-other", "0x81 in the place of 0x80", withBytes(endAt, 0x81)),
  misformed("padding-not-zero", "a one bit in the last byte", withBytes(255, 1)),
  misformed("padding-too-short", "cut behind the end mark", shortPayload.subarray(0, endAt + 1)),
  misformed(
    "padding-not-padme",
    "272 bytes where 256 are right",
    Buffer.concat([shortPayload, Buffer.alloc(16)]),
  ),
  misformed("payload-empty", "a sealed nothing", Buffer.alloc(0)),
  misformed("payload-three-bytes", "too short for the length of its description", Buffer.alloc(3)),
  misformed("payload-zeros", "256 zeros: no description, no end", Buffer.alloc(256)),
  misformed("meta-length-zero", "a description without a byte", withBytes(0, 0, 0, 0, 0)),
  misformed(
    "meta-length-beyond",
    "a length that ends beyond the payload",
    withBytes(0, 0, 0, 1, 0),
  ),
  misformed("meta-length-huge", "the largest length there is", withBytes(0, 255, 255, 255, 255)),
  misformed(
    "meta-length-little-endian",
    "the length from the other end",
    withBytes(0, 15, 0, 0, 0),
  ),
  described("meta-too-long", "4,097 bytes", `${textMeta}${" ".repeat(4097 - textMeta.length)}`),
  described(
    "meta-not-utf8",
    "a byte that UTF-8 never has",
    Buffer.from('{"kind":"text","a":"\xff"}', "latin1"),
  ),
  described("meta-byte-order-mark", "JSON has no byte order mark", `\ufeff${textMeta}`),
  described("meta-not-json", "an ending bracket is missing", '{"kind":"text"'),
  described("meta-null", "JSON, but no object", "null"),
  described("meta-array", "JSON, but no object", '[{"kind":"text"}]'),
  described("meta-string", "JSON, but no object", '"text"'),
  described("meta-kind-missing", "no kind", '{"name":"a","type":""}'),
  described("meta-kind-unknown", "a kind that version 1 does not have", '{"kind":"folder"}'),
  described(
    "meta-kind-inherited",
    "a kind that only a prototype has",
    '{"__proto__":{"kind":"text"}}',
  ),
  described("meta-name-missing", "a file without a name", '{"kind":"file","type":""}'),
  described("meta-name-number", "a name that is no string", '{"kind":"file","name":1,"type":""}'),
  described("meta-type-missing", "a file without a type", '{"kind":"file","name":"a"}'),
  described("meta-type-null", "a type that is no string", '{"kind":"file","name":"a","type":null}'),
  misformed(
    "text-not-utf8",
    "a character cut in half",
    referencePayload(textMeta, Buffer.from([0x61, 0xc3])),
  ),
  misformed(
    "text-surrogate",
    "a surrogate in UTF-8",
    referencePayload(textMeta, Buffer.from([0xed, 0xa0, 0x80])),
  ),
];

/** Ciphertexts that must not open. */
export const badCiphertexts: readonly Vector[] = [...broken, ...streams, ...payloads];
