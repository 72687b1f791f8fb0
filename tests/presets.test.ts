import { expect, test } from "vitest";
import { baseOf } from "../lib/address.ts";
import { adapterOf } from "../lib/backends/registry.ts";
import { publicServers } from "../lib/presets.ts";

test.for(publicServers)("$name is listed by the address that typing it gives", ({ base, kind }) => {
  expect(baseOf(base.replace(/\/$/, ""))).toBe(base);
  expect(new URL(base).protocol).toBe("https:");
  expect(adapterOf(kind).kind).toBe(kind);
});

test("no public server is listed twice", () => {
  expect(new Set(publicServers.map(({ base }) => base)).size).toBe(publicServers.length);
});
