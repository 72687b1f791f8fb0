import type { Bytes } from "../bytes.ts";
import { AppError } from "../errors.ts";

/** A run of bytes: in memory, or behind a `Blob` if it is a file. */
export type Octets = Bytes | Blob;

/** How many bytes there are. */
export function sizeOf(octets: Octets): number {
  return octets instanceof Blob ? octets.size : octets.length;
}

/**
 * Reads several runs of bytes as if they were one, in pieces of `pieceBytes` of which only the last
 * is shorter; no bytes at all are one empty piece. A file is read as a stream, which takes a quarter
 * of the time of reading slices in Chromium, and never held whole. A piece is good until the next one is
 * asked for: they share their memory. Throws `job.file-lost` if a file is gone or was changed since
 * it was chosen.
 */
export async function* piecesOf(
  parts: readonly Octets[],
  pieceBytes: number,
): AsyncGenerator<Bytes, void, undefined> {
  const wholeBytes = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  const piece = new Uint8Array(Math.min(pieceBytes, wholeBytes));
  let filled = 0;
  let yielded = 0;
  for await (let run of runsOf(parts)) {
    while (run.length > 0) {
      const fitting = run.subarray(0, piece.length - filled);
      piece.set(fitting, filled);
      filled += fitting.length;
      run = run.subarray(fitting.length);
      if (filled < piece.length) continue;
      yield piece;
      yielded += filled;
      filled = 0;
    }
  }
  if (yielded + filled !== wholeBytes) throw new AppError("job.file-lost");
  if (filled > 0 || wholeBytes === 0) yield piece.subarray(0, filled);
}

async function* runsOf(parts: readonly Octets[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const part of parts) {
    if (part instanceof Blob) yield* runsOfBlob(part);
    else yield part;
  }
}

async function* runsOfBlob(blob: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = blob.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } catch {
    throw new AppError("job.file-lost");
  } finally {
    // Frees the file when the work ends early; there is nobody left to tell if that fails.
    await reader.cancel().catch(() => undefined);
  }
}
