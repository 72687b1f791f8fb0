import { type Bytes, concat } from "../bytes.ts";
import type { Secret } from "../model.ts";
import type { SecretKeys } from "./keys.ts";
import { paddedLength } from "./padding.ts";
import { packPayload, payloadLength, unpackPayload } from "./payload.ts";
import { openStream, sealedStreamLength, sealStream } from "./stream.ts";

/*
 * The envelope of version 1 is the payload (payload.ts) as a STREAM (stream.ts) under the encryption
 * key, with AAD = header (1 byte) || id (16 bytes). It has no head of its own: which version it is
 * stands in the link, where no server can change it.
 */

/** How the work is watched and ended. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  /** Called with 0…1 as the work goes on. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

export interface SealRequest extends Watch {
  readonly secret: Secret;
  readonly keys: SecretKeys;
}

export interface OpenRequest extends Watch {
  readonly ciphertext: Bytes;
  readonly keys: SecretKeys;
}

/**
 * Seals a secret. The same secret and keys give the same ciphertext, so that a create can be sent
 * again; keys must never seal two different secrets. A file is read piece by piece, and other tasks
 * of the thread get a turn about every 10 ms. Throws `job.cancelled`, `job.file-lost` if the file can't be read any more, `input.options` if its name
 * is over 4 KB.
 */
export async function sealSecret(request: SealRequest): Promise<Bytes> {
  return await sealStream(packPayload(request.secret), streamJob(request));
}

/**
 * Opens a sealed secret: whole and authentic, or not at all. Throws `open.failed` for a wrong key or
 * passphrase and for anything that is not exactly what was sealed, `job.cancelled`. The content of
 * a file has no media type of its own; `type` and `name` are what the sender said, to be trusted
 * as little as the sender.
 */
export async function openSealed(request: OpenRequest): Promise<Secret> {
  return await unpackPayload(await openStream(request.ciphertext, streamJob(request)));
}

/** Exact length of the ciphertext in bytes, known before anything is sealed. */
export function sealedLength(secret: Secret): number {
  return sealedStreamLength(payloadLength(secret));
}

/**
 * The largest content in bytes whose ciphertext has `maxBytes` at most, if its description needs
 * 512 bytes (a long file name): for telling a limit. Whether one secret fits, `sealedLength` says.
 * 0 if nothing fits.
 */
export function largestContent(maxBytes: number): number {
  const overhead = 4 + 512 + 1;
  let fits = 0;
  let tooMuch = maxBytes + 1;
  while (tooMuch - fits > 1) {
    const middle = Math.floor((fits + tooMuch) / 2);
    if (sealedStreamLength(paddedLength(overhead + middle)) <= maxBytes) fits = middle;
    else tooMuch = middle;
  }
  return fits;
}

function streamJob({ keys, signal, onProgress }: Watch & { readonly keys: SecretKeys }) {
  const aad: Bytes = concat(Uint8Array.of(keys.header), keys.id);
  return { key: keys.encryption, aad, signal, onProgress };
}
