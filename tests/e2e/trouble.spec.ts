import { randomBytes } from "node:crypto";
import { Extension } from "./harness/extension.ts";
import { expect, test } from "./harness/fixtures.ts";
import { ServerProcess } from "./harness/server.ts";
import { serve } from "./harness/sites.ts";
import { Options } from "./pages/options.ts";
import { doneShare, PopupTab, shareState, ToolbarPopup } from "./pages/popup.ts";
import { Viewer } from "./pages/viewer.ts";

/** What can go wrong, each with its own words; and nothing of what was typed is lost. */

test("with the server down the popup says so, keeps the text, and shares it once it is up", async ({
  extension,
}) => {
  const server = await ServerProcess.start();
  await extension.configure(server.base);
  await server.halt();
  const popup = await PopupTab.open(extension);
  await popup.secret.fill("typed in vain?");
  await popup.submit.click();
  await expect(popup.problem).toContainText(`127.0.0.1:${server.port} did not answer.`);
  await expect(popup.secret).toHaveValue("typed in vain?");
  await popup.page.close();

  const again = await PopupTab.open(extension);
  await expect(again.secret).toHaveValue("typed in vain?");
  const { port, folder } = server;
  const restarted = await ServerProcess.start({ port, folder });
  const { link } = await again.share();
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  expect(await viewer.shownText()).toBe("typed in vain?");
  await restarted.stop();
});

test("the real popup that is closed keeps what was typed", async ({ extension, server }) => {
  const page = await extension.context.newPage();
  await page.goto(`${server.base}`);
  const popup = await ToolbarPopup.open(extension, page);
  await popup.type("half a secr");
  await expect
    .poll(async () => JSON.stringify(await extension.read("session")))
    .toContain("half a");
  await popup.close();
  const again = await ToolbarPopup.open(extension, page);
  expect(await again.typed()).toBe("half a secr");
  await again.close();
});

test("what was typed stays for five minutes, and then neither in the popup nor in memory", async ({
  extension,
}) => {
  const draftOf = (ageMs: number) =>
    extension.write("session", { draft: { text: "typed", savedAtMs: Date.now() - ageMs } });
  await draftOf(290_000);
  const early = await PopupTab.open(extension);
  await expect(early.secret).toHaveValue("typed");
  await early.page.close();
  await draftOf(300_001);
  const late = await PopupTab.open(extension);
  await expect(late.secret).toHaveValue("");
  await expect.poll(async () => (await extension.read("session"))["draft"]).toBeUndefined();
});

test("a popup with nothing in it says what is missing, and sends nothing", async ({
  extension,
}) => {
  const site = await serve((_request, response) => response.end());
  await extension.configure(`${site.origin}/`);
  const popup = await PopupTab.open(extension);
  await popup.submit.click();
  await expect(popup.page.getByText(/There is nothing to share yet/)).toBeVisible();
  expect(site.requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
  await site.close();
});

test("a file over the server's limit is refused before anything is sent", async () => {
  const server = await ServerProcess.start({
    env: { HUSHLINK_MAX_BYTES: "100000", HUSHLINK_RATE_LIMIT: "off" },
  });
  const extension = await Extension.launch();
  await (await Options.open(extension)).addServer(server.base);
  const popup = await PopupTab.open(extension);
  const buffer = randomBytes(100_001);
  await popup.pickFile({ name: "large.bin", mimeType: "application/octet-stream", buffer });
  await popup.submit.click();
  await expect(popup.page.getByText(/This is larger than the .* the server takes/)).toBeVisible();
  await extension.close();
  await server.stop();
});

type Answer = (response: import("node:http").ServerResponse) => void;
const garbled = /answered with something Hushlink doesn’t understand\./;
const garbage: [title: string, answer: Answer, words: RegExp][] = [
  ["a sign-in page", (response) => response.end("<!doctype html><title>Sign in</title>"), garbled],
  ["nothing", (response) => response.end(), garbled],
  ["JSON of another kind", (response) => response.end('{"ok":true}'), garbled],
  [
    "an error page",
    (response) => response.writeHead(502).end("Bad gateway"),
    /refused this \(answer 502\)\..*Try again/s,
  ],
  [
    "another address",
    (response) => response.writeHead(302, { location: "https://login.example/" }).end(),
    /points to another address\. Hushlink didn’t follow it\./,
  ],
];
for (const [title, answer, words] of garbage) {
  test(`a server that answers with ${title} is not believed`, async ({ extension }) => {
    const site = await serve((_request, response) => answer(response));
    await extension.configure(`${site.origin}/`);
    const popup = await PopupTab.open(extension);
    await popup.secret.fill("kept");
    await popup.submit.click();
    await expect(popup.problem).toContainText(`127.0.0.1:${site.port} `);
    await expect(popup.problem).toContainText(words);
    await expect(popup.secret).toHaveValue("kept");
    await site.close();
  });
}

for (const name of ["Try again", "Encrypt and copy link"]) {
  test(`once the server was corrected, “${name}” goes to the new one and never again to the old`, async ({
    extension,
    server,
  }) => {
    const wrong = await serve((_request, response) => response.end("Sign in"));
    await extension.configure(`${wrong.origin}/`);
    const popup = await PopupTab.open(extension);
    await popup.secret.fill("to the right place");
    await popup.submit.click();
    await expect(popup.problem).toBeVisible();
    await popup.page.close();
    const asked = wrong.requests.length;
    await extension.configure(server.base);

    const again = await PopupTab.open(extension);
    const failed = await shareState(extension);
    await again.page.getByRole("button", { name }).click();
    const { link } = await doneShare(extension, failed);
    expect(link.startsWith(server.base)).toBe(true);
    expect(wrong.requests).toHaveLength(asked);
    await wrong.close();
  });
}

test("an expired link says when it expired", async () => {
  const server = await ServerProcess.start({
    env: { HUSHLINK_MIN_EXPIRY: "1", HUSHLINK_MAX_EXPIRY: "2", HUSHLINK_RATE_LIMIT: "off" },
  });
  const extension = await Extension.launch();
  await (await Options.open(extension)).addServer(server.base);
  const popup = await PopupTab.open(extension);
  const { link, expiresAtMs } = await popup.shareText("soon gone");
  expect(expiresAtMs - Date.now()).toBeLessThanOrEqual(2_000);
  await expect.poll(() => Date.now() > expiresAtMs).toBe(true);
  const viewer = await Viewer.follow(extension, link);
  await expect(viewer.page.getByText(/^This secret expired .* Nobody can open it/)).toBeVisible();
  await extension.close();
  await server.stop();
});
