import { Extension } from "./harness/extension.ts";
import { expect, test } from "./harness/fixtures.ts";
import { extensionOrigin } from "./harness/paths.ts";
import { until } from "./harness/poll.ts";
import { PopupTab } from "./pages/popup.ts";
import { Viewer } from "./pages/viewer.ts";

/** A shared link was opened: the sender is told, led to what to do, and asked once. */

test("a click on the notification leads to what to do, until the sender says that it was them", async ({
  server,
}) => {
  const extension = await Extension.launch({ permissions: ["notifications"] });
  await extension.configure(server.base, { notifyOpened: true });
  const popup = await PopupTab.open(extension);
  const { link, receiptId } = await popup.shareText("ghp_16C7e42F292c6912E7710c838347Ae178B4a");
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  await viewer.expectShown();

  const worker = await extension.worker();
  await worker.evaluate(() => chrome.alarms.create("look-after-sent", { when: Date.now() }));
  const name = `opened:${receiptId}`;
  await until("the notification", async () => {
    const shown = await worker.evaluate(() => chrome.notifications.getAll());
    return shown !== undefined && Object.hasOwn(shown, name);
  });
  const arriving = extension.context.waitForEvent("page");
  await worker.evaluate((id) => chrome.notifications.onClicked.dispatch(id), name);
  const list = await arriving;
  await expect(list).toHaveURL(`${extensionOrigin}/sent.html#${receiptId}`);
  await expect(list.getByText("Was that not them?")).toBeVisible();
  await expect(list.getByText("within seconds")).toBeVisible();
  await expect(list.getByRole("listitem").getByText("Revoke this key")).toBeVisible();

  await list.getByRole("button", { name: "It was them" }).click();
  await expect(list.getByText("Was that not them?")).toBeHidden();
  await list.reload();
  await expect(list.getByText("You said that it was them")).toBeVisible();
  await expect(list.getByText("Was that not them?")).toBeHidden();
  await extension.close();
});
