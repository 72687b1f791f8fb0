import { crc32 } from "node:zlib";

/** One entry of an archive, as an independent reader finds it. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Reads a stored ZIP after PKWARE's APPNOTE 6.3.10, from its end as systems do, and refuses anything
 * that does not agree: sizes, checksums, local headers, the flag for UTF-8.
 */
export function readZip(zip: Buffer): ZipEntry[] {
  // End of central directory (4.3.16): 22 bytes, signature, count at 10, size at 12, offset at 16.
  const end = zip.length - 22;
  expectThat(zip.readUInt32LE(end) === 0x06054b50, "no end of directory");
  const count = zip.readUInt16LE(end + 10);
  const directory = zip.readUInt32LE(end + 16);
  expectThat(directory + zip.readUInt32LE(end + 12) === end, "the directory has another size");
  const entries: ZipEntry[] = [];
  let at = directory;
  for (let index = 0; index < count; index++) {
    const { entry, next } = readEntry(zip, at);
    entries.push(entry);
    at = next;
  }
  expectThat(at === end, "there is something behind the directory");
  return entries;
}

/** An entry of the directory (4.3.12) with the bytes that its local header (4.3.7) leads to. */
function readEntry(zip: Buffer, at: number): { entry: ZipEntry; next: number } {
  expectThat(zip.readUInt32LE(at) === 0x02014b50, "no entry of the directory");
  expectThat((zip.readUInt16LE(at + 8) & 0x0800) !== 0, "its name is not marked as UTF-8");
  expectThat(zip.readUInt16LE(at + 10) === 0, "it is not stored");
  const size = zip.readUInt32LE(at + 24);
  expectThat(zip.readUInt32LE(at + 20) === size, "two sizes");
  const nameLength = zip.readUInt16LE(at + 28);
  const extra = zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
  const local = zip.readUInt32LE(at + 42);
  expectThat(zip.readUInt32LE(local) === 0x04034b50, "no local header");
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + size);
  expectThat(crc32(bytes) === zip.readUInt32LE(at + 16), `${name} has another checksum`);
  return { entry: { name, bytes }, next: at + 46 + nameLength + extra };
}

function expectThat(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(`not a ZIP: ${otherwise}`);
}
