import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { argon2Cost, deriveKeys, secretId } from "../../lib/crypto/keys.ts";
import { encodeToken } from "../../lib/crypto/token.ts";
import { referenceKeys } from "./reference.ts";
import { hexOf } from "./vectors.ts";

const cheap = { memoryKiB: 8, passes: 1, lanes: 1 };
const cheapWork = { memory: 8, passes: 1 };
const tokens = fc
  .tuple(fc.boolean(), fc.uint8Array({ minLength: 32, maxLength: 32 }))
  .map(([needsPassphrase, key]) => ({ needsPassphrase, key: new Uint8Array(key) }));
const locked = { needsPassphrase: true, key: new Uint8Array(randomBytes(32)) };

describe("the keys of a secret", () => {
  test("are the second implementation's for any token and passphrase", async () => {
    const passphrases = fc.string({ unit: "binary", minLength: 1 });
    await fc.assert(
      fc.asyncProperty(tokens, passphrases, async (token, passphrase) => {
        const keys = await deriveKeys(token, passphrase, cheap);
        const reference = referenceKeys(encodeToken(token), passphrase, cheapWork);
        expect({ header: keys.header, ...hexOf(keys) }).toEqual({
          header: reference.header,
          ...hexOf(reference),
        });
      }),
    );
  });

  test("are the second implementation's at the real cost of Argon2", async () => {
    const keys = await deriveKeys(locked, "correct horse");
    const reference = referenceKeys(encodeToken(locked), "correct horse");
    expect(hexOf(keys)).toEqual(hexOf(reference));
  });

  test("cost 19 MiB and two passes, as links promise", () => {
    expect(argon2Cost).toEqual({ memoryKiB: 19_456, passes: 2, lanes: 1 });
  });

  test("all differ from one another", async () => {
    const { id, access, encryption } = await deriveKeys(locked, "x", cheap);
    const parts = [
      id,
      access.slice(0, 16),
      access.slice(16),
      encryption.slice(0, 16),
      encryption.slice(16),
    ];
    expect(new Set(parts.map(String)).size).toBe(5);
  });

  test("give another id to the same key with and without a passphrase", () => {
    expect(secretId(locked)).not.toEqual(secretId({ ...locked, needsPassphrase: false }));
  });
});

describe("a passphrase", () => {
  test.for([undefined, ""])("that is needed and %j is asked for", async (passphrase) => {
    await expect(deriveKeys(locked, passphrase, cheap)).rejects.toMatchObject({
      code: "need.passphrase",
    });
  });

  test("changes everything but the id", async () => {
    const one = await deriveKeys(locked, "one", cheap);
    const two = await deriveKeys(locked, "two", cheap);
    expect(two.id).toEqual(one.id);
    expect(two.access).not.toEqual(one.access);
    expect(two.encryption).not.toEqual(one.encryption);
  });

  test("that the token does not ask for is ignored", async () => {
    const open = { ...locked, needsPassphrase: false };
    expect(await deriveKeys(open, "idle", cheap)).toEqual(await deriveKeys(open, undefined, cheap));
  });

  test("is the same in every Unicode spelling", async () => {
    const composed = await deriveKeys(locked, "caf\u00e9 \ufb01", cheap);
    expect(await deriveKeys(locked, "cafe\u0301 fi", cheap)).toEqual(composed);
  });

  test("is stretched in many short turns, so that the thread stays free for others", async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await deriveKeys(locked, "slow");
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });
});
