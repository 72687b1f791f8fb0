import type { IncomingHttpHeaders } from "node:http";
import { defaultSettings } from "../../lib/settings.ts";
import type { ServerInfo } from "../../lib/wire/native.ts";
import { expect, test } from "./harness/fixtures.ts";
import { extensionId } from "./harness/paths.ts";
import { ServerProcess } from "./harness/server.ts";
import { serve, servePage } from "./harness/sites.ts";
import { noticeIn } from "./pages/notice.ts";
import { Options } from "./pages/options.ts";
import { PopupTab, ToolbarPopup } from "./pages/popup.ts";

/** What others get to see. */

/** What a server of our own kind says of itself. */
const info: ServerInfo = {
  name: "hushlink",
  version: "1.0.0",
  protocol: 1,
  max_bytes: 1_000_000,
  expiry: { min: 60, max: 86_400, default: 3_600 },
  max_views: 10,
  attempts: 5,
  api_key_required: false,
};

test("a server learns neither the extension's id nor where the request comes from", async ({
  extension,
}) => {
  const seen: { line: string; headers: IncomingHttpHeaders }[] = [];
  const site = await serve((request, response) => {
    seen.push({ line: `${request.method} ${request.url}`, headers: request.headers });
    response.setHeader("content-type", "application/json");
    if (request.method === "GET") return response.end(JSON.stringify(info));
    return response.writeHead(201).end('{"expires_at_ms":1,"views":1}');
  });
  await extension.configure(`${site.origin}/`);
  const popup = await PopupTab.open(extension);
  await popup.secret.fill("what do they see?");
  await popup.submit.click();
  await expect.poll(() => seen.some(({ line }) => line.startsWith("PUT"))).toBe(true);
  for (const { line, headers } of seen) {
    expect(headers.origin, line).toBeUndefined();
    expect(headers.referer, line).toBeUndefined();
    expect(headers.cookie, line).toBeUndefined();
    expect(JSON.stringify(headers), line).not.toContain(extensionId);
  }
  await site.close();
});

test("opening popup, options and welcome page sends nothing to a server", async ({ extension }) => {
  const site = await serve((_request, response) => response.end());
  await extension.configure(`${site.origin}/`);
  for (const path of ["popup.html", "options.html", "welcome.html", "viewer.html"]) {
    const page = await extension.open(path);
    await page.waitForLoadState("networkidle");
  }
  expect(site.requests).toEqual([]);
  await site.close();
});

test("a page that is only visited is left alone: no request, no script, no change", async ({
  extension,
}) => {
  const site = await serve((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end("<!doctype html><title>Chat</title><textarea>a secret</textarea>");
  });
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  const before = await page.content();
  await page.locator("textarea").selectText();
  await page.waitForLoadState("networkidle");
  expect(await page.content()).toBe(before);
  expect(site.requests.filter((line) => !line.endsWith("/favicon.ico"))).toEqual(["GET /"]);
  await site.close();
});

test("neither secret, key nor passphrase is written to disk", async ({ extension, server }) => {
  const page = await extension.context.newPage();
  await page.goto(server.base);
  const popup = await ToolbarPopup.open(extension, page);
  await popup.type("never on the disk");
  await popup.submit();
  await popup.heading(/^Link copied$/);
  const { share } = await extension.read("session");
  const token = new URL((share as { link: string }).link).hash.slice(1);
  const onDisk = JSON.stringify(await extension.read("local"));
  expect(onDisk).not.toContain("never on the disk");
  expect(onDisk).not.toContain(token);
  expect(onDisk).toContain('"receipts"');
  await popup.close();
});

test("a link is forgotten five minutes after it was made, whatever is typed meanwhile", async ({
  extension,
}) => {
  const { doneAtMs } = await (await PopupTab.open(extension)).shareText("made before");
  const typedAtMs = doneAtMs + 240_000;
  await extension.write("session", { draft: { text: "typed since", savedAtMs: typedAtMs } });
  const worker = await extension.worker();
  const alarms = async () => {
    const all = await worker.evaluate(() => chrome.alarms.getAll());
    return Object.fromEntries(all.map(({ name, scheduledTime }) => [name, scheduledTime]));
  };
  await expect.poll(alarms).toMatchObject({ "forget-draft": typedAtMs + 301_000 });
  expect(await alarms()).toMatchObject({ forget: doneAtMs + 301_000 });
  await worker.evaluate(() => chrome.alarms.create("forget", { when: Date.now() }));
  await expect.poll(async () => (await extension.read("session"))["share"]).toBeUndefined();
  expect(await extension.read("session")).toMatchObject({ draft: { text: "typed since" } });
});

test("what could not be shared in place is in the page still, and kept nowhere else", async ({
  extension,
}) => {
  const own = await ServerProcess.start();
  await extension.write("local", { settings: defaultSettings });
  const options = await Options.open(extension);
  await options.addServer(own.base);
  await own.halt();
  const chat = await servePage("<title>Chat</title><textarea>not on its way</textarea>");
  const page = await extension.context.newPage();
  await page.goto(chat.origin);
  await page.locator("textarea").selectText();
  await extension.shareSelection(page);
  await noticeIn(page, /did not answer/);
  await expect(page.locator("textarea")).toHaveValue("not on its way");
  const inMemory = JSON.stringify(await extension.read("session"));
  expect(inMemory).toContain("menusLanguage");
  expect(inMemory).not.toContain("not on its way");
  await chat.close();
  await own.stop();
});
