import { base64urlnopad } from "@scure/base";
import { AppError } from "./errors.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes over an ArrayBuffer, which is what WebCrypto, Blob and fetch accept. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Text as UTF-8; lone surrogates become U+FFFD, as the Encoding standard says. */
export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** UTF-8 as text, a byte order mark kept. Throws `open.failed` on bytes that are not UTF-8. */
export function textOf(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new AppError("open.failed");
  }
}

/** Base64url without padding (RFC 4648 §5). */
export function base64url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes);
}

/**
 * Base64url without padding, strictly: another alphabet, padding, white space or left-over bits
 * that are not zero give undefined.
 */
export function fromBase64url(text: string): Bytes | undefined {
  try {
    return new Uint8Array(base64urlnopad.decode(text));
  } catch {
    return undefined;
  }
}

/** One array out of several. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Overwrites key material with zeros. The engine may have kept copies: this shortens their life, no more. */
export function wipe(...arrays: readonly Uint8Array[]): void {
  for (const array of arrays) array.fill(0);
}
