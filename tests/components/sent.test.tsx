// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import type { SentActions, SentModel } from "../../components/sent/contract.ts";
import { Sent } from "../../components/sent/Sent.tsx";
import { sentActions, sentItems, sentModel } from "../gallery/sent-fixtures.ts";
import { click, draw, find, has, submit, text, type } from "./page.ts";

function sent(part: Partial<SentModel> = {}, actions: Partial<SentActions> = {}) {
  draw(<Sent model={{ ...sentModel, ...part }} actions={{ ...sentActions, ...actions }} />);
}
const only = (id: string) => ({ items: sentItems.filter((item) => item.id === id) });
const rows = () => document.querySelectorAll(".sent-row").length;

test("revoking all asks first, and takes only what still waits and can be revoked", () => {
  const revoke = vi.fn();
  sent({}, { revoke });
  click("button", "Revoke all waiting");
  expect(revoke).not.toHaveBeenCalled();
  expect(text()).toContain("2 links will stop working");
  click("button", "Revoke all waiting");
  expect(revoke).toHaveBeenCalledExactlyOnceWith(["r1", "r3"]);
});

test.for([
  ["r1", true],
  ["r2", false],
  ["r4", false],
  ["r5", false],
  ["r6", true],
] as const)("%s can be revoked: %s", ([id, can]) => {
  sent(only(id));
  expect(has("button", /^Revoke (?!all)/)).toBe(can);
});

test("only a secret that is still in memory can go into a new link", () => {
  const renew = vi.fn();
  sent(only("r3"), { renew });
  expect(has("button", "Revoke and make a new link")).toBe(false);
  sent(only("r1"), { renew });
  click("button", "Revoke and make a new link");
  expect(renew).toHaveBeenCalledExactlyOnceWith("r1");
});

test.for([
  [true, "The old link opens nothing any more. The secret waits in the popup"],
  [false, "No new link was made, and the old one may still open."],
] as const)("a new link that failed (revoked: %s) says how far it came", ([isRevoked, words]) => {
  const failure = { code: "backend.unreachable", facts: {} } as const;
  sent({ renewal: { step: "failed", failure, isRevoked } });
  expect(text()).toContain(words);
});

test("what was opened leads to what to do if it was somebody else", () => {
  sent(only("r2"));
  expect(text()).toContain("Was that not them?");
  expect(has("ol")).toBe(false);
  click("button", "What to do");
  expect(find("ol").textContent).toContain("Change what it gives access to");
  expect(has("button", "Revoke")).toBe(false);
  sent(only("r1"));
  expect(text()).not.toContain("Was that not them?");
});

test("whom a notification led here sees the row open, with what to do", () => {
  sent({ guidedId: "r2" });
  expect(document.querySelectorAll("details[open]")).toHaveLength(1);
  expect(find<HTMLDetailsElement>("details[open]").contains(document.activeElement)).toBe(true);
  expect(has("ol")).toBe(true);
});

test.for([
  ["api-key", "Revoke this key"],
  ["login", "Change the password"],
  ["env", "Change every password and key"],
  ["pin", "changed or blocked"],
  ["private-key", "out of use"],
  ["text", "Change what it gives access to"],
] as const)("what to change first goes by what was shared: %s", ([secretKind, words]) => {
  const [item] = only("r2").items;
  if (item) sent({ items: [{ ...item, secretKind }], guidedId: "r2" });
  expect(find("ol > li:first-child").textContent).toContain(words);
});

test("while views are left, revoking is offered among what to do", () => {
  const revoke = vi.fn();
  const [item] = only("r3").items;
  const opened = { openedAtMs: [sentModel.nowMs - 60_000], openings: 1, isQuestion: true };
  if (item) sent({ items: [{ ...item, ...opened }], guidedId: "r3" }, { revoke });
  find<HTMLButtonElement>("ol button", "Revoke").click();
  expect(revoke).toHaveBeenCalledExactlyOnceWith(["r3"]);
});

test("an odd opening says when it was, and nothing about who", () => {
  const [item] = only("r2").items;
  if (item) sent({ items: [{ ...item, odd: "soon" }] });
  expect(text()).toContain("within seconds");
  expect(find(".notice").classList.contains("notice-warn")).toBe(true);
});

test("saying that it was them puts the question away", () => {
  const settle = vi.fn();
  sent(only("r2"), { settle });
  click("button", "It was them");
  expect(settle).toHaveBeenCalledExactlyOnceWith("r2", 1);
  const [item] = only("r2").items;
  if (item) sent({ items: [{ ...item, isQuestion: false }] });
  expect(text()).not.toContain("Was that not them?");
  expect(text()).toContain("You said that it was them");
});

test("a server that never says is not called waiting", () => {
  sent(only("r6"));
  expect(find(".sent-state").textContent).toBe("Can’t tell");
});

test.for([
  ["jira", 1],
  ["BOX.example", 1],
  ["opened", 1],
  ["nothing like it", 0],
  [" ", 8],
] as const)("the filter %s leaves %d", ([wanted, left]) => {
  sent();
  type(find<HTMLInputElement>("input", "Filter"), wanted);
  expect(rows()).toBe(left);
});

test("a label can be changed, but not to nothing", () => {
  const rename = vi.fn();
  sent(only("r1"), { rename });
  click("button", "Rename");
  type(find<HTMLInputElement>("input", "Name in this list"), "  ");
  submit();
  expect(rename).not.toHaveBeenCalled();
  click("button", "Rename");
  type(find<HTMLInputElement>("input", "Name in this list"), " Key for Ada ");
  submit();
  expect(rename).toHaveBeenCalledExactlyOnceWith("r1", "Key for Ada");
});
