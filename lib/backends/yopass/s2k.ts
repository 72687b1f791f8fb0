/**
 * String-to-key specifiers (RFC 9580 §3.7): how a passphrase becomes a key of 32 bytes.
 *   3  iterated and salted: 03, hash (8 = SHA-256), salt (8), count c:
 *      SHA-256 over (salt || passphrase) repeated up to (16 + (c & 15)) << ((c >> 4) + 6) octets
 *   4  Argon2id: 04, salt (16), passes, lanes, m: memory of 2^m KiB
 * Other types and hashes are not used by Yopass and are refused.
 */
import { argon2idAsync } from "@noble/hashes/argon2.js";
import { type Bytes, concat } from "../../bytes.ts";
import { AppError } from "../../errors.ts";
import type { Cursor } from "./packets.ts";

const sha256 = 8;
/** 16 MiB: what openpgp.js and the Go client write. */
const usualCount = 0xe0;
/** More would stop the browser for minutes: 256 MiB and 10 passes. */
const mostMemoryLog2KiB = 18;
const mostPasses = 10;

export type S2k =
  | { readonly type: "iterated"; readonly salt: Bytes; readonly count: number }
  | {
      readonly type: "argon2id";
      readonly salt: Bytes;
      readonly passes: number;
      readonly lanes: number;
      readonly memoryKiB: number;
    };

/** The specifier that we write; `salt`: 8 random bytes. */
export function iteratedS2k(salt: Bytes, countOctet = usualCount): Bytes {
  return concat(Uint8Array.of(3, sha256), salt, Uint8Array.of(countOctet));
}

/** Throws `open.unsupported` for a type, hash or cost that is not ours to try. */
export function readS2k(cursor: Cursor): S2k {
  const type = cursor.octet();
  if (type === 3) {
    if (cursor.octet() !== sha256) throw new AppError("open.unsupported");
    const salt = cursor.take(8);
    const c = cursor.octet();
    return { type: "iterated", salt, count: (16 + (c & 15)) << ((c >> 4) + 6) };
  }
  if (type !== 4) throw new AppError("open.unsupported");
  const salt = cursor.take(16);
  const [passes, lanes, memory] = [cursor.octet(), cursor.octet(), cursor.octet()];
  const isSane = passes >= 1 && passes <= mostPasses && lanes >= 1 && memory <= mostMemoryLog2KiB;
  if (!isSane) throw new AppError("open.unsupported");
  return { type: "argon2id", salt, passes, lanes, memoryKiB: 2 ** memory };
}

/** 32 bytes. */
export async function stretched(passphrase: Bytes, s2k: S2k): Promise<Bytes> {
  if (s2k.type === "iterated") {
    const input = repeated(concat(s2k.salt, passphrase), s2k.count);
    return new Uint8Array(await crypto.subtle.digest("SHA-256", input));
  }
  const { salt, passes, lanes, memoryKiB } = s2k;
  const cost = { t: passes, p: lanes, m: memoryKiB, dkLen: 32 };
  return new Uint8Array(await argon2idAsync(passphrase, salt, cost));
}

/** The unit again and again up to `count` octets; at least once in full (§3.7.1.3). */
function repeated(unit: Bytes, count: number): Bytes {
  const whole = new Uint8Array(Math.max(count, unit.length));
  whole.set(unit);
  for (let filled = unit.length; filled < whole.length; filled *= 2) {
    whole.copyWithin(filled, 0, Math.min(filled, whole.length - filled));
  }
  return whole;
}
