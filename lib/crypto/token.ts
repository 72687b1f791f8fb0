import { type Bytes, base64url, concat, fromBase64url } from "../bytes.ts";
import { AppError } from "../errors.ts";

/*
 * Link token, version 1: base64url without padding of
 *
 *   offset  length  meaning
 *        0       1  header: high nibble = version (1); bit 0 = a passphrase is needed; bits 1…3 = 0
 *        1      32  link key K
 *
 * 33 bytes are 44 characters without a bit left over, so one token has one spelling only.
 */

const keyBytes = 32;
const tokenCharacters = 44;
const version = 1;
const passphraseBit = 0b0001;
const unknownBits = 0b1110;

/** What stands after `#` in a link: everything that is needed to find and open a secret but its passphrase. */
export interface LinkToken {
  readonly needsPassphrase: boolean;
  /** K, 32 random bytes. */
  readonly key: Bytes;
}

/** A token with a fresh key. `random` must be cryptographically strong. */
export function newToken(
  random: (byteCount: number) => Bytes,
  needsPassphrase: boolean,
): LinkToken {
  return { needsPassphrase, key: random(keyBytes) };
}

/** The first byte of the token, which also separates the keys of one version and kind from another's. */
export function headerOf(token: LinkToken): number {
  return (version << 4) | (token.needsPassphrase ? passphraseBit : 0);
}

/** The token as 44 characters. */
export function encodeToken(token: LinkToken): string {
  return base64url(concat(Uint8Array.of(headerOf(token)), token.key));
}

/**
 * Reads a token, strictly. Throws `input.link-incomplete` if it ends too early, `input.link-damaged`
 * if it is too long or has a character of another alphabet, `open.unsupported` if its header names
 * another version or has a bit that version 1 does not know. The header is judged before the
 * length: a later version may well be longer.
 */
export function parseToken(text: string): LinkToken {
  if (/[^A-Za-z0-9_-]/.test(text)) throw new AppError("input.link-damaged");
  const header = fromBase64url(text.slice(0, 4))?.[0];
  if (header === undefined) throw new AppError("input.link-incomplete", { missing: "token" });
  if (header >> 4 !== version || (header & unknownBits) !== 0) {
    throw new AppError("open.unsupported");
  }
  if (text.length < tokenCharacters) {
    throw new AppError("input.link-incomplete", { missing: "token" });
  }
  const bytes = fromBase64url(text);
  if (bytes?.length !== 1 + keyBytes) throw new AppError("input.link-damaged");
  return { needsPassphrase: (header & passphraseBit) !== 0, key: bytes.slice(1) };
}
