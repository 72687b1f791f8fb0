/**
 * Symmetric-key encrypted session key packets (RFC 9580 §5.3).
 *   v4  04, cipher, S2K, encrypted session key: AES-256-CFB, IV zero, of cipher || session key
 *   v6  06, count of the next five fields, cipher, AEAD, length of S2K, S2K, nonce (12),
 *       AES-256-GCM of the session key, tag (16)
 *       key = HKDF-SHA256(S2K output, no salt, info); additional data = info = C3 06 cipher AEAD
 * Cipher 9 is AES-256, AEAD 3 is GCM: all that Yopass writes; others are refused.
 */
import { cfb } from "@noble/ciphers/aes.js";
import { type Bytes, concat } from "../../bytes.ts";
import { AppError } from "../../errors.ts";
import { hkdf, openGcm, sealGcm } from "../cipher.ts";
import { Cursor } from "./packets.ts";
import { iteratedS2k, readS2k, stretched } from "./s2k.ts";

export const aes256 = 9;
export const gcm = 3;
export const sessionKeyBytes = 32;
const info6 = Uint8Array.of(0xc3, 6, aes256, gcm);
const nonceBytes = 12;

type Random = (byteCount: number) => Bytes;

/** Body of a v4 packet. */
export async function sealSession4(key: Bytes, passphrase: Bytes, random: Random): Promise<Bytes> {
  const s2k = iteratedS2k(random(8));
  const kek = await stretched(passphrase, readS2k(new Cursor(s2k)));
  const plain = concat(Uint8Array.of(aes256), key);
  return concat(Uint8Array.of(4, aes256), s2k, cfb(kek, new Uint8Array(16)).encrypt(plain));
}

/** Body of a v6 packet. */
export async function sealSession6(key: Bytes, passphrase: Bytes, random: Random): Promise<Bytes> {
  const s2k = iteratedS2k(random(8));
  const kek = await kek6(await stretched(passphrase, readS2k(new Cursor(s2k))));
  const nonce = random(nonceBytes);
  const fields = concat(Uint8Array.of(aes256, gcm, s2k.length), s2k, nonce);
  const sealed = await sealGcm({ key: kek, nonce, aad: info6 }, key);
  return concat(Uint8Array.of(6, fields.length), fields, sealed);
}

function kek6(s2kOutput: Bytes): Promise<Bytes> {
  return hkdf(s2kOutput, new Uint8Array(0), info6);
}

/** The session key. Throws `open.failed` for a wrong passphrase, `open.unsupported` for another cipher. */
export async function openSession(body: Bytes, passphrase: Bytes): Promise<Bytes> {
  const cursor = new Cursor(body);
  const version = cursor.octet();
  if (version === 4) return openSession4(cursor, passphrase);
  if (version === 6) return openSession6(cursor, passphrase);
  throw new AppError("open.unsupported");
}

async function openSession4(cursor: Cursor, passphrase: Bytes): Promise<Bytes> {
  if (cursor.octet() !== aes256) throw new AppError("open.unsupported");
  const kek = await stretched(passphrase, readS2k(cursor));
  // Without an encrypted session key the stretched passphrase is the key itself.
  if (cursor.atEnd) return kek;
  const plain = new Uint8Array(cfb(kek, new Uint8Array(16)).decrypt(cursor.rest()));
  const isKey = plain[0] === aes256 && plain.length === 1 + sessionKeyBytes;
  if (!isKey) throw new AppError("open.failed");
  return plain.slice(1);
}

async function openSession6(cursor: Cursor, passphrase: Bytes): Promise<Bytes> {
  cursor.octet();
  if (cursor.octet() !== aes256 || cursor.octet() !== gcm) throw new AppError("open.unsupported");
  const s2k = readS2k(new Cursor(cursor.take(cursor.octet())));
  const kek = await kek6(await stretched(passphrase, s2k));
  const nonce = cursor.take(nonceBytes);
  const key = await openGcm({ key: kek, nonce, aad: info6 }, cursor.rest());
  if (key.length !== sessionKeyBytes) throw new AppError("open.failed");
  return key;
}
