import fc from "fast-check";
import { expect, test } from "vitest";
import { type Octets, piecesOf, sizeOf } from "../../lib/crypto/octets.ts";
import { bytesOf } from "./vectors.ts";

async function read(parts: readonly Octets[], pieceBytes: number): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(parts, pieceBytes)) pieces.push(piece.slice());
  return pieces;
}

test("several runs of bytes are read as one, in pieces that are full but for the last", async () => {
  const run = fc.uint8Array({ maxLength: 50 }).map((bytes) => new Uint8Array(bytes));
  const part = fc.oneof(
    run,
    run.map((bytes) => new Blob([bytes])),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part), fc.integer({ min: 1, max: 60 }), async (parts, pieceBytes) => {
      const pieces = await read(parts, pieceBytes);
      const whole = new Uint8Array(await new Blob(parts).arrayBuffer());
      expect(Buffer.concat(pieces)).toEqual(Buffer.from(whole));
      expect(pieces.slice(0, -1).every((piece) => piece.length === pieceBytes)).toBe(true);
      expect(pieces).toHaveLength(Math.max(1, Math.ceil(whole.length / pieceBytes)));
    }),
  );
});

test("a long file is read as it is", async () => {
  const file = bytesOf("file", 3_000_000);
  const pieces = await read([new Blob([new Uint8Array(file)])], 1_048_576);
  expect(pieces.map((piece) => piece.length)).toEqual([1_048_576, 1_048_576, 902_848]);
  expect(Buffer.compare(Buffer.concat(pieces), file)).toBe(0);
});

test("a size is that of the bytes, in memory or not", () => {
  expect(sizeOf(new Uint8Array(3))).toBe(3);
  expect(sizeOf(new Blob(["1234"]))).toBe(4);
});

/** A file that gives `bytes` as a stream but claims to have `size`. */
function liar(size: number, start: (controller: ReadableStreamDefaultController) => void): Blob {
  const file = new Blob([new Uint8Array(size)]);
  file.stream = () => new ReadableStream({ start });
  return file;
}

test("a file that can't be read any more is job.file-lost", async () => {
  const gone = liar(10, (controller) => controller.error(new DOMException("", "NotReadableError")));
  await expect(read([gone], 4)).rejects.toMatchObject({ code: "job.file-lost" });
});

test.for([9, 11])("a file of 10 bytes that gives %i is job.file-lost", async (given) => {
  const changed = liar(10, (controller) => {
    controller.enqueue(new Uint8Array(given));
    controller.close();
  });
  await expect(read([changed], 4)).rejects.toMatchObject({ code: "job.file-lost" });
});

test("a file is let go when the work ends early", async () => {
  let cancelled = false;
  const file = new Blob([new Uint8Array(100)]);
  file.stream = () =>
    new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(10)),
      cancel: () => {
        cancelled = true;
      },
    });
  for await (const piece of piecesOf([file], 10)) {
    expect(piece).toHaveLength(10);
    break;
  }
  expect(cancelled).toBe(true);
});
