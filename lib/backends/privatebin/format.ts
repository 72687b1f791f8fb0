/**
 * PrivateBin, paste format 2 (since PrivateBin 1.3, 2019).
 *
 * A paste is `ct`, base64 of AES-GCM ciphertext || tag, and `adata`:
 *   [[iv, salt, iterations, keyBits, tagBits, "aes", "gcm", compression], formatter, discussion, burn]
 *   iv           base64, 16 bytes (yes: not 12)
 *   salt         base64, 8 bytes
 *   iterations   of PBKDF2-SHA256, 100000
 *   compression  "zlib": raw deflate, without the zlib header; or "none"
 *   formatter    "plaintext", "syntaxhighlighting" or "markdown"
 *   discussion, burn   0 or 1
 *
 * key = PBKDF2-SHA256(linkKey || passwordBytes, salt, iterations, keyBits / 8)
 * passwordBytes: the low byte of each UTF-16 code unit. It is not UTF-8, so "ключ" and ":;NG" are one.
 * AAD = the characters of JSON.stringify(adata), exactly as JavaScript prints it.
 *
 * Plaintext: JSON {"paste": text, "attachment"?: data URL or list, "attachment_name"?: string or list}.
 * A reader refuses other algorithms, sizes out of range, and a plaintext of another shape.
 */
import * as v from "valibot";
import { type Bytes, concat, textOf, utf8 } from "../../bytes.ts";
import { AppError } from "../../errors.ts";
import type { Secret } from "../../model.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { openGcm, pbkdf2, sealGcm } from "../cipher.ts";
import { deflate, inflate } from "./deflate.ts";

export const keyBytes = 32;
const iterations = 100_000;

const flag = v.picklist([0, 1]);
export const Adata = v.tuple([
  v.tuple([
    v.string(),
    v.string(),
    v.number(),
    v.number(),
    v.number(),
    v.string(),
    v.string(),
    v.string(),
  ]),
  v.string(),
  flag,
  flag,
]);
export type Adata = v.InferOutput<typeof Adata>;

export interface Paste {
  readonly adata: Adata;
  /** Ciphertext and tag. */
  readonly sealed: Bytes;
}

/** What sealing needs beside the secret. */
export interface Sealing {
  readonly key: Bytes;
  /** "" for none. */
  readonly password: string;
  /** 16 and 8 random bytes. */
  readonly iv: Bytes;
  readonly salt: Bytes;
  readonly compression: "zlib" | "none";
  readonly burn: boolean;
}

export async function sealPaste(secret: Secret, how: Sealing): Promise<Paste> {
  const { iv, salt, compression, burn } = how;
  const adata: Adata = [
    [toBase64(iv), toBase64(salt), iterations, 256, 128, "aes", "gcm", compression],
    "plaintext",
    0,
    burn ? 1 : 0,
  ];
  const plain = utf8(await plaintextOf(secret));
  const packed = compression === "zlib" ? await deflate(plain) : plain;
  const key = await pbkdf2(keyMaterial(how.key, how.password), salt, {
    hash: "SHA-256",
    iterations,
    bytes: 32,
  });
  return { adata, sealed: await sealGcm({ key, nonce: iv, aad: aadOf(adata) }, packed) };
}

/** The string form of an attachment: every version of PrivateBin reads it, the list only the newest. */
async function plaintextOf(secret: Secret): Promise<string> {
  if (secret.kind === "text") return JSON.stringify({ paste: secret.text });
  const bytes = new Uint8Array(await secret.content.arrayBuffer());
  const type = secret.type === "" ? "application/octet-stream" : secret.type;
  return JSON.stringify({
    paste: "",
    attachment: `data:${type};base64,${toBase64(bytes)}`,
    attachment_name: secret.name,
  });
}

/** Throws `open.failed` if key or password do not fit, `open.unsupported` for another cipher. */
export async function openPaste(paste: Paste, linkKey: Bytes, password: string): Promise<Bytes> {
  const [[iv, salt, rounds, keyBits, tagBits, algorithm, mode, compression]] = paste.adata;
  const isKnown =
    algorithm === "aes" &&
    mode === "gcm" &&
    [128, 192, 256].includes(keyBits) &&
    [96, 104, 112, 120, 128].includes(tagBits) &&
    Number.isInteger(rounds) &&
    rounds > 0 &&
    rounds <= 10_000_000 &&
    (compression === "zlib" || compression === "none");
  if (!isKnown) throw new AppError("open.unsupported");
  const [nonce, saltBytes] = [fromBase64(iv), fromBase64(salt)];
  if (!nonce || !saltBytes || nonce.length === 0) throw new AppError("open.failed");
  const material = keyMaterial(linkKey, password);
  const cost = { hash: "SHA-256", iterations: rounds, bytes: keyBits / 8 } as const;
  const key = await pbkdf2(material, saltBytes, cost);
  const aad = aadOf(paste.adata);
  return openGcm({ key, nonce, aad, tagBits }, paste.sealed);
}

/** Key bytes, then the low byte of each code unit of the password. */
export function keyMaterial(key: Bytes, password: string): Bytes {
  return concat(
    key,
    Uint8Array.from({ length: password.length }, (_, i) => password.charCodeAt(i) & 0xff),
  );
}

function aadOf(adata: Adata): Bytes {
  return utf8(JSON.stringify(adata));
}

const oneOrMany = v.union([
  v.pipe(
    v.string(),
    v.transform((one) => [one]),
  ),
  v.array(v.string()),
]);
const Plaintext = v.object({
  paste: v.string(),
  attachment: v.optional(oneOrMany, []),
  attachment_name: v.optional(oneOrMany, []),
});

/** The parts of a decrypted paste. Throws `open.failed` if it is of another shape. */
export async function secretOf(packed: Bytes, adata: Adata): Promise<Secret> {
  const plain = adata[0][7] === "zlib" ? await inflate(packed) : packed;
  const { paste, attachment, attachment_name: names } = contentsOf(textOf(plain));
  const files = attachment.map((url, i) => fileOf(url, names[i] ?? ""));
  const parts: Secret[] = paste === "" ? [] : [{ kind: "text", text: paste }];
  const [first, ...more] = [...parts, ...files];
  if (!first) return { kind: "text", text: "" };
  return more.length > 0 ? { ...first, more } : first;
}

function contentsOf(text: string): v.InferOutput<typeof Plaintext> {
  try {
    return v.parse(Plaintext, JSON.parse(text));
  } catch {
    throw new AppError("open.failed");
  }
}

/** A data URL (RFC 2397) in base64, as PrivateBin's page makes them. */
function fileOf(url: string, name: string): Secret {
  const [, type, encoded] = /^data:([^,]*?);base64,(.*)$/s.exec(url) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (type === undefined || !bytes) throw new AppError("open.failed");
  return { kind: "file", name, type, content: new Blob([bytes], { type }) };
}
