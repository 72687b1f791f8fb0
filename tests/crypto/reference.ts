import { argon2Sync, createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";

/*
 * The native format a second time, written from docs/protocol.md with node:crypto alone and sharing
 * no line with lib/crypto: what both agree on is the format, and not one author's mistake. Its steps
 * are open, so that a test can seal with exactly one fault.
 */

export interface ReferenceKeys {
  header: number;
  id: Buffer;
  access: Buffer;
  encryption: Buffer;
}

export interface Argon2Work {
  memory: number;
  passes: number;
}

const fixedWork: Argon2Work = { memory: 19456, passes: 2 };

function expand(ikm: Buffer, label: string, header: number, length: number): Buffer {
  const info = Buffer.from([...Buffer.from(label, "ascii"), header]);
  return Buffer.from(hkdfSync("sha256", ikm, "hushlink/v1", info, length));
}

export function referenceKeys(
  token: string,
  passphrase: string | null,
  work: Argon2Work = fixedWork,
): ReferenceKeys {
  const bytes = Buffer.from(token, "base64url");
  const header = bytes.readUInt8(0);
  const key = bytes.subarray(1);
  let root = key;
  if (header % 2 === 1) {
    const message = Buffer.from((passphrase ?? "").normalize("NFKC"), "utf8");
    const nonce = expand(key, "passphrase", header, 16);
    const stretched = argon2Sync("argon2id", {
      message,
      nonce,
      parallelism: 1,
      tagLength: 32,
      ...work,
    });
    root = Buffer.concat([key, stretched]);
  }
  return {
    header,
    id: expand(key, "id", header, 16),
    access: expand(root, "access", header, 32),
    encryption: expand(root, "encryption", header, 32),
  };
}

/** Padmé from the paper's bit masks, in BigInt. */
export function referencePaddedLength(length: number): number {
  if (length < 256) return 256;
  const exponent = BigInt(length.toString(2).length - 1);
  const size = BigInt(exponent.toString(2).length);
  const mask = (1n << (exponent - size)) - 1n;
  return Number((BigInt(length) + mask) & ~mask);
}

export function referencePayload(meta: string | Buffer, content: Buffer): Buffer {
  const json = Buffer.from(meta);
  const used = 4 + json.length + content.length + 1;
  const payload = Buffer.alloc(referencePaddedLength(used));
  payload.writeUInt32BE(json.length, 0);
  json.copy(payload, 4);
  content.copy(payload, 4 + json.length);
  payload.writeUInt8(0x80, used - 1);
  return payload;
}

export function referenceNonce(chunk: number, last: boolean): Buffer {
  const hex = chunk.toString(16).padStart(22, "0") + (last ? "01" : "00");
  return Buffer.from(hex, "hex");
}

export function sealChunk(key: Buffer, nonce: Buffer, aad: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(aad);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Plaintext as chunks of 64 KiB; the only chunk of an empty one is empty. */
export function chunksOf(plain: Buffer): Buffer[] {
  const chunks = [plain.subarray(0, 65536)];
  for (let at = 65536; at < plain.length; at += 65536) chunks.push(plain.subarray(at, at + 65536));
  return chunks;
}

export function aadOf(keys: ReferenceKeys): Buffer {
  return Buffer.from([keys.header, ...keys.id]);
}

export function referenceStream(plain: Buffer, keys: ReferenceKeys): Buffer {
  const chunks = chunksOf(plain);
  return Buffer.concat(
    chunks.map((chunk, place) => {
      const nonce = referenceNonce(place, place === chunks.length - 1);
      return sealChunk(keys.encryption, nonce, aadOf(keys), chunk);
    }),
  );
}

export function referenceSeal(keys: ReferenceKeys, meta: string, content: Buffer): Buffer {
  return referenceStream(referencePayload(meta, content), keys);
}

/** Reads from the end: the last chunk is known by its length. Throws on anything that is not right. */
export function referenceOpen(
  keys: ReferenceKeys,
  ciphertext: Buffer,
): { meta: string; content: Buffer } {
  const opened: Buffer[] = [];
  for (let at = 0; at === 0 || at < ciphertext.length; at += 65552) {
    const piece = ciphertext.subarray(at, at + 65552);
    const nonce = referenceNonce(at / 65552, at + 65552 >= ciphertext.length);
    const decipher = createDecipheriv("aes-256-gcm", keys.encryption, nonce, { authTagLength: 16 });
    decipher.setAAD(aadOf(keys)).setAuthTag(piece.subarray(-16));
    opened.push(Buffer.concat([decipher.update(piece.subarray(0, -16)), decipher.final()]));
  }
  const payload = Buffer.concat(opened);
  const start = 4 + payload.readUInt32BE(0);
  const end = payload.lastIndexOf(0x80);
  const whole = referencePayload(payload.subarray(4, start), payload.subarray(start, end));
  if (!whole.equals(payload)) throw new Error("padding expected as specified, got another");
  return { meta: payload.toString("utf8", 4, start), content: payload.subarray(start, end) };
}
