import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  carrierLength,
  carrierRoom,
  isCarrier,
  openCarrier,
  sealCarrier,
} from "../../lib/crypto/carrier.ts";
import { sealedLength } from "../../lib/crypto/envelope.ts";
import { AppError } from "../../lib/errors.ts";
import { bytesOf } from "./vectors.ts";

const cost = { memoryKiB: 8, passes: 1, lanes: 1 };
const key = new Uint8Array(bytesOf("carrier key", 32));
const open = { needsPassphrase: false, key };
const locked = { needsPassphrase: true, key };

describe("a carrier", () => {
  test("gives back any text, is one line and as long as was foretold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 2000 }), async (text) => {
        const secret = { kind: "text", text } as const;
        const carrier = await sealCarrier({ secret, token: open });
        expect(carrier.text).toMatch(/^hushlink1\.[\w-]+$/);
        expect(carrier.text).toHaveLength(carrierLength(secret));
        expect(isCarrier(carrier.text)).toBe(true);
        expect(await openCarrier(carrier)).toEqual(secret);
      }),
    );
  });

  test("opens with its passphrase only, and may be tried again", async () => {
    const secret = { kind: "text", text: "behind a word" } as const;
    const carrier = await sealCarrier({ secret, token: locked, passphrase: "word", cost });
    const wrong = openCarrier({ ...carrier, passphrase: "Word", cost });
    await expect(wrong).rejects.toMatchObject({ code: "open.failed" });
    expect(await openCarrier({ ...carrier, passphrase: "word", cost })).toEqual(secret);
  });

  test("is not sealed without the passphrase that its token promises", async () => {
    const sealing = sealCarrier({ secret: { kind: "text", text: "x" }, token: locked, cost });
    await expect(sealing).rejects.toMatchObject({ code: "need.passphrase" });
  });

  test("of a short text is a short line", () => {
    expect(carrierLength({ kind: "text", text: "hunter2" })).toBe(373);
  });

  test("opens or fails with an AppError, whatever a server gives", async () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^hushlink[12]\.[\w-]{0,80}\n?$/));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { fragmentToken } = await sealCarrier({
          secret: { kind: "text", text },
          token: open,
        });
        const opening = openCarrier({ text, fragmentToken });
        await expect(opening).rejects.toBeInstanceOf(AppError);
      }),
    );
  });
});

test.for([
  "hushlink1.",
  "hushlink.AAAA",
  "Hushlink1.AAAA",
  "a hushlink1.AAAA",
  "hushlink1.AA AA",
  "",
])("%j is no carrier", (text) => {
  expect(isCarrier(text)).toBe(false);
});

test.for([0, 9, 10, 12, 373, 10_000, 10_001, 100_000])(
  "what fits into %i characters does fit",
  (most) => {
    const room = carrierRoom(most);
    const lengthOf = (bytes: number) => 10 + Buffer.alloc(bytes).toString("base64url").length;
    if (room > 0) expect(lengthOf(room)).toBeLessThanOrEqual(most);
    expect(lengthOf(room + 1)).toBeGreaterThan(most);
  },
);

test("a text of 5,000 bytes fits on a server that takes 10,000 characters", () => {
  const secret = { kind: "text", text: "x".repeat(5000) } as const;
  expect(sealedLength(secret)).toBeLessThanOrEqual(carrierRoom(10_000));
  expect(carrierLength(secret)).toBeLessThanOrEqual(10_000);
});
