import { expect, test } from "vitest";
import { apart } from "../../lib/page/apart.ts";

/** `{…}` marks the selection that the link replaces. */
function around(state: string): string {
  const start = state.indexOf("{");
  const end = state.indexOf("}") - 1;
  const text = state.replace(/[{}]/g, "");
  return apart("LINK", text, { start, end });
}

test.for([
  ["use {secret} now", "LINK"],
  ["use {secret}", "LINK"],
  ["use {secret}\nnow", "LINK"],
  ["use {secret}, then", "LINK"],
  ["({secret})", "LINK"],
  ["use {secret }now", "LINK "],
  ["se{cre}t", "LINK "],
  ["use {secret }école", "LINK "],
  ["use {secret}_2", "LINK "],
  ["use **{secret}** now", "LINK"],
  ["use _{secret}_", "LINK"],
  ["use ~~{secret}~~, then", "LINK"],
  ["use **{secret}**now", "LINK "],
] as const)("in %j the link goes in as %j", ([state, expected]) => {
  expect(around(state)).toBe(expected);
});
