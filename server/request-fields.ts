import { createHash, hash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { headers } from "../lib/wire/native.ts";
import { Refusal } from "./refusal.ts";

/** Base64url without padding of 16 and 32 bytes, canonical: the bits left over are zero. */
const sixteenBytes = /^[\w-]{21}[AQgw]$/;
const thirtyTwoBytes = /^[\w-]{42}[AEIMQUYcgkosw048]$/;
const bearer = /^Bearer ([\w-]{43})$/i;
const apiKey = /^Bearer ([\x21-\x7e]{1,256})$/i;
const wholeNumber = /^(0|[1-9]\d{0,9})$/;

/** The 16 bytes of an id or a claim; undefined if the text is none. */
export function readId(text: string): Buffer | undefined {
  return sixteenBytes.test(text) ? Buffer.from(text, "base64url") : undefined;
}

/** SHA-256 of a token of 32 bytes in base64url; undefined if the text is none. */
export function digestOfToken(text: string): Buffer | undefined {
  return thirtyTwoBytes.test(text) ? sha256(Buffer.from(text, "base64url")) : undefined;
}

/** SHA-256 of the token in `Authorization`. Throws `bad_request` if there is none of 32 bytes. */
export function bearerDigest(request: IncomingMessage): Buffer {
  const token = bearer.exec(request.headers.authorization ?? "")?.[1];
  const digest = token === undefined ? undefined : digestOfToken(token);
  if (!digest) throw new Refusal("bad_request");
  return digest;
}

/** SHA-256 of the API key in `Authorization`; undefined if there is none. */
export function apiKeyDigest(request: IncomingMessage): Buffer | undefined {
  const key = apiKey.exec(request.headers.authorization ?? "")?.[1];
  return key === undefined ? undefined : sha256(key);
}

/** The claim that names this reveal. Throws `bad_request`. */
export function claimOf(request: IncomingMessage): Buffer {
  const claim = readId(headerOf(request, headers.claim) ?? "");
  if (!claim) throw new Refusal("bad_request");
  return claim;
}

/** A SHA-256 that a header carries. Throws `bad_request`. */
export function digestIn(request: IncomingMessage, name: string): Buffer {
  const text = headerOf(request, name) ?? "";
  if (!thirtyTwoBytes.test(text)) throw new Refusal("bad_request");
  return Buffer.from(text, "base64url");
}

/** A whole number in a header, within limits. Throws `bad_request`. */
export function numberIn(
  request: IncomingMessage,
  name: string,
  { min, max, absent }: { min: number; max: number; absent: number },
): number {
  const text = headerOf(request, name);
  if (text === undefined) return absent;
  const value = Number(text);
  if (!wholeNumber.test(text) || value < min || value > max) throw new Refusal("bad_request");
  return value;
}

/**
 * The stated length of a body, within the limit. Throws `length_required` if it is not stated (a
 * chunked body could be of any length), `too_large`.
 */
export function lengthOf(request: IncomingMessage, maxBytes: number): number {
  const text = request.headers["content-length"];
  if (request.headers["transfer-encoding"] !== undefined || text === undefined) {
    throw new Refusal("length_required");
  }
  const length = Number(text);
  if (!(length <= maxBytes)) throw new Refusal("too_large", { max_bytes: maxBytes });
  return length;
}

/** Throws `bad_request` if the request says that its body is of another type. */
export function requireType(request: IncomingMessage, type: string): void {
  const stated = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (stated !== undefined && stated !== type) throw new Refusal("bad_request");
}

export function sha256(content: Buffer | string): Buffer {
  return hash("sha256", content, "buffer");
}

/** SHA-256 of what comes piece by piece. */
export function growingSha256(): { add(piece: Buffer): void; digest(): Buffer } {
  const growing = createHash("sha256");
  return { add: (piece) => void growing.update(piece), digest: () => growing.digest() };
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name.toLowerCase()];
  return typeof value === "string" ? value : undefined;
}
