/**
 * 1time.io, format of 2026-03-18 ("onetimelink:v2").
 *
 * key     = passphrase || linkKey            text, joined without a separator; linkKey has 20 characters
 * encrypt = HKDF-SHA256(utf8(key), salt "onetimelink:v2", info "encrypt", 32)   AES-256-GCM key
 * auth    = HKDF-SHA256(utf8(key), salt "onetimelink:v2", info "auth",    32)   sent as 64 hex digits by a reader
 * readTokenHash = SHA-256(utf8(the 64 hex digits of auth))   sent as 64 hex digits by a sender, to a server that takes it
 *
 * Text, as one string:  base64url(IV, 12 bytes) "." base64url(ciphertext || tag, 16 bytes); no padding.
 * File, as bytes:
 *   offset  length  meaning
 *   0       12      IV
 *   12      …       ciphertext || tag of:
 *                     0  4  length n of the description, big endian
 *                     4  n  description, JSON: {"name","type","size"}
 *                     …     the file
 * No additional data. A reader refuses another part count, an IV of another length, a description
 * longer than the plaintext or not of that shape. `size` is not trusted.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import * as v from "valibot";
import { type Bytes, base64url, concat, textOf, utf8 } from "../../bytes.ts";
import { AppError } from "../../errors.ts";
import type { Secret } from "../../model.ts";
import { fromBase64url, toBase64url } from "../base64.ts";
import { hkdf, openGcm, sealGcm } from "../cipher.ts";

export const keyLength = 20;
const ivBytes = 12;
const salt = utf8("onetimelink:v2");

export interface Keys {
  readonly encryption: Bytes;
  /** Proves knowledge of key and passphrase to the server: 64 hex digits. */
  readonly hashedKey: string;
}

/** The keys of a link and a passphrase; "" is no passphrase. The passphrase is not stretched. */
export async function keysOf(linkKey: string, passphrase: string): Promise<Keys> {
  const secret = utf8(passphrase + linkKey);
  const [encryption, auth] = await Promise.all([
    hkdf(secret, salt, utf8("encrypt")),
    hkdf(secret, salt, utf8("auth")),
  ]);
  return { encryption, hashedKey: hex(auth) };
}

/** What a server may keep in place of `hashedKey`: it recognises the reader, and is no use for reading. */
export function readTokenHashOf(hashedKey: string): string {
  return hex(sha256(utf8(hashedKey)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The message that carries a text. `iv`: 12 random bytes. */
export async function sealText(text: string, key: Bytes, iv: Bytes): Promise<string> {
  return `${base64url(iv)}.${toBase64url(await sealGcm({ key, nonce: iv }, utf8(text)))}`;
}

/** Throws `open.failed` if the message is broken or the key another. */
export async function openText(message: string, key: Bytes): Promise<string> {
  const [iv, sealed, ...rest] = message.split(".").map(fromBase64url);
  if (!iv || !sealed || rest.length > 0 || iv.length !== ivBytes) throw new AppError("open.failed");
  return textOf(await openGcm({ key, nonce: iv }, sealed));
}

/** The body that carries a file. `iv`: 12 random bytes. */
export async function sealFile(
  file: Secret & { readonly kind: "file" },
  key: Bytes,
  iv: Bytes,
): Promise<Bytes> {
  const { name, type, content } = file;
  const description = utf8(JSON.stringify({ name, type, size: content.size }));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, description.length);
  const bytes = new Uint8Array(await content.arrayBuffer());
  return concat(iv, await sealGcm({ key, nonce: iv }, concat(length, description, bytes)));
}

const Description = v.object({ name: v.string(), type: v.optional(v.string(), "") });

/** Throws `open.failed` if the body is broken or the key another. */
export async function openFile(body: Bytes, key: Bytes): Promise<Secret> {
  if (body.length < ivBytes) throw new AppError("open.failed");
  const nonce = body.slice(0, ivBytes);
  const plain = await openGcm({ key, nonce }, body.subarray(ivBytes));
  if (plain.length < 4) throw new AppError("open.failed");
  const end = 4 + new DataView(plain.buffer, plain.byteOffset).getUint32(0);
  if (end > plain.length) throw new AppError("open.failed");
  const { name, type } = descriptionOf(textOf(plain.subarray(4, end)));
  return { kind: "file", name, type, content: new Blob([plain.subarray(end)], { type }) };
}

function descriptionOf(text: string): v.InferOutput<typeof Description> {
  try {
    return v.parse(Description, JSON.parse(text));
  } catch {
    throw new AppError("open.failed");
  }
}
