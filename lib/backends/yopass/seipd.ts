/**
 * Symmetrically encrypted, integrity protected data (RFC 9580 §5.13).
 *   v1  01, AES-256-CFB with IV zero of: 16 random octets, the last two of them again, packets,
 *       D3 14, SHA-1 (20) of all before it
 *   v2  02, cipher, AEAD, c, salt (32), chunks of 2^(c + 6) octets each with its tag (16), final tag
 *       key (32) || IV (4) = HKDF-SHA256(session key, salt, info D2 02 cipher AEAD c)
 *       nonce = IV || chunk index (8, big endian); additional data = info;
 *       final tag: of nothing, next index, additional data = info || length of the whole plaintext (8)
 * Nothing of the plaintext is given out before all of it has been authenticated.
 */
import { cfb } from "@noble/ciphers/aes.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { type Bytes, concat } from "../../bytes.ts";
import { AppError } from "../../errors.ts";
import { hkdf, openGcm, sealGcm } from "../cipher.ts";
import { Cursor } from "./packets.ts";
import { aes256, gcm } from "./skesk.ts";

const blockBytes = 16;
const tagBytes = 16;
const hashBytes = 20;
const mdcHead = Uint8Array.of(0xd3, 0x14);
/** Chunks of 2^18 octets, as openpgp.js writes them. */
const chunkOctet = 12;
/** The largest chunk size that the RFC lets a reader refuse beyond: 4 MiB. */
const mostChunkOctet = 16;

/** Body of a v1 packet. `prefix`: 16 random octets. */
export function sealData1(packets: Bytes, key: Bytes, prefix: Bytes): Bytes {
  const hashed = concat(prefix, prefix.slice(-2), packets, mdcHead);
  const plain = concat(hashed, sha1(hashed));
  return concat(Uint8Array.of(1), cfb(key, new Uint8Array(blockBytes)).encrypt(plain));
}

/** Body of a v2 packet. `salt`: 32 random octets. */
export async function sealData2(packets: Bytes, session: Bytes, salt: Bytes): Promise<Bytes> {
  const chunks = await chunkCipher(session, salt, chunkOctet);
  const size = 2 ** (chunkOctet + 6);
  const sealed: Bytes[] = [];
  for (let start = 0; start < packets.length; start += size) {
    const chunk = packets.slice(start, start + size);
    sealed.push(await sealGcm(chunks.gcm(sealed.length), chunk));
  }
  const end = await sealGcm(chunks.end(sealed.length, packets.length), new Uint8Array(0));
  return concat(Uint8Array.of(2, aes256, gcm, chunkOctet), salt, ...sealed, end);
}

/** The packets inside. Throws `open.failed` if anything was changed, `open.unsupported` for another cipher. */
export async function openData(body: Bytes, session: Bytes): Promise<Bytes> {
  const cursor = new Cursor(body);
  const version = cursor.octet();
  if (version === 1) return openData1(cursor.rest(), session);
  if (version !== 2) throw new AppError("open.unsupported");
  return openData2(cursor, session);
}

function openData1(sealed: Bytes, key: Bytes): Bytes {
  const plain = new Uint8Array(cfb(key, new Uint8Array(blockBytes)).decrypt(sealed));
  const end = plain.length - hashBytes;
  const start = blockBytes + 2;
  if (end - mdcHead.length < start) throw new AppError("open.failed");
  const isWhole =
    isEqual(sha1(plain.subarray(0, end)), plain.subarray(end)) &&
    isEqual(plain.subarray(end - mdcHead.length, end), mdcHead);
  if (!isWhole) throw new AppError("open.failed");
  return plain.slice(start, end - mdcHead.length);
}

async function openData2(cursor: Cursor, session: Bytes): Promise<Bytes> {
  if (cursor.octet() !== aes256 || cursor.octet() !== gcm) throw new AppError("open.unsupported");
  const octet = cursor.octet();
  if (octet > mostChunkOctet) throw new AppError("open.unsupported");
  const chunks = await chunkCipher(session, cursor.take(32), octet);
  const size = 2 ** (octet + 6) + tagBytes;
  const plain: Bytes[] = [];
  let length = 0;
  while (cursor.left > tagBytes) {
    const chunk = cursor.take(Math.min(size, cursor.left - tagBytes));
    const opened = await openGcm(chunks.gcm(plain.length), chunk);
    length += opened.length;
    plain.push(opened);
  }
  await openGcm(chunks.end(plain.length, length), cursor.rest());
  return concat(...plain);
}

async function chunkCipher(session: Bytes, salt: Bytes, octet: number) {
  const info = Uint8Array.of(0xd2, 2, aes256, gcm, octet);
  const derived = await hkdf(session, salt, info, 36);
  const key = derived.slice(0, 32);
  const nonce = (index: number) => concat(derived.slice(32), bigEndian8(index));
  return {
    gcm: (index: number) => ({ key, nonce: nonce(index), aad: info }),
    end: (index: number, length: number) => ({
      key,
      nonce: nonce(index),
      aad: concat(info, bigEndian8(length)),
    }),
  };
}

function bigEndian8(value: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((octet, i) => octet === other[i]);
}
