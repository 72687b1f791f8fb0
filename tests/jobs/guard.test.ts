import { expect, test } from "vitest";
import { AppError } from "../../lib/errors.ts";
import { offerLink } from "../../lib/jobs/guard.ts";
import { FakeTab } from "../fakes/page-port.ts";
import { failure, world } from "./in-place-world.ts";

const frame = { tabId: 1, frameId: 4 };

function holding(text: unknown, presses: string[] = []): FakeTab {
  const tab = new FakeTab();
  tab.place = { text: "" };
  tab.held = { kind: "api-key" };
  tab.heldText = text;
  tab.presses = presses;
  return tab;
}

test("who takes the offer gets a link of what was held back, where it was to go", async () => {
  const tab = holding("ghp_secret", ["link"]);
  const { fx, seen } = world(tab);
  await offerLink(frame, fx);
  expect(seen.shared).toEqual(["ghp_secret"]);
  expect(seen.said.map(({ kind }) => kind)).toEqual(["held", "inserted"]);
  expect(tab.calls).toEqual([
    ...["remember@4", "notice@0", "insert@4", "escaped@4"],
    ...["notice@0", "stopWaiting@4", "forget@4"],
  ]);
});

test("who does not answer has shared nothing, and the text is left for the next paste", async () => {
  const tab = holding("ghp_secret");
  const { fx, seen } = world(tab);
  await offerLink(frame, fx);
  expect(seen.shared).toEqual([]);
  expect(tab.heldText).toBe("ghp_secret");
  expect(tab.calls.at(-1)).toBe("forget@4");
});

test("where nothing is held back nothing is said", async () => {
  const { fx, seen } = world(new FakeTab());
  await offerLink(frame, fx);
  expect(seen.said).toEqual([]);
});

test("a paste that let itself through meanwhile is not shared as well", async () => {
  const tab = holding(undefined, ["link"]);
  const { fx, seen } = world(tab);
  await offerLink(frame, fx);
  expect(seen.shared).toEqual([]);
  expect(tab.calls.at(-1)).toBe("forget@4");
});

test("where the top of the tab can't be reached the frame itself speaks", async () => {
  const tab = holding("ghp_secret");
  tab.closedFrames = [0];
  await offerLink(frame, world(tab).fx);
  expect(tab.calls).toContain("notice@4");
});

test("a page that may not be entered any more is told of outside of it", async () => {
  const tab = holding("ghp_secret");
  tab.isForbidden = true;
  const { fx, seen } = world(tab);
  await offerLink(frame, fx);
  expect(seen.said).toEqual([]);
  expect(seen.outside).toEqual([{ kind: "failed", failure: failure("page.forbidden") }]);
});

test("a page that goes while it is asked is no error", async () => {
  const tab = holding("ghp_secret");
  const { fx, seen } = world(tab);
  const guard = () => Promise.reject(new AppError("page.moved"));
  await offerLink(frame, { ...fx, page: Object.assign(tab, { guard }) });
  expect(seen.outside).toEqual([]);
});
