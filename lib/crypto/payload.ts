import { nextTick } from "@noble/hashes/utils.js";
import { type Bytes, concat, textOf, utf8 } from "../bytes.ts";
import { AppError } from "../errors.ts";
import type { Secret } from "../model.ts";
import { type Octets, sizeOf } from "./octets.ts";
import { paddedLength } from "./padding.ts";

/*
 * The payload, which is what gets encrypted:
 *
 *   offset    length  meaning
 *        0         4  m, length of the description, big-endian; 1…4096
 *        4         m  description: JSON (RFC 8259) in UTF-8,
 *                     {"kind":"text"} or {"kind":"file","name":"…","type":"…"}
 *      4+m         n  content: the text in UTF-8, or the bytes of the file
 *    4+m+n         1  0x80
 *  4+m+n+1       …    0x00 up to paddedLength(4 + m + n + 1)
 *
 * A reader must refuse: a longer description, one that is not UTF-8, not JSON or not an object, a
 * kind it does not know, a file without a name or a type; a text that is not UTF-8; a byte of the
 * padding that is not as above, and padding of another length. It ignores unknown members.
 */

const longestDescriptionBytes = 4096;
const endMark = 0x80;
const blobBytes = 4 * 1024 * 1024;

/** The secret as the parts of a padded payload; a file stays behind its Blob. Throws `input.options` if its name is too long. */
export function packPayload(secret: Secret): Octets[] {
  const head = headOf(secret);
  const content = secret.kind === "text" ? utf8(secret.text) : secret.content;
  const unpadded = head.length + sizeOf(content);
  const padding = new Uint8Array(paddedLength(unpadded + 1) - unpadded);
  padding[0] = endMark;
  return [head, content, padding];
}

/** How long the payload of this secret is, padding included. Throws `input.options` as `packPayload` does. */
export function payloadLength(secret: Secret): number {
  const contentBytes = secret.kind === "text" ? utf8(secret.text).length : secret.content.size;
  return paddedLength(headOf(secret).length + contentBytes + 1);
}

/** A payload back as the secret. Throws `open.failed` unless it is well-formed to the last byte. */
export async function unpackPayload(payload: Bytes): Promise<Secret> {
  const length = uint32(payload.subarray(0, 4));
  const start = 4 + length;
  if (length > longestDescriptionBytes || start >= payload.length) {
    throw new AppError("open.failed");
  }
  const description = parseDescription(payload.subarray(4, start));
  const content = payload.subarray(start, findEnd(payload, start));
  if (description.kind === "text") return { kind: "text", text: textOf(content) };
  return { ...description, content: await untypedBlob(content) };
}

type Description =
  | { readonly kind: "text" }
  | { readonly kind: "file"; readonly name: string; readonly type: string };

function headOf(secret: Secret): Bytes {
  const description: Description =
    secret.kind === "text"
      ? { kind: "text" }
      : { kind: "file", name: secret.name, type: secret.type };
  const json = utf8(JSON.stringify(description));
  if (json.length > longestDescriptionBytes) throw new AppError("input.options", { field: "name" });
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length);
  return concat(length, json);
}

/** Big-endian. A payload of fewer than four bytes gives some number and is then refused for its size. */
function uint32(bytes: Bytes): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}

function parseDescription(bytes: Bytes): Description {
  const members = new Map(Object.entries(jsonObject(textOf(bytes))));
  if (members.get("kind") === "text") return { kind: "text" };
  const name = members.get("name");
  const type = members.get("type");
  if (members.get("kind") === "file" && typeof name === "string" && typeof type === "string") {
    return { kind: "file", name, type };
  }
  throw new AppError("open.failed");
}

function jsonObject(text: string): object {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null) throw new AppError("open.failed");
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("open.failed");
  }
}

/** Where the content ends: before the last byte that is not zero, if that is the end mark in its right place. */
function findEnd(payload: Bytes, start: number): number {
  let end = payload.length - 1;
  while (end > start && payload[end] === 0) end -= 1;
  if (payload[end] === endMark && paddedLength(end + 1) === payload.length) return end;
  throw new AppError("open.failed");
}

/**
 * Without a media type, so that no browser renders what a stranger sent: the type is told beside it.
 * Made in pieces, since making a Blob copies and holds the thread meanwhile.
 */
async function untypedBlob(content: Bytes): Promise<Blob> {
  const pieces: Blob[] = [];
  for (let start = 0; start < content.length; start += blobBytes) {
    if (start > 0) await nextTick();
    pieces.push(new Blob([content.subarray(start, start + blobBytes)]));
  }
  return new Blob(pieces);
}
