import { makeZip } from "client-zip";
import { entryNames } from "../archive.ts";
import type { Bytes } from "../bytes.ts";
import { AppError } from "../errors.ts";

/** A file that goes into an archive. */
export interface PackedFile {
  readonly name: string;
  readonly content: Blob;
  readonly lastModifiedMs: number;
}

/**
 * Bytes that are gathered before they become a `Blob` of their own, which the browser keeps outside
 * of this process. Never by way of `Response.blob()`: Firefox would write it into a file.
 */
const gatherBytes = 4_000_000;

/**
 * Packs files into one ZIP that any system opens: stored, names in UTF-8, no folders, each name once.
 * The same files give the same bytes, so that a share can be repeated. `onProgress` hears the bytes
 * written so far. Throws `job.cancelled`, and `job.file-lost` if a file can't be read any more.
 */
export async function pack(
  files: readonly PackedFile[],
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<Blob> {
  const names = entryNames(files.map(({ name }) => name));
  const entries = files.map(({ content, lastModifiedMs }, index) => ({
    input: content,
    name: names[index],
    lastModified: new Date(lastModifiedMs),
  }));
  const reader = makeZip(entries, { buffersAreUTF8: true }).getReader();
  const blobs: Blob[] = [];
  let chunks: Bytes[] = [];
  let gathered = 0;
  let written = 0;
  for (;;) {
    if (signal.aborted) {
      await reader.cancel().catch(() => undefined);
      throw new AppError("job.cancelled");
    }
    const { value } = await reader
      .read()
      .catch(() => Promise.reject(new AppError("job.file-lost")));
    if (!value || gathered + value.length > gatherBytes) {
      blobs.push(new Blob(chunks));
      chunks = [];
      gathered = 0;
    }
    if (!value) return new Blob(blobs, { type: "application/zip" });
    chunks.push(value as Bytes);
    gathered += value.length;
    written += value.length;
    onProgress(written);
  }
}
