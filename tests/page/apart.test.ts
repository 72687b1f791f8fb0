import { expect, test } from "vitest";
import { apart } from "../../lib/page/apart.ts";

/** `{…}` marks the selection that the link replaces. */
function around(state: string): string {
  return apart("LINK", state.slice(state.indexOf("}") + 1));
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
