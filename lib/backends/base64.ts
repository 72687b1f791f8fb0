import type { Bytes } from "../bytes.ts";

/** A multiple of 3, so that only the last piece is padded; small enough to be spread as arguments. */
const pieceBytes = 0x6000;

/**
 * Base64 with padding (RFC 4648 §4), for payloads of many megabytes: the engine's own `btoa`,
 * piece by piece.
 */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += pieceBytes) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + pieceBytes))));
  }
  return pieces.join("");
}

/** Base64 with padding and nothing else: white space, a missing `=` or stray bits give undefined. */
export function fromBase64(text: string): Bytes | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const pieceLength = (pieceBytes / 3) * 4;
  let offset = 0;
  for (let start = 0; start < text.length; start += pieceLength) {
    const binary = atob(text.slice(start, start + pieceLength));
    for (let i = 0; i < binary.length; i++) bytes[offset + i] = binary.charCodeAt(i);
    offset += binary.length;
  }
  return isCanonical(bytes, text, padding) ? bytes : undefined;
}

/** The unused bits of the last character are zero (RFC 4648 §3.5). */
function isCanonical(bytes: Uint8Array, text: string, padding: number): boolean {
  if (padding === 0) return true;
  return toBase64(bytes.subarray(-(3 - padding))) === text.slice(-4);
}

/** Base64url without padding (RFC 4648 §5), for large payloads. */
export function toBase64url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The reverse of `toBase64url`, as strict as `fromBase64`; undefined if it is anything else. */
export function fromBase64url(text: string): Bytes | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  const plain = text.replaceAll("-", "+").replaceAll("_", "/");
  return fromBase64(plain.padEnd(Math.ceil(plain.length / 4) * 4, "="));
}
