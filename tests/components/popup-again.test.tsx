// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { done } from "../gallery/fixtures.ts";
import { find, has, submit, text, type } from "./page.ts";
import { context, draft, failed, field, orders, popup, working } from "./popup-page.tsx";

/** What a share that failed, or that is under way as the popup opens, leaves in the form. */

test("after a failure the untouched form sends the very same share again", () => {
  const { share } = orders();
  const retry = vi.fn();
  popup({ draft, share: failed }, { share, retry });
  submit();
  expect(retry).toHaveBeenCalledOnce();
  expect(share).not.toHaveBeenCalled();
});

test("after a failure a changed form is a new share", () => {
  const { share } = orders();
  const retry = vi.fn();
  popup({ draft, share: failed }, { share, retry });
  type(field(), "another");
  submit();
  expect(share).toHaveBeenCalledOnce();
  expect(retry).not.toHaveBeenCalled();
});

test("nothing offers to send the text of before once another stands in the form", async () => {
  popup({ draft, share: failed });
  await vi.waitFor(() => find("button", "Try again"));
  type(field(), "another");
  expect(has("button", "Try again")).toBe(false);
  expect(text()).toContain("did not answer");
});

test("nor once a selection does, until that was sent itself", async () => {
  const { share } = orders();
  const selected = { ...context, selection: "selected" };
  popup({ draft, share: failed });
  await vi.waitFor(() => find("button", "Try again"));
  popup({ draft, share: failed, context: selected }, { share });
  await vi.waitFor(() => expect(has("button", "Try again")).toBe(false));
  submit();
  expect(share).toHaveBeenCalledOnce();
  popup({ draft, share: { ...failed, jobId: "k" }, context: selected }, { share });
  await vi.waitFor(() => find("button", "Try again"));
});

test("a popup that opened in the middle of a share begins anew without its text", async () => {
  popup({ draft, share: working });
  popup({ draft, share: done });
  await vi.waitFor(() => find("button", "New secret"));
  popup({ share: { step: "idle" } });
  expect(field().value).toBe("");
});
