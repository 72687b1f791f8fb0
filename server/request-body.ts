import type { IncomingMessage } from "node:http";
import { ClientGone } from "./refusal.ts";

/** A body or an answer that moves more slowly than this, in bytes a second, is given up. */
const slowest = 16 * 1024;

/** How long `bytes` may take, in milliseconds, after a first wait of `idleMs`. */
export function longestMs(bytes: number, idleMs: number): number {
  return idleMs + Math.ceil((bytes / slowest) * 1000);
}

/**
 * Reads a body of stated length as pieces of at most `pieceBytes`, each full but the last, and
 * waits for `keep` before it reads on: one piece is in memory at a time. Throws `ClientGone` if the
 * client leaves or is too slow.
 */
export async function readPieces(
  request: IncomingMessage,
  { length, pieceBytes, idleMs }: { length: number; pieceBytes: number; idleMs: number },
  keep: (piece: Buffer) => Promise<void>,
): Promise<void> {
  const timer = setTimeout(() => request.destroy(), longestMs(length, idleMs));
  let left = length;
  let piece = Buffer.allocUnsafe(Math.min(pieceBytes, left));
  let filled = 0;
  try {
    // Leaving the loop must not close the connection: a refusal is still to be sent.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      for (let rest: Buffer = chunk; rest.length > 0; ) {
        const copied = rest.copy(piece, filled);
        rest = rest.subarray(copied);
        filled += copied;
        if (filled < piece.length) continue;
        await keep(piece);
        left -= filled;
        piece = Buffer.allocUnsafe(Math.min(pieceBytes, left));
        filled = 0;
      }
    }
  } catch (thrown) {
    throw request.readableAborted || request.destroyed ? new ClientGone() : thrown;
  } finally {
    clearTimeout(timer);
  }
  if (left > 0) throw new ClientGone();
}

/** Reads a short body whole. Throws `ClientGone` as above. */
export function readWhole(
  request: IncomingMessage,
  length: number,
  idleMs: number,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => request.destroy(), longestMs(length, idleMs));
    const fail = () => {
      clearTimeout(timer);
      if (!request.complete) reject(new ClientGone());
    };
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.once("end", () => {
      clearTimeout(timer);
      const [first] = chunks;
      resolve(first && chunks.length === 1 ? first : Buffer.concat(chunks));
    });
    request.once("error", fail).once("close", fail);
  });
}
