import type { Page } from "playwright";
import type { CuttingProxy } from "../fakes/cutting-proxy.ts";
import { ServerProcess } from "./harness/server.ts";
import { expect, expectWords, share, test, ways } from "./opening.ts";
import { Viewer } from "./pages/viewer.ts";

/** Servers that can't be heard, and connections that break: nothing is used up by accident, nothing is lost. */

const secret = "s3cret value ✓";

/** Opens a link and cuts every answer that would bring its secret, until the page stops asking. */
async function cutForGood(wire: CuttingProxy, page: Page, link: string): Promise<Viewer> {
  await page.clock.install();
  await page.goto(link);
  const viewer = new Viewer(page);
  await expect(viewer.revealButton).toBeVisible();
  for (let tries = 0; tries < 9; tries += 1) wire.cut(/POST .*reveal$/, 100);
  await viewer.reveal();
  const isOver = () => page.getByRole("button", { name: "Try again" }).isVisible();
  // Its pauses grow to 20 seconds.
  while (!(await isOver())) await page.clock.runFor(20_000);
  return viewer;
}

for (const way of ways) {
  test.describe(`in ${way}`, () => {
    test.use({ way });

    test("a server that can't be reached: nothing was used up, and it works when it is back", async ({
      wire,
      visit,
    }) => {
      const { link, views } = await share(wire.base, secret);
      wire.cut(/peek/, 0);
      const viewer = new Viewer(await visit(link));
      await expectWords(viewer.page, "could not be reached. Nothing was used up");
      await viewer.page.getByRole("button", { name: "Try again" }).click();
      await expect(viewer.revealButton).toBeVisible();
      expect(await views()).toBe(0);
    });

    test("an answer that is no answer: nothing was used up", async ({ wire, visit }) => {
      const { link, views } = await share(wire.base, secret);
      const signIn = "<!doctype html><title>Sign in to this network</title>";
      wire.answer(/peek/, `HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${signIn}`);
      const viewer = new Viewer(await visit(link));
      await expectWords(viewer.page, "makes no sense", "Nothing was used up", "sign in first");
      await viewer.page.getByRole("button", { name: "Try again" }).click();
      await expect(viewer.revealButton).toBeVisible();
      expect(await views()).toBe(0);
    });

    test("a guard on the way, a broken gateway, a busy server: nothing was used up, in a reader's words", async ({
      wire,
      visit,
    }) => {
      const { link, views } = await share(wire.base, secret);
      const answers = [
        ["403 Forbidden", "makes no sense for this link"],
        ["404 Not Found", "makes no sense for this link"],
        ["502 Bad Gateway", "would not hand it over"],
        ["429 Too Many Requests\r\nRetry-After: 30", /is busy.*Try again in 30 seconds/],
      ] as const;
      for (const [head] of answers) {
        wire.answer(/peek/, `HTTP/1.1 ${head}\r\nConnection: close\r\n\r\n<h1>No</h1>`);
      }
      const viewer = new Viewer(await visit(link));
      const { page } = viewer;
      for (const [, words] of answers) {
        await expectWords(page, words, "Nothing was used up");
        // A reader has no server to look after.
        await expect(page.getByRole("main")).not.toContainText(/options|key|address/);
        await page.getByRole("button", { name: "Try again" }).click();
      }
      await expect(viewer.revealButton).toBeVisible();
      expect(await views()).toBe(0);
    });

    test("a connection that stays away: the secret is kept for this reader, and comes when it is back", async ({
      wire,
      visit,
    }) => {
      const { link, views } = await share(wire.base, secret);
      const viewer = await cutForGood(wire, await visit("about:blank"), link);
      await expectWords(viewer.page, "It is not lost", "for two minutes", "Try again now");
      await viewer.page.getByRole("button", { name: "Try again" }).click();
      await viewer.expectShown();
      expect(await viewer.shownText()).toBe(secret);
      expect(await views()).toBe(1);
    });

    test("a connection that stays away for too long: says that it was most likely our own try", async ({
      wire,
      visit,
    }) => {
      const server = await ServerProcess.start({ env: { HUSHLINK_LEASE: "1" } });
      wire.redirect(server.base);
      const { link } = await share(wire.base, secret);
      const { page } = await cutForGood(wire, await visit("about:blank"), link);
      await expectWords(page, "It is not lost");
      await new Promise((resume) => setTimeout(resume, 1_500));
      await page.getByRole("button", { name: "Try again" }).click();
      await expectWords(page, "has let go of it since", "new link", "your own try");
      await server.stop();
    });

    test("an answer cut anywhere on its way does not lose the secret", async ({ wire, visit }) => {
      for (const cutAt of [0, 1, 20, 250, 400, 500, 600]) {
        const { link, views } = await share(wire.base, secret);
        const viewer = new Viewer(await visit(link));
        wire.cut(/POST .*reveal$/, cutAt);
        await viewer.reveal();
        await viewer.expectShown();
        expect(await viewer.shownText(), `cut after ${cutAt} bytes`).toBe(secret);
        expect(await views()).toBe(1);
        await viewer.page.close();
      }
    });

    test("a server killed between reveal and confirm is told when it is back", async ({
      wire,
      visit,
    }) => {
      let server = await ServerProcess.start();
      wire.redirect(server.base);
      const { link, views } = await share(wire.base, secret);
      const viewer = new Viewer(await visit(link));
      wire.before(/POST .*confirm$/, () => server.halt("SIGKILL"));
      await viewer.reveal();
      await viewer.expectShown();
      await expectWords(viewer.page, "Telling 127.0.0.1");
      await expect(viewer.page.getByRole("main")).not.toContainText("is gone");
      server = await ServerProcess.start({ port: server.port, folder: server.folder });
      await expectWords(viewer.page, "has confirmed that its copy is gone");
      expect(await viewer.shownText()).toBe(secret);
      expect(await views()).toBe(1);
      await server.stop();
    });

    test("a server that dies before its answer gives the secret to the same reader later", async ({
      wire,
      visit,
    }) => {
      let server = await ServerProcess.start();
      wire.redirect(server.base);
      const { link, views } = await share(wire.base, secret);
      const viewer = new Viewer(await visit(link));
      wire.cut(/POST .*reveal$/, 100);
      wire.before(/POST .*reveal$/, () => server.halt("SIGKILL"));
      await viewer.reveal();
      await expectWords(viewer.page, "broke off. Asking again");
      server = await ServerProcess.start({ port: server.port, folder: server.folder });
      await viewer.expectShown();
      expect(await viewer.shownText()).toBe(secret);
      expect(await views()).toBe(1);
      await server.stop();
    });
  });
}

test.describe("on the web page", () => {
  test.use({ way: "the web page" });

  test("a computer that is offline says so at every step, and nothing was used up", async ({
    wire,
    plainBrowser,
  }) => {
    // Elsewhere than on this computer, which is reached without a network.
    const elsewhere = "https://secrets.example/";
    const { link, views } = await share(wire.base, secret);
    const context = await plainBrowser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.route(`${elsewhere}**`, async (route) => {
      const answer = await fetch(route.request().url().replace(elsewhere, wire.base));
      await route.fulfill({
        status: answer.status,
        contentType: answer.headers.get("content-type") ?? "",
        body: await answer.text(),
      });
    });
    await page.goto(link.replace(wire.base, elsewhere));
    const viewer = new Viewer(page);
    await expect(viewer.revealButton).toBeVisible();
    await page.unroute(`${elsewhere}**`);
    await context.setOffline(true);
    await viewer.reveal();
    await expectWords(page, "This computer is offline. Nothing was used up.");
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    expect(await views()).toBe(0);
    await context.close();
  });
});
