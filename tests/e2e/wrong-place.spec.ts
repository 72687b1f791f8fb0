import type { Page } from "playwright/test";
import type { Extension } from "./harness/extension.ts";
import { expect, test } from "./harness/fixtures.ts";
import { ServerProcess } from "./harness/server.ts";
import { servePage } from "./harness/sites.ts";
import { noticeIn, pressInNotice } from "./pages/notice.ts";
import { doneShare, PopupTab, shareState } from "./pages/popup.ts";
import { Viewer } from "./pages/viewer.ts";

/** A link that went to the wrong place: revoked, and made anew for the right one. */

const secret = "for somebody else ✓";
const again = "Revoke and make a new link";

async function expectDead(extension: Extension, link: string): Promise<void> {
  const viewer = await Viewer.follow(extension, link);
  await expect(viewer.page.getByText(/took this secret back/)).toBeVisible();
}

async function expectOpens(extension: Extension, link: string): Promise<void> {
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  expect(await viewer.shownText()).toBe(secret);
}

test("one press in the popup revokes the link and makes a new one, with the same choices", async ({
  extension,
}) => {
  const popup = await PopupTab.open(extension);
  const old = await popup.shareText(secret, { views: "3 times" });
  await popup.page.getByRole("button", { name: again }).click();
  const made = await doneShare(extension, old);
  await expect(popup.page.getByText("The link before it opens nothing any more")).toBeVisible();
  expect(made).toMatchObject({ views: 3 });
  expect(made.link).not.toBe(old.link);
  await expectDead(extension, old.link);
  await expectOpens(extension, made.link);
});

test("asked for twice at once, there is one new link all the same", async ({
  extension,
  server,
}) => {
  const popup = await PopupTab.open(extension);
  const old = await popup.shareText(secret);
  const before = server.secretCount();
  const jobs = await popup.page.evaluate((receiptId) => {
    const ask = () => chrome.runtime.sendMessage({ type: "receipt.renew", receiptId });
    return Promise.all([ask(), ask()]);
  }, old.receiptId);
  expect(jobs[1]).toEqual(jobs[0]);
  await doneShare(extension, old);
  expect(server.secretCount()).toBe(before + 1);
});

test("the list makes a new link too, as long as the secret is in memory", async ({ extension }) => {
  const popup = await PopupTab.open(extension);
  const old = await popup.shareText(secret);
  const list = await extension.open("sent.html");
  await list.locator("summary").click();
  await list.getByRole("button", { name: again }).click();
  await expect(list.getByText("Here is the new one")).toBeVisible();
  const made = await doneShare(extension, old);
  await list.getByRole("button", { name: "Copy" }).click();
  expect(await extension.clipboard()).toBe(made.link);
  await expectDead(extension, old.link);
  await popup.page.bringToFront();
  await popup.page.getByRole("button", { name: "New secret" }).click();
  await expect.poll(async () => (await extension.read("session"))["kept"]).toEqual([]);
});

test("without its server nothing is revoked, nothing is made, and both are said", async ({
  extension,
}) => {
  const own = await ServerProcess.start();
  await extension.configure(own.base);
  const popup = await PopupTab.open(extension);
  const old = await popup.shareText(secret);
  await own.halt();
  await popup.page.getByRole("button", { name: again }).click();
  await expect(popup.page.getByRole("alert")).toBeVisible();
  await expect(popup.page.getByText("No new link was made")).toBeVisible();
  expect(await shareState(extension)).toMatchObject({ step: "done", receiptId: old.receiptId });
  await own.stop();
});

test("from the page the link is revoked, and the secret waits in the popup for another place", async ({
  extension,
  server,
}) => {
  const chat = await servePage(`<title>Chat</title><textarea>${secret}</textarea>`);
  const page = await extension.context.newPage();
  await page.goto(chat.origin);
  const field = page.locator("textarea");
  await field.selectText();
  await extension.shareSelection(page);
  await expect(field).toHaveValue(new RegExp(`^${server.base}`));
  const link = await field.inputValue();
  await wrongPlace(page);
  await expect(field).toHaveValue(secret);
  const popup = await PopupTab.open(extension);
  await expect(popup.secret).toHaveValue(secret);
  await expectDead(extension, link);
  await chat.close();
});

async function wrongPlace(page: Page): Promise<void> {
  await noticeIn(page, /replaced/iu);
  await pressInNotice(page, /^Wrong place\? Revoke$/u);
  await noticeIn(page, /opens nothing any more.*five minutes/iu);
}
