import { bytesOf, fileMeta, positive, textMeta, tokenOf, type Vector } from "./vectors.ts";

const emptyPayloadBytes = 4 + textMeta.length + 1;
const fileOverheadBytes = 4 + fileMeta.length + 1;

/** A content for which the payload has just this many bytes before padding. */
function filling(name: string, payloadBytes: number): Buffer {
  return bytesOf(name, payloadBytes - fileOverheadBytes);
}

function file(name: string, why: string, content: Buffer): Vector {
  return positive({ name, why, meta: fileMeta, content });
}

const texts: Vector[] = [
  positive({ name: "text-empty", why: "the format has no smallest text", content: "" }),
  positive({ name: "text-one-byte", why: "shortest text that people share", content: "x" }),
  positive({
    name: "text-unicode",
    why: "characters of 1 to 4 bytes, and no normalisation: é stands here composed and decomposed",
    content: "pässwörd é e\u0301 שלום 日本語 👩‍💻",
  }),
  positive({
    name: "text-line-ends",
    why: "line ends, tabs, NUL and white space at both ends stay as they are",
    content: " a\r\nb\nc\rd\te\0 \n\n",
  }),
  positive({
    name: "text-byte-order-mark",
    why: "a byte order mark belongs to the text",
    content: "\ufeffBOM",
  }),
  positive({
    name: "text-fills-256",
    why: "the payload fills 256 bytes with its end mark as the only byte of padding",
    content: "f".repeat(256 - emptyPayloadBytes),
  }),
  positive({
    name: "text-one-over-256",
    why: "one byte more is padded by Padmé, to 272",
    content: "f".repeat(257 - emptyPayloadBytes),
  }),
];

const files: Vector[] = [
  file("file-empty", "a file without content", Buffer.alloc(0)),
  positive({
    name: "file-name-unicode",
    why: "a name in several scripts",
    meta: '{"kind":"file","name":"naïve 日本 .env","type":"text/plain"}',
    content: "A=1\n",
  }),
  positive({
    name: "file-type-unknown",
    why: "the type is empty where the sender's system knows none",
    meta: '{"kind":"file","name":"id_ed25519","type":""}',
    content: "key",
  }),
  positive({
    name: "file-name-hostile",
    why: "the format passes a name on as it is: whoever saves or shows it has to make it harmless",
    meta: '{"kind":"file","name":"../\u202egpj.exe","type":"text/html"}',
    content: "<script>alert(1)</script>",
  }),
  file(
    "file-ends-like-padding",
    "content that ends in 0x80 and zeros: only the last 0x80 is the end mark",
    Buffer.from([1, 0x80, 0, 0x80, 0, 0, 0]),
  ),
  file("file-all-zeros", "content of zeros only is not taken for padding", Buffer.alloc(300)),
  file("content-64Ki-1", "content of 65,535 bytes", bytesOf("content-64Ki-1", 65_535)),
  file("content-64Ki", "content of 65,536 bytes", bytesOf("content-64Ki", 65_536)),
  file("content-64Ki+1", "content of 65,537 bytes", bytesOf("content-64Ki+1", 65_537)),
  file("payload-one-chunk", "fills one chunk to its last byte", filling("one-chunk", 65_536)),
  file("payload-two-chunks", "fills one chunk and one byte", filling("two-chunks", 65_537)),
  file("payload-full-last-chunk", "the second and last chunk is full", filling("2*64Ki", 131_072)),
  file("payload-three-chunks", "three chunks", filling("three-chunks", 140_000)),
];

const keys: Vector[] = [
  positive({
    name: "key-zeros",
    why: "a key of zero bits",
    token: Buffer.from([0x10, ...Buffer.alloc(32)]).toString("base64url"),
    content: "zeros",
  }),
  positive({
    name: "key-ones",
    why: "a key of one bits: the token has - and _ in it",
    token: Buffer.from([0x10, ...Buffer.alloc(32, 0xff)]).toString("base64url"),
    content: "ones",
  }),
  positive({ name: "passphrase-digits", why: "a PIN", passphrase: "4711", content: "with a PIN" }),
  positive({
    name: "passphrase-spaces",
    why: "white space of a passphrase counts, at its ends too",
    passphrase: " correct  horse ",
    content: "not trimmed",
  }),
  positive({
    name: "passphrase-composed",
    why: "é as one character; the same key and bytes as passphrase-decomposed",
    token: tokenOf("passphrase-forms", 0x11),
    passphrase: "caf\u00e9 \u2460",
    content: "one secret",
  }),
  positive({
    name: "passphrase-decomposed",
    why: "é as two characters and 1 for ①: NFKC gives the same passphrase",
    token: tokenOf("passphrase-forms", 0x11),
    passphrase: "cafe\u0301 1",
    content: "one secret",
  }),
];

const descriptions: Vector[] = [
  positive({
    name: "meta-unknown-members",
    why: "members that a reader does not know are ignored",
    meta: '{"v":9,"kind":"text","name":7,"__proto__":{"kind":"file"}}',
    content: "still a text",
  }),
  positive({
    name: "meta-white-space",
    why: "any JSON will do, whatever its spacing, order and escapes",
    meta: '\n{ "type" : "a/b",\t"name" : "\\u0061", "kind" : "f\\u0069le" }\r\n',
    content: "spaced",
  }),
  positive({
    name: "meta-longest",
    why: "a description of 4,096 bytes, the longest",
    meta: `{"kind":"file","name":"${"n".repeat(4096 - 35)}","type":""}`,
    content: "long name",
  }),
];

/** Vectors that must open. */
export const goodCases: readonly Vector[] = [...texts, ...files, ...keys, ...descriptions];
