import { expect, test } from "vitest";
import { aim } from "../../lib/jobs/aim.ts";
import type { FrameHere } from "../../lib/page/contract.ts";
import { FakeTab, top } from "../fakes/page-port.ts";

function frame(frameId: number, path: number[], focusedChild?: number): FrameHere {
  return top({ path, ...(focusedChild === undefined ? {} : { focusedChild }) }, frameId);
}

function tabWith(...frames: FrameHere[]): FakeTab {
  const tab = new FakeTab();
  tab.frames = frames;
  return tab;
}

test.for<[string, FrameHere[], number]>([
  ["the top frame, if no frame has the focus", [frame(0, []), frame(7, [0])], 0],
  ["the frame that the top one names", [frame(0, [], 1), frame(7, [0]), frame(8, [1])], 8],
  [
    "the innermost of nested frames",
    [frame(0, [], 0), frame(7, [0], 2), frame(8, [0, 2]), frame(9, [1])],
    8,
  ],
  ["a frame in a shadow tree, if it is the only one", [frame(0, [], -1), frame(7, [-1])], 7],
])("the shortcut means %s", async ([, frames, expected]) => {
  const { spot } = await aim({ tabId: 1 }, "place", tabWith(...frames));
  expect(spot).toEqual({ tabId: 1, frameId: expected, name: "place" });
});

test.for<[string, FrameHere[]]>([
  ["can't be reached", [frame(0, [], 1), frame(7, [0])]],
  ["is one of two that can't be told apart", [frame(0, [], -1), frame(7, [-1]), frame(8, [-1])]],
])("no other frame is asked if the focused one %s", async ([, frames]) => {
  const tab = tabWith(...frames);
  await expect(aim({ tabId: 1 }, "place", tab)).rejects.toMatchObject({ code: "allow.frame" });
  expect(tab.calls).toEqual([]);
});

test.for<[string, { frameId?: number }]>([
  ["shortcut", {}],
  ["click in its inner frame", { frameId: 9 }],
])(
  "the browser's viewer of documents is no other site that could be allowed: %s",
  async ([, where]) => {
    const tab = tabWith(top({ focusedChild: 0, isViewer: true }));
    const found = aim({ tabId: 1, ...where }, "place", tab);
    await expect(found).rejects.toMatchObject({ code: "page.forbidden" });
  },
);

test("the site that has to be allowed is named as the frame element names it", async () => {
  const tab = tabWith(top({ focusedChild: 0, focusedChildOrigin: "https://chat.example:8443" }));
  await expect(aim({ tabId: 1 }, "place", tab)).rejects.toMatchObject({
    facts: { host: "chat.example:8443" },
  });
});

test("a click means the frame that was clicked in, wherever the focus is", async () => {
  const tab = tabWith(frame(0, [], 0), frame(7, [0]), frame(8, [1]));
  const { spot } = await aim({ tabId: 1, frameId: 8 }, "place", tab);
  expect(spot.frameId).toBe(8);
});

test("a click in a frame that can't be reached takes no other frame's selection", async () => {
  const tab = tabWith(frame(0, [], 0));
  const where = { tabId: 1, frameId: 8, frameUrl: "https://mail.example/compose?x" };
  await expect(aim(where, "place", tab)).rejects.toMatchObject({
    code: "allow.frame",
    facts: { host: "mail.example" },
  });
  expect(tab.calls).toEqual([]);
});
