import { randomBytes } from "node:crypto";
import { CuttingProxy } from "../fakes/cutting-proxy.ts";
import { expect, test } from "./harness/own-server.ts";
import { until } from "./harness/poll.ts";
import { ServerProcess } from "./harness/server.ts";
import { doneShare, PopupTab, shareState, ToolbarPopup } from "./pages/popup.ts";
import { Viewer } from "./pages/viewer.ts";

/** Whatever ends in the middle of a share: one secret or none, never two, and the popup knows. */

const isSending = (extension: Parameters<typeof shareState>[0]) => () =>
  shareState(extension).then((state) => state.step === "working" && state.phase === "sending");

test("the worker is killed while the server has not answered: one secret, and the popup gets its link", async ({
  extension,
  own,
}) => {
  const popup = await PopupTab.open(extension);
  await popup.secret.fill("survives");
  own.pause();
  await popup.submit.click();
  await until("the request to be out", isSending(extension));
  await extension.stopWorker();
  await popup.page.close();
  own.resume();

  const again = await PopupTab.open(extension);
  await expect(
    again.page.getByRole("heading", { name: /^(Link copied|Your link is ready)$/ }),
  ).toBeVisible();
  const { link } = await doneShare(extension);
  expect(own.secretCount()).toBe(1);
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  expect(await viewer.shownText()).toBe("survives");
});

test("the worker is killed and the popup stays open: it recovers by itself", async ({
  extension,
  own,
}) => {
  const popup = await PopupTab.open(extension);
  await popup.secret.fill("patient");
  own.pause();
  await popup.submit.click();
  await until("the request to be out", isSending(extension));
  await extension.stopWorker();
  own.resume();
  await expect(
    popup.page.getByRole("heading", { name: /^(Link copied|Your link is ready)$/ }),
  ).toBeVisible({ timeout: 40_000 });
  expect(own.secretCount()).toBe(1);
});

test("the worker is killed again and again: never a second secret", async ({ extension, own }) => {
  for (const round of [1, 2, 3]) {
    const popup = await PopupTab.open(extension);
    await popup.secret.fill(`round ${round}`);
    await popup.submit.click();
    await until("the share to run", async () => (await shareState(extension)).step !== "idle");
    await extension.stopWorker();
    await popup.page.close();
    const again = await PopupTab.open(extension);
    await doneShare(extension);
    expect(own.secretCount()).toBe(round);
    await again.page.getByRole("button", { name: "New secret" }).click();
    await expect(again.secret).toHaveValue("");
    await again.page.close();
  }
});

test("the worker is killed while a file is on its way: one secret or none, and the popup says which", async ({
  extension,
  own,
}) => {
  const popup = await PopupTab.open(extension);
  const buffer = randomBytes(3_000_000);
  await popup.pickFile({ name: "lost.bin", mimeType: "application/octet-stream", buffer });
  own.pause();
  await popup.submit.click();
  await until("the request to be out", isSending(extension));
  await extension.stopWorker();
  own.resume();
  await popup.page.close();
  const again = await PopupTab.open(extension);
  const state = await until("the share to end", async () => {
    const seen = await shareState(extension);
    return (seen.step === "done" || seen.step === "failed") && seen;
  });
  if (state.step === "done") {
    expect(own.secretCount()).toBe(1);
    return;
  }
  expect(state).toMatchObject({ step: "failed", failure: { code: "job.file-lost" } });
  await expect(again.problem).toBeVisible();
  expect(own.secretCount()).toBeLessThanOrEqual(1);
});

test("the real popup is closed in the middle: the share goes on, and opens with its link", async ({
  extension,
  own,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${own.base}healthz`);
  const popup = await ToolbarPopup.open(extension, page);
  await popup.type("goes on alone");
  own.pause();
  await popup.submit();
  await until("the request to be out", isSending(extension));
  await popup.close();
  own.resume();
  const { link } = await doneShare(extension);
  const again = await ToolbarPopup.open(extension, page);
  await again.heading(/^(Link copied|Your link is ready)$/);
  await again.close();
  expect(own.secretCount()).toBe(1);
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  expect(await viewer.shownText()).toBe("goes on alone");
});

test("the server is killed before it answers: trying again makes one secret", async ({
  extension,
  own,
}) => {
  const popup = await PopupTab.open(extension);
  await popup.secret.fill("second try");
  own.pause();
  await popup.submit.click();
  await until("the request to be out", isSending(extension));
  await own.halt("SIGKILL");
  await expect(popup.problem).toContainText("did not answer");
  const restarted = await ServerProcess.start({ port: own.port, folder: own.folder });
  const failed = await shareState(extension);
  await popup.page.getByRole("button", { name: "Try again" }).click();
  const { link } = await doneShare(extension, failed);
  expect(restarted.secretCount()).toBe(1);
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  expect(await viewer.shownText()).toBe("second try");
  await restarted.stop();
});

test("a file whose answer was lost is one secret, also after trying again", async ({
  extension,
  own,
}) => {
  const wire = await CuttingProxy.start(own.base);
  await extension.configure(wire.base);
  const popup = await PopupTab.open(extension);
  const buffer = randomBytes(300_000);
  await popup.pickFile({ name: "once.bin", mimeType: "application/octet-stream", buffer });
  wire.cut(/^PUT /, 0);
  await popup.submit.click();
  await expect(popup.problem).toContainText("did not answer");
  expect(own.secretCount()).toBe(1);
  const failed = await shareState(extension);
  await popup.page.getByRole("button", { name: "Try again" }).click();
  const { link } = await doneShare(extension, failed);
  expect(own.secretCount()).toBe(1);
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  await viewer.expectShown();
  expect((await viewer.saved()).bytes.equals(buffer)).toBe(true);
  await wire.close();
});

test("a share that is cancelled leaves no secret behind, and the text in the popup", async ({
  extension,
  own,
}) => {
  const popup = await PopupTab.open(extension);
  await popup.secret.fill("changed my mind");
  own.pause();
  await popup.submit.click();
  await until("the request to be out", isSending(extension));
  await popup.page.getByRole("button", { name: "Cancel" }).click();
  own.resume();
  await expect(popup.submit).toBeVisible();
  await expect(popup.secret).toHaveValue("changed my mind");
  expect(await shareState(extension)).toMatchObject({ failure: { code: "job.cancelled" } });
  await fetch(own.base);
  expect(own.secretCount("waiting")).toBe(0);
});
