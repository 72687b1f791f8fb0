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
  click("button", "Revoke all that wait");
  expect(revoke).not.toHaveBeenCalled();
  expect(text()).toContain("2 links will stop working");
  click("button", "Revoke all that wait");
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
  sent(only("r1"));
  expect(text()).not.toContain("Was that not them?");
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
