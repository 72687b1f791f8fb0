import { expect, test } from "vitest";
import type { Failure } from "../../lib/errors.ts";
import { shareInPlace } from "../../lib/jobs/in-place.ts";
import type { Refusal } from "../../lib/page/contract.ts";
import type { ShareState } from "../../lib/share-state.ts";
import { FakeTab } from "../fakes/page-port.ts";
import { failure, link, world } from "./in-place-world.ts";

test("the selection is shared as it was read, and the link inserted with its words", async () => {
  const tab = new FakeTab();
  tab.place = { text: "KEY=1\n\tKEY=2\n" };
  const { seen, run } = world(tab);
  await run();
  expect(seen.shared).toEqual(["KEY=1\n\tKEY=2\n"]);
  expect(seen.said).toEqual([{ kind: "inserted", isReplaced: true, views: 1, expiresAtMs: 0 }]);
  expect(seen.copied).toEqual([]);
  expect(tab.calls.at(-1)).toBe("forget@0");
});

test.for<[string, string, Refusal | undefined, Failure["code"]]>([
  ["nothing is selected", "", undefined, "page.no-selection"],
  ["nothing is selected in a password field", "", "page.password-field", "page.password-field"],
  ["the selection is blank", " \n\t ", undefined, "input.empty"],
  ["the selection is a link already", ` ${link}\n`, undefined, "input.already-link"],
])("nothing is shared if %s", async ([, text, refusal, code]) => {
  const tab = new FakeTab();
  tab.place = { text, ...(refusal ? { refusal } : {}) };
  const { seen, run } = world(tab);
  await run();
  expect(seen.shared).toEqual([]);
  expect(seen.said).toEqual([{ kind: "failed", failure: failure(code) }]);
});

test("a page that extensions may not touch is spoken of outside of it", async () => {
  const tab = new FakeTab();
  tab.isForbidden = true;
  const { seen, run } = world(tab);
  await run();
  expect(seen.shared).toEqual([]);
  expect(seen.outside).toEqual([{ kind: "failed", failure: failure("page.forbidden") }]);
});

test("that nothing is selected is not told any more once the page has gone", async () => {
  const tab = new FakeTab();
  tab.place = { text: "" };
  tab.isLeft = true;
  const { seen, run } = world(tab);
  await run();
  expect(seen.said).toEqual([{ kind: "failed", failure: failure("page.no-selection") }]);
  expect(seen.outside).toEqual([]);
});

test("text outside of any field is copied, and needs no excuse", async () => {
  const tab = new FakeTab();
  tab.place = { text: "hunter2", refusal: "page.no-field" };
  const { seen, run } = world(tab);
  await run();
  expect(seen.copied).toEqual([link]);
  expect(seen.said).toEqual([{ kind: "copied", views: 1, expiresAtMs: 0 }]);
  expect(tab.calls).not.toContain("insert@0");
});

test("a copy that was asked for leaves the field as it is", async () => {
  const tab = new FakeTab();
  const { fx, seen } = world(tab);
  await shareInPlace({ tabId: 1, copyOnly: true }, fx);
  expect(seen.said).toEqual([{ kind: "copied", views: 1, expiresAtMs: 0 }]);
  expect(tab.calls).not.toContain("insert@0");
});

test("a field that can't be written in is left alone, and the notice says why", async () => {
  const tab = new FakeTab();
  tab.place = { text: "hunter2", refusal: "page.read-only" };
  const { seen, run } = world(tab);
  await run();
  expect(seen.said).toMatchObject([{ kind: "copied", reason: failure("page.read-only") }]);
  expect(tab.calls).not.toContain("insert@0");
});

test.for<[string, FakeTab["insertion"], object]>([
  [
    "has changed",
    { outcome: "refused", refusal: "page.changed" },
    { reason: failure("page.changed") },
  ],
  ["has gone with its page", "gone", { reason: failure("page.moved") }],
  ["came out wrong", { outcome: "unclear" }, { reason: failure("page.refused"), isUnclear: true }],
])("the link goes to the clipboard if the place %s", async ([, insertion, expected]) => {
  const tab = new FakeTab();
  tab.insertion = insertion;
  const { seen, run } = world(tab);
  await run();
  expect(seen.copied).toEqual([link]);
  expect(seen.said).toMatchObject([{ kind: "copied", ...expected }]);
  expect(tab.calls.filter((call) => call === "insert@0")).toHaveLength(1);
});

test("if the clipboard fails too, the notice says that the link waits", async () => {
  const tab = new FakeTab();
  tab.insertion = { outcome: "refused", refusal: "page.refused" };
  const { seen, run } = world(tab, { copy: async () => false });
  await run();
  expect(seen.said).toMatchObject([{ kind: "shown", reason: failure("page.refused") }]);
});

test("Undo puts the text back and destroys the secret", async () => {
  const tab = new FakeTab();
  tab.presses = ["undo"];
  const { seen, run } = world(tab);
  await run();
  expect(tab.calls).toContain("undo@0");
  expect(seen.revoked).toEqual(["receipt"]);
  expect(seen.said.at(-1)).toEqual({ kind: "undone", isTextBack: true, isRevoked: true });
});

test("Undo destroys the secret even if the text can't be put back", async () => {
  const tab = new FakeTab();
  tab.presses = ["undo"];
  tab.undoing = "kept";
  const { seen, run } = world(tab);
  await run();
  expect(seen.revoked).toEqual(["receipt"]);
  expect(seen.said.at(-1)).toEqual({ kind: "undone", isTextBack: false, isRevoked: true });
});

test("Undo says so if the server could not be told", async () => {
  const tab = new FakeTab();
  tab.presses = ["undo"];
  const { seen, run } = world(tab, { revoke: async () => false });
  await run();
  expect(seen.said.at(-1)).toEqual({ kind: "undone", isTextBack: true, isRevoked: false });
});

test("after a wrong place the link is out of field and server, and the secret waits elsewhere", async () => {
  const tab = new FakeTab();
  tab.presses = ["elsewhere"];
  const { seen, run } = world(tab);
  await run();
  expect(tab.calls).toContain("undo@0");
  expect(seen.revoked).toEqual(["receipt"]);
  expect(seen.kept).toEqual(["receipt"]);
  expect(seen.said.at(-1)).toEqual({
    ...{ kind: "takenBack", isOutOfField: true, isReplaced: true, isRevoked: true, isKept: true },
  });
});

test("a secret whose link could not be revoked is not offered for a second one", async () => {
  const tab = new FakeTab();
  tab.presses = ["elsewhere"];
  tab.undoing = "kept";
  const { seen, run } = world(tab, { revoke: async () => false });
  await run();
  expect(seen.kept).toEqual([]);
  expect(seen.said.at(-1)).toMatchObject({ isOutOfField: false, isRevoked: false, isKept: false });
});

test("quick work shows no progress", async () => {
  const { seen, run } = world(new FakeTab(), { slowMs: 50 });
  await run();
  expect(seen.said.map(({ kind }) => kind)).toEqual(["inserted"]);
});

test("slow work shows that it goes on, and can be cancelled", async () => {
  const tab = new FakeTab();
  tab.presses = ["cancel"];
  const { seen, run } = world(tab, { slowMs: 450 });
  await run();
  expect(seen.said.map(({ kind }) => kind)).toEqual(["working", "failed"]);
  expect(seen.said.at(-1)).toEqual({ kind: "failed", failure: failure("job.cancelled") });
  expect(tab.calls).not.toContain("insert@0");
});

test("a share that fails leaves the page as it is", async () => {
  const tab = new FakeTab();
  const failed: ShareState = {
    ...{ step: "failed", jobId: "j", failure: failure("backend.unreachable"), canRetry: true },
  };
  const { seen, run } = world(tab, { share: async () => failed });
  await run();
  expect(tab.calls).not.toContain("insert@0");
  expect(seen.said).toEqual([{ kind: "failed", failure: failure("backend.unreachable") }]);
});

test("a site that has to be allowed can be allowed from the notice", async () => {
  const tab = new FakeTab();
  tab.frames = [];
  tab.presses = ["allow"];
  const { seen, run } = world(tab);
  await run();
  expect(seen.allowed).toMatchObject([{ code: "allow.frame" }]);
});

test("whoever wants no notices gets none, and the work is done all the same", async () => {
  const tab = new FakeTab();
  const { seen, run } = world(tab, { draw: () => undefined });
  await run();
  expect(seen.shared).toHaveLength(1);
  expect(tab.calls).not.toContain("notice@0");
});
