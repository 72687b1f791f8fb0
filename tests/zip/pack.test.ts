import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { archiveBytes, entryNames } from "../../lib/archive.ts";
import { type PackedFile, pack } from "../../lib/zip/pack.ts";
import { readZip } from "./read-zip.ts";

const never = new AbortController().signal;
const file = (name: string, content: Uint8Array<ArrayBuffer> | string): PackedFile => ({
  name,
  content: new Blob([content]),
  lastModifiedMs: Date.UTC(2026, 10, 21, 10, 42),
});

async function packed(files: readonly PackedFile[]): Promise<Buffer> {
  return Buffer.from(await (await pack(files, never, () => {})).arrayBuffer());
}

test("an independent reader finds every name and byte", async () => {
  const big = randomBytes(5_000_000);
  const zip = await packed([
    file("Schlüssel für Müller.key", "-----BEGIN"),
    file("leer.txt", ""),
    file("数据.bin", big),
  ]);
  expect(readZip(zip).map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ["Schlüssel für Müller.key", 10],
    ["leer.txt", 0],
    ["数据.bin", big.length],
  ]);
  expect(readZip(zip)[2]?.bytes.equals(big)).toBe(true);
});

test("a flipped bit does not get past the reader that proves it", async () => {
  const zip = await packed([file("a.txt", "content")]);
  zip.writeUInt8(zip.readUInt8(36) ^ 1, 36);
  expect(() => readZip(zip)).toThrow("another checksum");
});

test("the size is known before anything is packed, whatever the names and sizes", async () => {
  const anyFile = fc.record({ name: fc.string({ unit: "grapheme" }), size: fc.nat(2_000) });
  await fc.assert(
    fc.asyncProperty(fc.array(anyFile, { minLength: 1, maxLength: 8 }), async (files) => {
      const zip = await packed(files.map(({ name, size }) => file(name, new Uint8Array(size))));
      expect(zip.length).toBe(archiveBytes(files));
      expect(readZip(zip)).toHaveLength(files.length);
    }),
    { numRuns: 60 },
  );
});

test("the same files give the same bytes, so that a share can be repeated", async () => {
  const files = [file("a.txt", "a"), file("b.txt", "b")];
  expect((await packed(files)).equals(await packed(files))).toBe(true);
});

test("packing can be cancelled in the middle", async () => {
  const cancel = new AbortController();
  const files = [file("a.bin", randomBytes(1_000)), file("b.bin", randomBytes(1_000))];
  const packing = pack(files, cancel.signal, () => cancel.abort());
  await expect(packing).rejects.toMatchObject({ code: "job.cancelled" });
});

test("a file that can't be read any more is called lost", async () => {
  const gone = Object.assign(new Blob(["x"]), {
    stream: () => new ReadableStream({ start: (control) => control.error(new Error("gone")) }),
  });
  const packing = pack([{ name: "a", content: gone, lastModifiedMs: 0 }], never, () => {});
  await expect(packing).rejects.toMatchObject({ code: "job.file-lost" });
});

test.for([
  [
    ["a.txt", "a.txt", "A.TXT"],
    ["a.txt", "a (2).txt", "A (3).TXT"],
  ],
  [
    ["a (2).txt", "a.txt", "a.txt"],
    ["a (2).txt", "a.txt", "a (3).txt"],
  ],
  [
    ["../../etc/passwd", "C:\\keys\\id_rsa"],
    ["passwd", "id_rsa"],
  ],
  [
    ["", "..", ".env", ".env"],
    ["file", "file (2)", ".env", ".env (2)"],
  ],
  [['a<b>:"|?*.txt\n'], ["a_b______.txt_"]],
  [["invoice\u202efdp.exe"], ["invoice_fdp.exe"]],
] as const)("%j are called %j", ([names, expected]) => {
  expect(entryNames(names)).toEqual(expected);
});
