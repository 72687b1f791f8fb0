import { expect, test } from "vitest";
import { type Oddity, oddOpening } from "../../lib/jobs/odd-opening.ts";

const hour = 3_600_000;
const noon = 12 * hour;
const hourOf = (atMs: number) => Math.floor(atMs / hour) % 24;

test.for<[string, number, number, Oddity | undefined]>([
  ["a second after", noon, noon + 1_000, "soon"],
  ["just under ten seconds after", noon, noon + 9_999, "soon"],
  ["ten seconds after", noon, noon + 10_000, undefined],
  ["an hour after", noon, noon + hour, undefined],
  ["at midnight", noon, 24 * hour, "night"],
  ["just before five", noon, 29 * hour - 1, "night"],
  ["at five", noon, 29 * hour, undefined],
  ["at night what was shared at night", 24 * hour, 26 * hour, undefined],
  ["three days after", noon, noon + 72 * hour, undefined],
  ["more than three days after", noon, noon + 72 * hour + 1, "late"],
])("opened %s", ([, createdAtMs, openedAtMs, odd]) => {
  expect(oddOpening(createdAtMs, openedAtMs, hourOf)).toBe(odd);
});
