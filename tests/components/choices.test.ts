import fc from "fast-check";
import { expect, test } from "vitest";
import {
  expiryChoices,
  nearestExpiry,
  nearestViews,
  viewChoices,
} from "../../components/popup/choices.ts";
import type { ExpiryChoice } from "../../lib/model.ts";
import { siteName } from "../../lib/site-name.ts";
import { ownCapabilities } from "../gallery/fixtures.ts";

const anyExpiry: fc.Arbitrary<ExpiryChoice> = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 1, max: 1e6 }),
      fc.nat(1e7),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([min, more, at]) => ({
      kind: "range" as const,
      min,
      max: min + more,
      default: min + Math.floor(more * at),
    })),
  fc
    .uniqueArray(fc.integer({ min: 1, max: 1e7 }), { minLength: 1 })
    .map((values) => ({ kind: "list" as const, values, default: values[0] ?? 1 })),
);
const anyWish = fc.option(fc.integer({ min: 1, max: 1e8 }));

test("what is chosen is always among what is offered, and the server takes it", () => {
  fc.assert(
    fc.property(anyExpiry, anyWish, (expiry, wish) => {
      const offered = expiryChoices(expiry, wish);
      const chosen = nearestExpiry(expiry, wish);
      expect(offered).toContain(chosen);
      for (const seconds of offered) {
        if (expiry.kind === "list") expect(expiry.values).toContain(seconds);
        else expect(seconds >= expiry.min && seconds <= expiry.max).toBe(true);
      }
    }),
  );
});

test("a last choice that the server takes is kept exactly", () => {
  const expiry = { kind: "range", min: 60, max: 1e6, default: 3_600 } as const;
  expect(nearestExpiry(expiry, 12_345)).toBe(12_345);
});

test("a wish that the server can't fulfil becomes the tightest limit, not a wider one", () => {
  expect(nearestViews({ ...ownCapabilities, maxViews: 1 }, 10)).toBe(1);
  expect(nearestViews({ ...ownCapabilities, unlimitedViews: false }, 0)).toBe(1);
  expect(nearestViews({ ...ownCapabilities, unlimitedViews: true }, 0)).toBe(0);
});

test("a limit between the usual choices can itself be chosen", () => {
  expect(viewChoices({ ...ownCapabilities, maxViews: 4 }, 1)).toEqual([1, 2, 3, 4]);
  const fiveDays = { kind: "range", min: 60, max: 5 * 86_400, default: 86_400 } as const;
  expect(expiryChoices(fiveDays, null).at(-1)).toBe(5 * 86_400);
});

test("without limit comes last, so that nobody takes it by mistake", () => {
  expect(viewChoices({ ...ownCapabilities, unlimitedViews: true }, 1).at(-1)).toBe(0);
});

test.for([
  ["app.slack.com", "Slack"],
  ["slack.com", "Slack"],
  ["notslack.com", "notslack.com"],
  ["slack.com.evil.example", "slack.com.evil.example"],
  ["www.example.org", "example.org"],
  ["localhost:8080", "localhost:8080"],
] as const)("%s is called %s", ([host, name]) => {
  expect(siteName(host)).toBe(name);
});
