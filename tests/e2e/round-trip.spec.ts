import { randomBytes } from "node:crypto";
import { expect, test } from "./harness/fixtures.ts";
import { servePage } from "./harness/sites.ts";
import { doneShare, PopupTab, ToolbarPopup } from "./pages/popup.ts";
import { Viewer } from "./pages/viewer.ts";

const unicode = "Zażółć gęślą jaźń\n\tТест 测试 🗝️👩🏽‍🚀\n\n‮end‬ \u00a0trailing space \nlast line\n";

test("a text comes out of the viewer exactly as it went into the popup", async ({ extension }) => {
  const popup = await PopupTab.open(extension);
  const { link } = await popup.shareText(unicode);
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  await viewer.expectShown();
  expect(await viewer.shownText()).toBe(unicode);
  expect((await viewer.saved()).bytes.toString()).toBe(unicode);
  await viewer.copy();
  expect(await extension.clipboard()).toBe(unicode);
});

const sizes: [string, string][] = [
  ["one byte", "x"],
  ["one megabyte", randomBytes(2 ** 19).toString("hex")],
];
for (const [title, text] of sizes) {
  test(`a text of ${title} arrives whole`, async ({ extension }) => {
    const popup = await PopupTab.open(extension);
    const { link } = await popup.shareText(text);
    const viewer = await Viewer.follow(extension, link);
    await viewer.reveal();
    await viewer.expectShown();
    expect((await viewer.saved()).bytes.toString() === text).toBe(true);
  });
}

test("a text too long to be kept arrives whole, and the popup says that closing would lose it", async ({
  extension,
}) => {
  // 12 MB in UTF-8: more than memory beyond the page may hold.
  const text = `${"鍵".repeat(4_000_000)}\n`;
  const popup = await PopupTab.open(extension);
  const hint = popup.page.getByText("Too long to be kept if this window closes.");
  await popup.secret.fill("short");
  await expect(hint).toBeHidden();
  await popup.secret.fill(text);
  await expect(hint).toBeVisible();
  await expect(popup.problem).toBeHidden();
  // Nor may what stood there before come back instead.
  await expect
    .poll(async () => JSON.stringify(await extension.read("session")))
    .not.toMatch(/short/);
  const { link } = await popup.share();
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  await viewer.expectShown();
  expect((await viewer.saved()).bytes.toString() === text).toBe(true);
});

test("a file of 20 MB arrives byte for byte, with its name", async ({ extension }) => {
  const buffer = randomBytes(20_000_000);
  const popup = await PopupTab.open(extension);
  await popup.pickFile({ name: "Schlüssel für Müller.bin", mimeType: "application/x-key", buffer });
  const { link } = await popup.share();
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  await viewer.expectShown();
  const saved = await viewer.saved();
  expect(saved.name).toBe("Schlüssel für Müller.bin");
  expect(saved.bytes.equals(buffer)).toBe(true);
});

test("the real popup encrypts at Ctrl+Enter and leaves the link on the clipboard", async ({
  extension,
}) => {
  const site = await servePage("<title>Chat</title><p>Nothing to write in here.</p>");
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  const popup = await ToolbarPopup.open(extension, page);
  await popup.type("correct horse\nbattery staple");
  await popup.submitByKeys();
  await popup.heading(/^Link copied$/);
  await popup.close();
  const { link } = await doneShare(extension);
  expect(await extension.clipboard()).toBe(link);
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  expect(await viewer.shownText()).toBe("correct horse\nbattery staple");
  await site.close();
});

test("a link opens once", async ({ extension, server }) => {
  const popup = await PopupTab.open(extension);
  const { link } = await popup.shareText("only once");
  const first = await Viewer.follow(extension, link);
  await first.reveal();
  await first.expectShown();
  await expect(first.page.getByText(/has confirmed that its copy is gone/)).toBeVisible();
  const second = await Viewer.follow(extension, link);
  await expect(
    second.page.getByText(/^This secret was opened .* can’t be opened again/),
  ).toBeVisible();
  await expect(second.page.getByText(/tell the sender now/)).toBeVisible();
  expect(second.page.url()).not.toContain(new URL(server.base).host);
});

test("a link for three views opens three times", async ({ extension }) => {
  const popup = await PopupTab.open(extension);
  const { link } = await popup.shareText("three times", { views: "3 times" });
  for (const left of [2, 1, 0]) {
    const viewer = await Viewer.follow(extension, link);
    await viewer.reveal();
    expect(await viewer.shownText(), `with ${left} left`).toBe("three times");
    await viewer.page.close();
  }
  const late = await Viewer.follow(extension, link);
  await expect(late.page.getByText(/^This secret was opened/)).toBeVisible();
});

test("a wrong passphrase costs a try, the right one opens", async ({ extension }) => {
  const popup = await PopupTab.open(extension);
  const { link } = await popup.shareText("behind a word", { passphrase: "Straße 7 ✓" });
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal("Strasse 7");
  await expect(viewer.page.getByText(/not the right passphrase.*4 tries are left/)).toBeVisible();
  await viewer.reveal("Straße 7 ✓");
  await viewer.expectShown();
  expect(await viewer.shownText()).toBe("behind a word");
});

test("five wrong passphrases lock it for good", async ({ extension }) => {
  const popup = await PopupTab.open(extension);
  const { link } = await popup.shareText("behind a word", { passphrase: "right" });
  const viewer = await Viewer.follow(extension, link);
  for (const left of ["4 tries are", "3 tries are", "2 tries are", "1 try is"]) {
    await viewer.reveal(`wrong, so ${left} left`);
    await expect(viewer.page.getByText(new RegExp(`${left} left`))).toBeVisible();
  }
  await viewer.reveal("wrong again");
  await expect(viewer.page.getByText(/^This secret was locked for good/)).toBeVisible();
  const late = await Viewer.follow(extension, link);
  await expect(late.page.getByText(/^This secret was locked for good/)).toBeVisible();
});

test("a revoked link says so to whoever comes", async ({ extension }) => {
  const popup = await PopupTab.open(extension);
  const { link } = await popup.shareText("taken back");
  await popup.page.getByRole("button", { name: "Revoke", exact: true }).click();
  await expect(popup.page.getByText("Link revoked")).toBeVisible();
  const viewer = await Viewer.follow(extension, link);
  await expect(viewer.page.getByText(/^The sender took this secret back/)).toBeVisible();
});
