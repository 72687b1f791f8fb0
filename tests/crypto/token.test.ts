import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bytes } from "../../lib/bytes.ts";
import { encodeToken, headerOf, newToken, parseToken } from "../../lib/crypto/token.ts";
import { AppError } from "../../lib/errors.ts";

const keys = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((key) => new Uint8Array(key));
const tokens = fc.record({ needsPassphrase: fc.boolean(), key: keys });

describe("a token", () => {
  test("comes back from its 44 characters", () => {
    fc.assert(
      fc.property(tokens, (token) => {
        const text = encodeToken(token);
        expect(text).toMatch(/^[\w-]{44}$/);
        expect(parseToken(text)).toEqual(token);
      }),
    );
  });

  test("has one spelling only", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^E[AQ][\w-]{42}$/), (text) => {
        expect(encodeToken(parseToken(text))).toBe(text);
      }),
    );
  });

  test("takes its key from the given randomness", () => {
    const asked: number[] = [];
    const random = (byteCount: number): Bytes => {
      asked.push(byteCount);
      return new Uint8Array(byteCount).fill(7);
    };
    expect(newToken(random, true)).toEqual({
      needsPassphrase: true,
      key: new Uint8Array(32).fill(7),
    });
    expect(asked).toEqual([32]);
  });

  test.for([
    [false, 0x10],
    [true, 0x11],
  ] as const)("with passphrase %s has its own header", ([needsPassphrase, header]) => {
    expect(headerOf({ needsPassphrase, key: new Uint8Array(32) })).toBe(header);
  });
});

describe("reading a token", () => {
  test("never throws anything but an AppError", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^[\w-]{0,60}$/),
      fc.stringMatching(/^E[AQ][\w=+/ -]{40,46}$/),
    );
    fc.assert(
      fc.property(anything, (text) => {
        try {
          expect(encodeToken(parseToken(text))).toBe(text);
        } catch (thrown) {
          if (!(thrown instanceof AppError)) throw thrown;
          expect(thrown.code).toMatch(/^input\.link-(incomplete|damaged)$|^open\.unsupported$/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("of any shortened token says incomplete, and what is missing", () => {
    fc.assert(
      fc.property(tokens, fc.nat(43), (token, length) => {
        expect(() => parseToken(encodeToken(token).slice(0, length))).toThrow(
          expect.objectContaining({ code: "input.link-incomplete", facts: { missing: "token" } }),
        );
      }),
    );
  });

  test("with any header but those of version 1 says that it is newer", () => {
    for (let header = 0; header < 256; header += 1) {
      const text = Buffer.from([header, ...Buffer.alloc(32, 5)]).toString("base64url");
      if (header === 0x10 || header === 0x11) {
        expect(parseToken(text).needsPassphrase).toBe(header === 0x11);
      } else {
        expect(() => parseToken(text)).toThrow(
          expect.objectContaining({ code: "open.unsupported" }),
        );
      }
    }
  });
});
