// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { done } from "../gallery/fixtures.ts";
import { click, has, submit, text } from "./page.ts";
import { draft, field, orders, popup } from "./popup-page.tsx";

test("a generated secret is taken over only when it is used, on a line of its own", async () => {
  popup({ draft });
  click("button", "Generate");
  await vi.waitFor(() => expect(has("output")).toBe(true));
  expect(field().value).toBe("from before");
  click("button", "Use it");
  expect(field().value).toBe("from before\nx7!Kq");
  expect(has("output")).toBe(false);
});

test("a passphrase made in one press has a copy of its own, and survives until it was told", async () => {
  const copyText = vi.fn(async () => true);
  const { share, last } = orders();
  popup({ draft }, { share, copyText });
  click("button", "Make a passphrase");
  await vi.waitFor(() => expect(has("button", "Copy passphrase")).toBe(true));
  submit();
  expect(last()?.passphrase).toBe("alpha-bravo-charlie-delta-echo");
  popup({ share: { ...done, hasPassphrase: true } }, { copyText });
  expect(text()).not.toContain("alpha-bravo");
  click("button", "Copy passphrase");
  expect(copyText).toHaveBeenCalledExactlyOnceWith("alpha-bravo-charlie-delta-echo");
});

test("the QR code comes only when asked, and holds the link", async () => {
  popup({ share: done });
  expect(has("svg[role=img]")).toBe(false);
  click("button", "QR code");
  await vi.waitFor(() => expect(has("svg[role=img]")).toBe(true));
});

test("after a revoke the same secret goes into a new link in one step", () => {
  const { share, last } = orders();
  popup({ draft }, { share });
  submit();
  popup({ share: done });
  popup({ share: { step: "revoked", jobId: "j" } });
  click("button", "New link for the same secret");
  popup({ share: { step: "idle" } }, { share });
  expect(field().value).toBe("from before");
  submit();
  expect(share).toHaveBeenCalledTimes(2);
  expect(last()?.source).toEqual({ kind: "text", text: "from before" });
});

test("after a wrong place one press revokes and makes a new link, and says so", () => {
  const renew = vi.fn();
  popup({ draft });
  submit();
  popup({ share: done, keptIds: [] });
  expect(has("button", "Revoke and make a new link")).toBe(false);
  popup({ share: done, keptIds: [done.receiptId] }, { renew });
  click("button", "Revoke and make a new link");
  expect(renew).toHaveBeenCalledOnce();
  expect(text()).not.toContain("The link before it opens nothing any more");
  popup({ share: { ...done, receiptId: "r2" }, keptIds: ["r2"] });
  expect(text()).toContain("The link before it opens nothing any more");
});

test("if the old link could not be revoked, it is said that no new one was made", () => {
  popup({ share: done, keptIds: [done.receiptId] });
  click("button", "Revoke and make a new link");
  const problem = { code: "backend.unreachable", facts: {} } as const;
  popup({ share: done, keptIds: [done.receiptId], problem });
  expect(text()).toContain("No new link was made, and this one may still open.");
});

test("a new link that could not be made leaves its secret in the form, for the very same share", () => {
  const { share } = orders();
  const retry = vi.fn();
  popup({ share: done, keptIds: [done.receiptId] });
  const failure = { code: "backend.unreachable", facts: {} } as const;
  popup(
    { draft, share: { step: "failed", jobId: "j2", failure, canRetry: true } },
    { share, retry },
  );
  expect(field().value).toBe("from before");
  submit();
  expect(retry).toHaveBeenCalledOnce();
  expect(share).not.toHaveBeenCalled();
});

test("a new secret begins with an empty form, and the last one can't come back", () => {
  popup({ draft });
  submit();
  popup({ share: done });
  click("button", "New secret");
  popup({ share: { step: "idle" } });
  expect(field().value).toBe("");
  popup({ share: { step: "revoked", jobId: "j" } });
  expect(has("button", "New link for the same secret")).toBe(false);
});
