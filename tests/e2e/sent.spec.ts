import { expect, test } from "./harness/fixtures.ts";
import { servePage } from "./harness/sites.ts";
import { PopupTab } from "./pages/popup.ts";
import { Viewer } from "./pages/viewer.ts";

/** What was sent, what became of it, and what the form makes by itself: in the built extension. */

test("the list says that a link waits, then that it was opened", async ({ extension }) => {
  const popup = await PopupTab.open(extension);
  const { link } = await popup.shareText("look after me");
  await popup.page.getByRole("tab", { name: "Sent" }).click();
  const state = popup.page.locator(".sent-state");
  await expect(state).toHaveText("Waiting");
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  expect(await viewer.shownText()).toBe("look after me");
  await popup.page.bringToFront();
  await popup.page.getByRole("button", { name: "Refresh" }).click();
  await expect(state).toHaveText(/^Opened /);
  expect(JSON.stringify(await extension.read("local"))).not.toContain("look after me");
});

test("a link revoked from the list opens nothing any more", async ({ extension }) => {
  const popup = await PopupTab.open(extension);
  const { link } = await popup.shareText("never mind");
  const page = await extension.open("sent.html");
  await page.locator("summary").click();
  await page.getByRole("button", { name: /^Revoke Text/ }).click();
  await expect(page.locator(".sent-state")).toHaveText("Revoked");
  await expect
    .poll(async () => JSON.stringify((await extension.read("session"))["kept"]))
    .not.toContain("never mind");
  const viewer = await Viewer.follow(extension, link);
  await expect(viewer.page.getByText(/took this secret back/)).toBeVisible();
});

test("a link is listed by what was shared and where, never by a piece of the secret", async ({
  extension,
  server,
}) => {
  const popup = await PopupTab.open(extension);
  await popup.shareText("ghp_16C7e42F292c6912E7710c838347Ae178B4a");
  const chat = await servePage("<title>Chat</title><textarea>DB_HOST=db\nDB_PASSWORD=x</textarea>");
  const page = await extension.context.newPage();
  await page.goto(chat.origin);
  await page.locator("textarea").selectText();
  await extension.shareSelection(page);
  await expect(page.locator("textarea")).toHaveValue(new RegExp(`^${server.base}`));
  const list = await extension.open("sent.html");
  await expect(list.locator(".sent-label")).toHaveText([
    `.env file → ${new URL(chat.origin).host}`,
    "API key",
  ]);
  await chat.close();
});

test("a generated password goes through, with a passphrase made in one press", async ({
  extension,
}) => {
  const popup = await PopupTab.open(extension);
  await popup.page.getByRole("button", { name: "Generate" }).click();
  const made = await popup.page.locator("output").textContent();
  expect(made).toHaveLength(20);
  await popup.page.getByRole("button", { name: "Use it" }).click();
  await expect(popup.secret).toHaveValue(made ?? "");
  await popup.page.getByRole("button", { name: "Make a passphrase" }).click();
  await expect(popup.passphrase).toHaveValue(/^([a-z]+-){4}[a-z]+$/);
  const passphrase = await popup.passphrase.inputValue();
  const { link, hasPassphrase } = await popup.share();
  expect(hasPassphrase).toBe(true);
  await popup.page.getByRole("button", { name: "QR code" }).click();
  await expect(popup.page.getByRole("img", { name: /QR code/ })).toBeVisible();
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal(passphrase);
  expect(await viewer.shownText()).toBe(made);
});
