import { nextTick } from "@noble/hashes/utils.js";
import type { Bytes } from "../bytes.ts";
import { AppError } from "../errors.ts";
import { type Octets, piecesOf, sizeOf } from "./octets.ts";

/*
 * STREAM (Hoang, Reyhanitabar, Rogaway, Vizár, "Online Authenticated-Encryption and its
 * Nonce-Reuse Misuse-Resistance", 2015) over AES-256-GCM (NIST SP 800-38D). The plaintext is cut
 * into chunks of 65,536 bytes; the last one may be shorter, and is empty only if it is the only one.
 *
 *   chunk:   ciphertext (as long as its plaintext) || tag (16)
 *   nonce:   offset 0, length 11: number of the chunk from 0, big-endian
 *            offset 11, length 1: 1 for the last chunk, else 0
 *   AAD:     the same for every chunk
 *
 * A key must seal one plaintext only: the nonces are counters. A reader must refuse a wrong tag, a
 * missing last chunk, bytes after it, and an empty last chunk that follows another.
 *
 * The cipher is WebCrypto's own, with the key imported once: importing it for each chunk, as
 * @noble/ciphers does around the same cipher, costs half as much again (a test holds both equal).
 * Chunks go to it in batches, which a pool of threads can share (Node); Chromium works them off in
 * place, without giving other tasks a turn, so turns are given here.
 */

const chunkBytes = 65_536;
const tagBytes = 16;
const keyBytes = 32;
const sealedChunkBytes = chunkBytes + tagBytes;
const chunksPerBatch = 16;
const turnMs = 8;

/** What sealing and opening need beside the bytes. */
export interface StreamJob {
  /** 32 bytes. */
  readonly key: Bytes;
  readonly aad: Bytes;
  readonly signal?: AbortSignal | undefined;
  /** Called with 0…1 as the work goes on, the last time with 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** Length of the ciphertext for a plaintext of `plainBytes` bytes. */
export function sealedStreamLength(plainBytes: number): number {
  return plainBytes + chunkCount(plainBytes) * tagBytes;
}

/**
 * Encrypts what `plain` holds from its first part to its last. The same key, AAD and plaintext give
 * the same ciphertext. Throws `job.cancelled` if `signal` was aborted, `job.file-lost` if a file
 * can't be read.
 */
export async function sealStream(plain: readonly Octets[], job: StreamJob): Promise<Bytes> {
  const size = plain.reduce((sum, part) => sum + sizeOf(part), 0);
  const key = await importKey(job.key, "encrypt");
  return await throughChunks({
    batches: piecesOf(plain, chunkBytes * chunksPerBatch),
    count: chunkCount(size),
    pieceBytes: chunkBytes,
    output: new Uint8Array(sealedStreamLength(size)),
    turn: (chunk, parameters) => crypto.subtle.encrypt(parameters, key, chunk),
    job,
  });
}

/**
 * Decrypts, all or nothing. Throws `open.failed` if a single bit is not as it was sealed,
 * `job.cancelled` if `signal` was aborted.
 */
export async function openStream(ciphertext: Bytes, job: StreamJob): Promise<Bytes> {
  const size = ciphertext.length;
  const lastBytes = size % sealedChunkBytes || sealedChunkBytes;
  const smallestLast = size > sealedChunkBytes ? tagBytes + 1 : tagBytes;
  if (size === 0 || lastBytes < smallestLast) throw new AppError("open.failed");
  const key = await importKey(job.key, "decrypt");
  const count = Math.ceil(size / sealedChunkBytes);
  return await throughChunks({
    batches: cut(ciphertext, sealedChunkBytes * chunksPerBatch),
    count,
    pieceBytes: sealedChunkBytes,
    output: new Uint8Array(size - count * tagBytes),
    turn: (chunk, parameters) => crypto.subtle.decrypt(parameters, key, chunk).catch(refuseTag),
    job,
  });
}

function chunkCount(plainBytes: number): number {
  return Math.max(1, Math.ceil(plainBytes / chunkBytes));
}

interface Passage {
  readonly batches: AsyncIterable<Bytes> | Iterable<Bytes>;
  /** How many chunks there are, and how long each but the last is as it comes in. */
  readonly count: number;
  readonly pieceBytes: number;
  /** As long as everything that comes out. */
  readonly output: Bytes;
  readonly turn: (chunk: Bytes, parameters: AesGcmParams) => Promise<ArrayBuffer>;
  readonly job: StreamJob;
}

async function throughChunks({ job, output, ...passage }: Passage): Promise<Bytes> {
  let number = 0;
  let written = 0;
  let turnEndsMs = performance.now() + turnMs;
  for await (const batch of passage.batches) {
    const pieces = [...cut(batch, passage.pieceBytes)].map((piece, place) =>
      passage.turn(piece, {
        name: "AES-GCM",
        iv: nonceOf(number + place, number + place === passage.count - 1),
        additionalData: job.aad,
      }),
    );
    for (const piece of await Promise.all(pieces)) {
      output.set(new Uint8Array(piece), written);
      written += piece.byteLength;
    }
    number += pieces.length;
    if (job.signal?.aborted) throw new AppError("job.cancelled");
    job.onProgress?.(number / passage.count);
    if (performance.now() < turnEndsMs) continue;
    await nextTick();
    turnEndsMs = performance.now() + turnMs;
  }
  return output;
}

/** Pieces that share the memory of the whole; of no bytes, one empty piece. */
function* cut(whole: Bytes, pieceBytes: number): Generator<Bytes, void, undefined> {
  for (let start = 0; start === 0 || start < whole.length; start += pieceBytes) {
    yield whole.subarray(start, start + pieceBytes);
  }
}

async function importKey(key: Bytes, use: "encrypt" | "decrypt"): Promise<CryptoKey> {
  if (key.length !== keyBytes) throw new TypeError(`key expected 32 bytes, got ${key.length}`);
  return await crypto.subtle.importKey("raw", key, "AES-GCM", false, [use]);
}

/** WebCrypto's OperationError says that the tag did not match; anything else is no matter of the ciphertext. */
function refuseTag(thrown: unknown): never {
  if (thrown instanceof Error && thrown.name === "OperationError") {
    throw new AppError("open.failed");
  }
  throw thrown;
}

function nonceOf(chunk: number, isLast: boolean): Bytes {
  const nonce = new Uint8Array(12);
  const view = new DataView(nonce.buffer);
  view.setUint32(3, Math.floor(chunk / 2 ** 32));
  view.setUint32(7, chunk % 2 ** 32);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}
