import { afterEach, expect, test } from "vitest";
import { errorCodes, type Facts } from "../../lib/errors.ts";
import { errorWords } from "../../lib/text/errors.ts";
import { brief, count, duration, moment, relative, size } from "../../lib/text/format.ts";
import { speak } from "../../lib/text/language.ts";

afterEach(() => speak(["en"]));

const allFacts: Facts = {
  host: "secrets.example.com",
  status: 502,
  maxBytes: 1_000_000,
  bytes: 2_000_000,
  attemptsLeft: 3,
  atMs: 0,
  retryAfterSeconds: 30,
  missing: "key",
  field: "views",
};

for (const facts of [{}, allFacts]) {
  test.for(errorCodes)("%s says in short sentences what happened and what to do", (code) => {
    const { happened, next } = errorWords({ code, facts });
    for (const words of [happened, next]) {
      expect(words).toMatch(/^[A-Za-z].*[.?]$/);
      expect(words).not.toMatch(/!|undefined|null|NaN|\s\s/);
      expect(words.length).toBeLessThan(140);
    }
  });
}

test.for([
  [1, "1 second"],
  [59, "59 seconds"],
  [60, "1 minute"],
  [600, "10 minutes"],
  [3_600, "1 hour"],
  [86_400, "1 day"],
  [90_000, "25 hours"],
  [604_800, "7 days"],
] as const)("%d seconds are %s", ([seconds, words]) => {
  expect(duration(seconds)).toBe(words);
});

test.for([
  [600, "10 min"],
  [3_600, "1 h"],
  [86_400, "24 h"],
  [90_000, "25 h"],
  [604_800, "7 days"],
] as const)("%d seconds are %s where there is little room", ([seconds, words]) => {
  expect(brief(seconds)).toBe(words);
});

test.for([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1_000, "1 kB"],
  [1_500, "1.5 kB"],
  [999_600, "1 MB"],
  [100_000_000, "100 MB"],
  [5e13, "50,000 GB"],
] as const)("%d bytes are %s", ([bytes, words]) => {
  expect(size(bytes)).toBe(words);
});

test("what is past is ago, what is to come is in", () => {
  expect(relative(60_000, 0)).toBe("in 1 minute");
  expect(relative(0, 7 * 86_400_000)).toBe("7 days ago");
});

test("a moment of another day has its date", () => {
  const noon = new Date(2026, 10, 21, 12, 0).getTime();
  expect(moment(noon, noon)).not.toMatch(/Nov/);
  expect(moment(noon, noon + 86_400_000)).toMatch(/Nov/);
});

test("a count takes the form of the language's grammar", () => {
  const forms = { one: "# view", other: "# views" };
  expect([0, 1, 2, 1_000].map((n) => count(n, forms))).toEqual([
    "0 views",
    "1 view",
    "2 views",
    "1,000 views",
  ]);
});

test("a language we don't speak leaves English", async () => {
  expect(await speak(["tlh", "xx-YY"])).toBe("en");
});
