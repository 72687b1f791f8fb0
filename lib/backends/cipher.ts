import type { Bytes } from "../bytes.ts";
import { AppError } from "../errors.ts";

/** Ciphers and key derivations of foreign formats, all done by the platform's WebCrypto. */

type Hash = "SHA-256" | "SHA-512";

/** What AES-GCM needs beside the text (NIST SP 800-38D). */
export interface Gcm {
  readonly key: Bytes;
  /** Usually 12 bytes; some formats use others. */
  readonly nonce: Bytes;
  /** Authenticated, not encrypted. */
  readonly aad?: Bytes;
  /** 128 unless the format says otherwise. */
  readonly tagBits?: number;
}

/** AES-GCM: ciphertext with its tag behind it. */
export async function sealGcm(gcm: Gcm, plain: Bytes): Promise<Bytes> {
  const key = await importKey(gcm.key, "AES-GCM", "encrypt");
  return new Uint8Array(await crypto.subtle.encrypt(gcmParameters(gcm), key, plain));
}

/** Throws `open.failed` if the tag does not fit. */
export async function openGcm(gcm: Gcm, sealed: Bytes): Promise<Bytes> {
  return orFailed(async () => {
    const key = await importKey(gcm.key, "AES-GCM", "decrypt");
    return crypto.subtle.decrypt(gcmParameters(gcm), key, sealed);
  });
}

function gcmParameters(gcm: Gcm): AesGcmParams {
  return {
    name: "AES-GCM",
    iv: gcm.nonce,
    tagLength: gcm.tagBits ?? 128,
    ...(gcm.aad ? { additionalData: gcm.aad } : {}),
  };
}

/** AES-CBC with PKCS #7 padding. It authenticates nothing. */
export async function sealCbc(key: Bytes, iv: Bytes, plain: Bytes): Promise<Bytes> {
  const imported = await importKey(key, "AES-CBC", "encrypt");
  return new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CBC", iv }, imported, plain));
}

/** Throws `open.failed` if the padding does not fit, which finds 255 of 256 wrong keys. */
export async function openCbc(key: Bytes, iv: Bytes, sealed: Bytes): Promise<Bytes> {
  return orFailed(async () => {
    const imported = await importKey(key, "AES-CBC", "decrypt");
    return crypto.subtle.decrypt({ name: "AES-CBC", iv }, imported, sealed);
  });
}

function importKey(key: Bytes, name: string, usage: "encrypt" | "decrypt"): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", key, name, false, [usage]);
}

async function orFailed(work: () => Promise<ArrayBuffer>): Promise<Bytes> {
  try {
    return new Uint8Array(await work());
  } catch {
    throw new AppError("open.failed");
  }
}

/** PBKDF2-HMAC (RFC 8018 §5.2). */
export async function pbkdf2(
  password: Bytes,
  salt: Bytes,
  cost: { readonly hash: Hash; readonly iterations: number; readonly bytes: number },
): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
  const parameters = { name: "PBKDF2", hash: cost.hash, iterations: cost.iterations, salt };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, cost.bytes * 8));
}

/** HKDF-SHA256 (RFC 5869); 32 bytes unless told otherwise. */
export async function hkdf(
  secret: Bytes,
  salt: Bytes,
  info: Bytes,
  byteCount = 32,
): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const parameters = { name: "HKDF", hash: "SHA-256", salt, info };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, byteCount * 8));
}
