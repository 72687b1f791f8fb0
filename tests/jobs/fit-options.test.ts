import { expect, test } from "vitest";
import { fitOptions } from "../../lib/jobs/fit-options.ts";
import type { Capabilities, ExpiryChoice } from "../../lib/model.ts";

const can = (over: Partial<Capabilities>): Capabilities => ({
  passphrase: true,
  files: true,
  status: true,
  revoke: true,
  anonymous: true,
  strictlyOnce: true,
  maxViews: 10,
  unlimitedViews: false,
  maxBytes: 1,
  expiry: { kind: "range", min: 60, max: 1_000, default: 600 },
  ...over,
});
const list: ExpiryChoice = { kind: "list", values: [3_600, 86_400, 300], default: 86_400 };

test.for([
  ["the server's default without a wish", null, can({}), 600],
  ["the wish within a range", 500, can({}), 500],
  ["the most of a range", 5_000, can({}), 1_000],
  ["the least of a range", 1, can({}), 60],
  ["the wish in a list", 3_600, can({ expiry: list }), 3_600],
  ["the next shorter in a list", 7_200, can({ expiry: list }), 3_600],
  ["the shortest of a list", 10, can({ expiry: list }), 300],
] as const)("expiry: %s", ([, wish, server, seconds]) => {
  expect(fitOptions({ expiresInSeconds: wish, views: 1 }, server).expiresInSeconds).toBe(seconds);
});

test.for([
  ["the wish", 3, can({}), 3],
  ["the server's most", 50, can({}), 10],
  ["no limit where the server can", 0, can({ unlimitedViews: true }), 0],
  ["the most where no limit can't be had", 0, can({}), 10],
] as const)("views: %s", ([, wish, server, views]) => {
  expect(fitOptions({ expiresInSeconds: null, views: wish }, server).views).toBe(views);
});
