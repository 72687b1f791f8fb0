import { expect, test } from "vitest";
import { guardWake, wokenBy } from "../../lib/messages/guard-wake.ts";

const id = "own";
const sender = { id, origin: "https://chat.example", tab: { id: 7 }, frameId: 3 };
const frame = { tabId: 7, frameId: 3, host: "chat.example" };

test("a wake says which frame it came from, by its origin", () => {
  expect(wokenBy(guardWake, sender, id)).toEqual(frame);
  const blank = { ...sender, url: "about:blank" };
  expect(wokenBy(guardWake, blank, id)).toEqual(frame);
  const sandboxed = { ...sender, origin: "null", url: "https://chat.example/frame" };
  expect(wokenBy(guardWake, sandboxed, id)).toEqual(frame);
  const { origin: _origin, ...older } = { ...sender, url: "https://chat.example:8443/c?x#y" };
  expect(wokenBy(guardWake, older, id)).toEqual(frame);
});

test.for([
  ["another message", { type: guardWake }, sender],
  ["another extension", guardWake, { ...sender, id: "other" }],
  ["no tab", guardWake, { ...sender, tab: undefined }],
  ["no frame", guardWake, { ...sender, frameId: undefined }],
  ["a page of ours", guardWake, { ...sender, origin: "chrome-extension://own" }],
  ["a page without an origin", guardWake, { ...sender, origin: "null" }],
] as const)("%s wakes nobody", ([, message, from]) => {
  expect(wokenBy(message, from as typeof sender, id)).toBeUndefined();
});
