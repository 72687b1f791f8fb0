import type { Page } from "playwright";
import { Extension } from "./harness/extension.ts";
import { extensionOrigin } from "./harness/paths.ts";
import { until } from "./harness/poll.ts";
import { type Site, serve, servePage } from "./harness/sites.ts";
import { expect, rulesOf, share, test } from "./opening.ts";
import { Viewer } from "./pages/viewer.ts";

const viewerUrl = `${extensionOrigin}/viewer.html`;
const secret = "from the chat";

/** A chat with one message in it: the link, in all the ways in which pages open links. */
function chat(link: string): Promise<Site> {
  const quoted = JSON.stringify(link);
  return servePage(`<!doctype html><title>Chat</title>
    <a id="plain" href=${quoted}>link</a>
    <a id="blank" target="_blank" rel="noopener noreferrer" href=${quoted}>link</a>
    <button id="window" onclick='window.open(${quoted})'>open</button>
    <button id="location" onclick='location.replace(${quoted})'>go</button>
    <button id="assign" onclick='location.assign(${quoted})'>go</button>`);
}

async function arrived(extension: Extension): Promise<Page> {
  return until("the viewer", () =>
    extension.context.pages().find((page) => page.url() === viewerUrl),
  );
}

/** `extension`, but with the wire as its server, so that its log is the server's. */
test.beforeEach(async ({ extension, wire }) => {
  await extension.configure(wire.base);
  await until("the rule for this server", async () =>
    JSON.stringify(await rulesOf(extension)).includes(String(new URL(wire.base).port)),
  );
});

async function expectRevealed(page: Page): Promise<void> {
  const viewer = new Viewer(page);
  await viewer.reveal();
  await viewer.expectShown();
  expect(await viewer.shownText()).toBe(secret);
}

for (const [title, id] of [
  ["a click", "plain"],
  ["a link to a new tab", "blank"],
  ["window.open", "window"],
  ["location.replace", "location"],
  ["location.assign", "assign"],
] as const) {
  test(`${title} opens the viewer, and the server gets no request for its page`, async ({
    extension,
    wire,
  }) => {
    const { link } = await share(wire.base, secret);
    const site = await chat(link);
    const page = await extension.context.newPage();
    await page.goto(site.origin);
    wire.requests.length = 0;
    await page.locator(`#${id}`).click();
    await expectRevealed(await arrived(extension));
    expect(wire.pageRequests()).toEqual([]);
    expect(wire.requests.map((line) => line.replace(/secrets\/[^/]+/, "secrets/ID"))).toEqual([
      "GET /api/v1/secrets/ID/peek",
      "POST /api/v1/secrets/ID/reveal",
      "POST /api/v1/secrets/ID/confirm",
    ]);
    await site.close();
  });
}

test("a middle click and a redirect from another site open the viewer as well", async ({
  extension,
  wire,
}) => {
  const { link } = await share(wire.base, secret);
  const shortener = await serve((_request, response) => {
    response.writeHead(302, { location: link });
    response.end();
  });
  const site = await chat(shortener.origin);
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  await page.locator("#plain").click({ button: "middle" });
  await expectRevealed(await arrived(extension));
  expect(wire.pageRequests()).toEqual([]);
  await site.close();
  await shortener.close();
});

test("the address bar opens the viewer, and no request ever held the key", async ({
  extension,
  wire,
}) => {
  const { link, token } = await share(wire.base, secret);
  const page = await extension.context.newPage();
  const urls: string[] = [];
  page.on("request", (request) => urls.push(request.url()));
  await page.goto(link);
  await expectRevealed(page);
  expect(wire.requests.some((line) => line.includes(token))).toBe(false);
  const sent = urls.filter((url) => url.startsWith("http") && url !== link);
  expect(sent.some((url) => url.includes(token.slice(2, 20)))).toBe(false);
});

test("a link whose mark was escaped, or to which a query was added, sends neither key nor request", async ({
  extension,
  wire,
}) => {
  const { link } = await share(wire.base, secret);
  const changed = [link.replace("#", "%23"), link.replace("/#", "/?utm_source=chat&from=mail#")];
  for (const each of changed) {
    const page = await extension.context.newPage();
    await page.goto(each);
    await expect(page).toHaveURL(viewerUrl);
    await expect(new Viewer(page).revealButton).toBeVisible();
    await page.close();
  }
  expect(wire.pageRequests()).toEqual([]);
});

test("it still works after the browser was started again", async ({ wire }) => {
  const first = await Extension.launch();
  await first.configure(wire.base);
  await until("the rule", async () => (await rulesOf(first)).length === 1);
  const profile = await first.quit();
  const { link } = await share(wire.base, secret);
  const second = await Extension.launch({ profile });
  const page = await second.context.newPage();
  await page.goto(link);
  await expectRevealed(page);
  expect(wire.pageRequests()).toEqual([]);
  await second.close();
});

test("it works while the worker is asleep, and does not need to wake it", async ({
  extension,
  wire,
}) => {
  const { link } = await share(wire.base, secret);
  await extension.stopWorker();
  const page = await extension.context.newPage();
  await page.goto(link);
  await expectRevealed(page);
  expect(wire.pageRequests()).toEqual([]);
});

test("who has opted out gets the server's page", async ({ extension, wire }) => {
  await extension.configure(wire.base, { openLinksHere: false });
  await until("no rule", async () => (await rulesOf(extension)).length === 0);
  const { link } = await share(wire.base, secret);
  const page = await extension.context.newPage();
  await page.goto(link);
  await expect(page).toHaveURL(`${wire.base}s/`);
  await expectRevealed(page);
});

test("rules follow the servers: one that was removed opens its own page again", async ({
  extension,
  wire,
}) => {
  await until("the rule", async () => (await rulesOf(extension)).length === 1);
  await extension.configure(wire.base, { servers: [], defaultServerId: "" });
  await until("no rule", async () => (await rulesOf(extension)).length === 0);
});

test("other pages of the server are left alone", async ({ extension, wire }) => {
  const page = await extension.context.newPage();
  await page.goto(`${wire.base}s/`);
  expect(page.url()).toBe(`${wire.base}s/`);
});

test("a web page can neither fetch nor frame the viewer", async ({ extension }) => {
  const site = await servePage("<title>curious</title>");
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  const fetched = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => "fetched",
        () => "refused",
      ),
    viewerUrl,
  );
  expect(fetched).toBe("refused");
  await page.evaluate((url) => {
    const frame = document.createElement("iframe");
    frame.src = url;
    document.body.append(frame);
  }, viewerUrl);
  await page.waitForTimeout(500);
  for (const frame of page.frames().slice(1)) {
    expect(
      await frame.evaluate(() => document.body?.textContent ?? "").catch(() => ""),
    ).not.toContain("Open a one-time link");
  }
  await site.close();
});

test("a link in a frame of another page is not taken over", async ({ extension, wire }) => {
  const { link, views } = await share(wire.base, secret);
  const site = await servePage(`<iframe src=${JSON.stringify(link)}></iframe>`);
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  await page.waitForTimeout(500);
  expect(page.frames().some((frame) => frame.url().startsWith(extensionOrigin))).toBe(false);
  expect(await views()).toBe(0);
  await site.close();
});

test("the tab's history does not hold the key, and going back does not open it again", async ({
  extension,
  wire,
}) => {
  const { link, token, views } = await share(wire.base, secret, { views: 5 });
  const site = await chat(link);
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  await page.locator("#plain").click();
  await expectRevealed(page);
  const session = await extension.context.newCDPSession(page);
  const { entries } = await session.send("Page.getNavigationHistory");
  const urls = entries.map(({ url }) => url);
  expect(urls).toContain(viewerUrl);
  expect(urls.join()).not.toContain(token);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Link" })).toBeVisible();
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole("textbox", { name: "Link" })).toBeVisible();
  expect(await views()).toBe(1);
  await site.close();
});

test("the right-click entry opens a link in a tab of its own, and the key enters no history", async ({
  extension,
  wire,
}) => {
  const { link, token, views } = await share(wire.base, secret);
  const site = await chat(link);
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  const worker = await extension.worker();
  await worker.evaluate(
    async ([linkUrl, pageUrl]) => {
      const [tab] = await chrome.tabs.query({ active: true });
      const info = { menuItemId: "open", linkUrl, pageUrl, frameId: 0, editable: false };
      chrome.contextMenus.onClicked.dispatch(info, tab as Record<string, unknown>);
    },
    [link, page.url()] as const,
  );
  const viewer = await arrived(extension);
  await expectRevealed(viewer);
  expect(await views()).toBe(1);
  const session = await extension.context.newCDPSession(viewer);
  const { entries } = await session.send("Page.getNavigationHistory");
  expect(JSON.stringify(entries)).not.toContain(token);
  expect(JSON.stringify(await extension.read("session"))).not.toContain(token);
  await site.close();
});
