import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bytes } from "../../lib/bytes.ts";
import { largestContent, openSealed, sealedLength, sealSecret } from "../../lib/crypto/envelope.ts";
import type { SecretKeys } from "../../lib/crypto/keys.ts";
import { AppError } from "../../lib/errors.ts";
import type { Secret } from "../../lib/model.ts";
import { type ReferenceKeys, referenceSeal, referenceStream } from "./reference.ts";
import { bytesOf, textMeta } from "./vectors.ts";

const reference: ReferenceKeys = {
  header: 0x10,
  id: bytesOf("id", 16),
  access: bytesOf("access", 32),
  encryption: bytesOf("encryption", 32),
};
const keys: SecretKeys = {
  header: 0x10,
  id: new Uint8Array(reference.id),
  access: new Uint8Array(reference.access),
  encryption: new Uint8Array(reference.encryption),
};

async function seal(secret: Secret): Promise<Bytes> {
  return await sealSecret({ secret, keys });
}

async function contentOf(secret: Secret): Promise<Buffer> {
  if (secret.kind === "text") return Buffer.from(secret.text);
  return Buffer.from(await secret.content.arrayBuffer());
}

function fileOf(content: Bytes, name = "a.bin", type = "application/octet-stream"): Secret {
  return { kind: "file", name, type, content: new Blob([content]) };
}

const lengths = [0, 1, 65_535, 65_536, 65_537, 1_048_575, 1_048_576, 1_048_577, 5_000_001];

describe("a secret", () => {
  test("that is a text comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 3000 }), async (text) => {
        const secret: Secret = { kind: "text", text };
        expect(await openSealed({ ciphertext: await seal(secret), keys })).toEqual(secret);
      }),
    );
  });

  test("that is a file comes back with its name, its type and its bytes", async () => {
    const anyText = fc.string({ unit: "binary", maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        anyText,
        anyText,
        async (content, name, type) => {
          const secret = fileOf(new Uint8Array(content), name, type);
          const opened = await openSealed({ ciphertext: await seal(secret), keys });
          expect({ ...opened, content: undefined }).toEqual({ kind: "file", name, type });
          expect(await contentOf(opened)).toEqual(Buffer.from(content));
        },
      ),
    );
  });

  test.for(lengths)(
    "of %i bytes comes back, as long as foretold, from file and text",
    async (length) => {
      const content = new Uint8Array(bytesOf("content", length));
      const text = Buffer.from(content)
        .toString("latin1")
        .replace(/[^ -~]/g, "x");
      for (const secret of [fileOf(content), { kind: "text" as const, text }]) {
        const sealed = await sealSecret({ secret, keys });
        expect(sealed.length).toBe(sealedLength(secret));
        const opened = await openSealed({ ciphertext: sealed, keys });
        expect(Buffer.compare(await contentOf(opened), await contentOf(secret))).toBe(0);
      }
    },
  );

  test("sealed twice gives the same bytes, so that a create can be sent again", async () => {
    const secret = fileOf(new Uint8Array(bytesOf("again", 200_000)));
    expect(Buffer.compare(await seal(secret), await seal(secret))).toBe(0);
  });

  test("is sealed as the second implementation does it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 2000 }), async (text) => {
        const theirs = referenceSeal(reference, textMeta, Buffer.from(text));
        expect(Buffer.compare(await seal({ kind: "text", text }), theirs)).toBe(0);
      }),
    );
  });

  test("that is a file comes back without a type that a browser would render", async () => {
    const secret = fileOf(new Uint8Array(2), "x.html", "text/html");
    const opened = await openSealed({ ciphertext: await seal(secret), keys });
    expect(opened).toMatchObject({ type: "text/html", content: { type: "" } });
  });

  test("with a name over 4 KB is refused before it is sealed", async () => {
    const secret = fileOf(new Uint8Array(1), "n".repeat(4100));
    expect(() => sealedLength(secret)).toThrow(expect.objectContaining({ code: "input.options" }));
    await expect(sealSecret({ secret, keys })).rejects.toMatchObject({
      code: "input.options",
      facts: { field: "name" },
    });
  });

  test("is given up when the work is cancelled, while sealing and while opening", async () => {
    const secret = fileOf(new Uint8Array(3_000_000));
    const ciphertext = await sealSecret({ secret, keys });
    const signal = AbortSignal.abort();
    await expect(sealSecret({ secret, keys, signal })).rejects.toMatchObject({
      code: "job.cancelled",
    });
    await expect(openSealed({ ciphertext, keys, signal })).rejects.toMatchObject({
      code: "job.cancelled",
    });
  });
});

describe("a ciphertext", () => {
  test("with any bit flipped does not open", async () => {
    const sealed = await seal({ kind: "text", text: "one secret" });
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const ciphertext = sealed.slice();
      ciphertext.set([(ciphertext[bit >> 3] ?? 0) ^ (1 << (bit & 7))], bit >> 3);
      await expect(openSealed({ ciphertext, keys })).rejects.toMatchObject({ code: "open.failed" });
    }
  });

  test("cut anywhere, or longer, does not open", async () => {
    const sealed = await seal({ kind: "text", text: "one secret" });
    for (let length = 0; length < sealed.length; length += 1) {
      const opening = openSealed({ ciphertext: sealed.slice(0, length), keys });
      await expect(opening).rejects.toMatchObject({ code: "open.failed" });
    }
    const longer = new Uint8Array([...sealed, 0]);
    await expect(openSealed({ ciphertext: longer, keys })).rejects.toMatchObject({
      code: "open.failed",
    });
  });

  test("of any authentic payload opens or fails with open.failed, never otherwise", async () => {
    const start = Buffer.from([0, 0, 0, 15, ...Buffer.from(textMeta)]);
    const payloads = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }).map((rest) => [...start, ...rest]),
      fc.json().map((json) => [0, 0, 0, json.length, ...Buffer.from(json), 0x80]),
    );
    await fc.assert(
      fc.asyncProperty(payloads, async (payload) => {
        const ciphertext = new Uint8Array(referenceStream(Buffer.from(payload), reference));
        const thrown: unknown = await openSealed({ ciphertext, keys }).then(
          () => undefined,
          (error: unknown) => error,
        );
        if (thrown === undefined) return;
        expect(thrown).toBeInstanceOf(AppError);
        expect(thrown).toMatchObject({ code: "open.failed" });
      }),
      { numRuns: 500 },
    );
  });
});

describe("the largest content", () => {
  test.for([1000, 10_000, 65_536, 1_000_000, 26_214_400, 104_857_600])(
    "for %i bytes fits, and one more byte does not",
    (maxBytes) => {
      const type = "t".repeat(512 - '{"kind":"file","name":"","type":""}'.length);
      const content = largestContent(maxBytes);
      const lengthOf = (size: number) =>
        sealedLength({ kind: "file", name: "", type, content: { size } as Blob });
      expect(lengthOf(content)).toBeLessThanOrEqual(maxBytes);
      expect(lengthOf(content + 1)).toBeGreaterThan(maxBytes);
    },
  );

  test("is 0 where nothing fits", () => {
    expect(largestContent(100)).toBe(0);
  });
});
