import { type Bytes, concat } from "../../bytes.ts";
import { AppError } from "../../errors.ts";

/** Nothing that a paste of 10 MB can honestly hold is larger; more is a bomb. */
const maxInflatedBytes = 64 << 20;

/** Raw deflate, without zlib or gzip header (RFC 1951). */
export async function deflate(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new CompressionStream("deflate-raw"));
}

/** Throws `open.failed` if it is not raw deflate, is cut short, or grows beyond 64 MiB. */
export async function inflate(bytes: Bytes): Promise<Bytes> {
  try {
    return await through(bytes, new DecompressionStream("deflate-raw"));
  } catch {
    throw new AppError("open.failed");
  }
}

async function through(
  bytes: Bytes,
  transform: CompressionStream | DecompressionStream,
): Promise<Bytes> {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    length += next.value.length;
    if (length > maxInflatedBytes) {
      await reader.cancel();
      throw new AppError("open.failed");
    }
  }
  return concat(...parts);
}
