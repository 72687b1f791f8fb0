/**
 * ASCII armor (RFC 9580 §6): a header line, optional `Name: value` lines, an empty line, base64 in
 * lines of at most 76 characters, an optional checksum line `=XXXX` (§6.1), a tail line.
 * The checksum is not compared: the RFC forbids refusing a message for it, and the ciphertext is authenticated.
 */
import type { Bytes } from "../../bytes.ts";
import { AppError } from "../../errors.ts";
import { fromBase64, toBase64 } from "../base64.ts";

const head = "-----BEGIN PGP MESSAGE-----";
const tail = "-----END PGP MESSAGE-----";
const lineLength = 64;

/** `withChecksum`: as readers before RFC 9580 expect it. Ends with a line feed. */
export function armor(message: Uint8Array, withChecksum: boolean): string {
  const lines = toBase64(message).match(new RegExp(`.{1,${lineLength}}`, "g")) ?? [];
  const checksum = withChecksum ? [`=${toBase64(crc24(message))}`] : [];
  return `${[head, "", ...lines, ...checksum, tail].join("\n")}\n`;
}

/** Throws `open.failed` if it is no armored message. */
export function dearmor(text: string): Bytes {
  const lines = text.replaceAll("\r\n", "\n").trim().split("\n");
  const blank = lines.findIndex((line) => line.trim() === "");
  if (lines[0]?.trim() !== head || lines.at(-1)?.trim() !== tail || blank < 0) {
    throw new AppError("open.failed");
  }
  const body = lines.slice(blank + 1, -1).map((line) => line.trim());
  const bytes = fromBase64(body.filter((line) => !/^=.{4}$/.test(line)).join(""));
  if (!bytes) throw new AppError("open.failed");
  return bytes;
}

/** RFC 9580 §6.1.1, big endian. */
function crc24(bytes: Uint8Array): Uint8Array {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) {
      crc <<= 1;
      if (crc & 0x1000000) crc ^= 0x1864cfb;
    }
  }
  return Uint8Array.of(crc >> 16, crc >> 8, crc);
}
