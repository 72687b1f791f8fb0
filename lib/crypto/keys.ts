import { argon2idAsync } from "@noble/hashes/argon2.js";
import { expand, extract } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, concat, utf8, wipe } from "../bytes.ts";
import { AppError } from "../errors.ts";
import { headerOf, type LinkToken } from "./token.ts";

const salt = utf8("hushlink/v1");

/** Work factor of Argon2id (RFC 9106 §3.1): memory in KiB, passes over it, lanes. */
export interface Argon2Cost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** The work factor that version 1 fixes. Tests may use a smaller one; links never do. */
export const argon2Cost: Argon2Cost = { memoryKiB: 19_456, passes: 2, lanes: 1 };

/** What is derived from a token and, where it needs one, its passphrase. */
export interface SecretKeys {
  /** The token's header byte: bound to the ciphertext together with the id. */
  readonly header: number;
  /** Locator, 16 bytes; derived from the token alone. */
  readonly id: Bytes;
  /** Access token, 32 bytes: proves to the server that token and passphrase are known. */
  readonly access: Bytes;
  /** AES-256 key, used for this one secret only. */
  readonly encryption: Bytes;
}

/** The locator of a token's secret, 16 bytes. Needs no passphrase. */
export function secretId(token: LinkToken): Bytes {
  return derive(extracted(token.key), "id", headerOf(token), 16);
}

/**
 * Derives all keys: HKDF-SHA256 (RFC 5869), and Argon2id (RFC 9106) where the token says that there
 * is a passphrase. Does not block the thread. A passphrase is normalised to NFKC; one that the token
 * does not ask for is ignored. Throws `need.passphrase` if it is missing or empty.
 */
export async function deriveKeys(
  token: LinkToken,
  passphrase: string | undefined,
  cost: Argon2Cost = argon2Cost,
): Promise<SecretKeys> {
  const header = headerOf(token);
  const linkRoot = extracted(token.key);
  const root = token.needsPassphrase
    ? await lockedRoot(token, passphrase, {
        salt: derive(linkRoot, "passphrase", header, 16),
        cost,
      })
    : linkRoot;
  const keys = {
    header,
    id: derive(linkRoot, "id", header, 16),
    access: derive(root, "access", header, 32),
    encryption: derive(root, "encryption", header, 32),
  };
  wipe(linkRoot, root);
  return keys;
}

/** First half of HKDF (RFC 5869 §2.2). */
function extracted(keyMaterial: Bytes): Bytes {
  return extract(sha256, keyMaterial, salt);
}

/** Second half of HKDF (§2.3). */
function derive(root: Bytes, label: string, header: number, byteCount: number): Bytes {
  return expand(sha256, root, concat(utf8(label), Uint8Array.of(header)), byteCount);
}

async function lockedRoot(
  token: LinkToken,
  passphrase: string | undefined,
  kdf: { readonly salt: Bytes; readonly cost: Argon2Cost },
): Promise<Bytes> {
  const stretched = await stretch(passphrase, kdf.salt, kdf.cost);
  const material = concat(token.key, stretched);
  const root = extracted(material);
  wipe(stretched, material);
  return root;
}

async function stretch(
  passphrase: string | undefined,
  kdfSalt: Bytes,
  cost: Argon2Cost,
): Promise<Bytes> {
  if (passphrase === undefined || passphrase === "") throw new AppError("need.passphrase");
  const password = utf8(passphrase.normalize("NFKC"));
  const work = { m: cost.memoryKiB, t: cost.passes, p: cost.lanes, dkLen: 32 };
  const stretched = await argon2idAsync(password, kdfSalt, work);
  wipe(password);
  return stretched;
}
