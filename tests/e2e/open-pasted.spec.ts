import { Extension } from "./harness/extension.ts";
import { extensionOrigin } from "./harness/paths.ts";
import { until } from "./harness/poll.ts";
import { expect, rulesOf, share, test } from "./opening.ts";
import { Viewer } from "./pages/viewer.ts";

const viewerUrl = `${extensionOrigin}/viewer.html`;
const secret = "from the mail";

async function expectRevealed(viewer: Viewer): Promise<void> {
  await viewer.reveal();
  await viewer.expectShown();
  expect(await viewer.shownText()).toBe(secret);
}

test("a link of a server that nobody configured asks once, and sends nothing before", async ({
  wire,
}) => {
  const extension = await Extension.launch({ access: "silent" });
  await extension.configure("http://127.0.0.1:1/");
  const { link, views } = await share(wire.base, secret);
  wire.requests.length = 0;
  const viewer = await Viewer.paste(extension, `<${link}>.`);
  const { page } = viewer;
  await expect(page.getByRole("main")).toContainText("not one of your servers");
  await expect(page.getByRole("main")).toContainText("Hushlink");
  expect(wire.requests).toEqual([]);
  await page.getByRole("button", { name: /^Allow 127\.0\.0\.1/ }).click();
  await expectRevealed(viewer);
  expect(await views()).toBe(1);
  await extension.close();
});

test("a permission that is taken back while a link lies open is asked for again, and nothing was used up", async ({
  wire,
}) => {
  const extension = await Extension.launch({ access: "silent" });
  await extension.configure("http://127.0.0.1:1/");
  const { link, views } = await share(wire.base, secret);
  const viewer = await Viewer.paste(extension, link);
  const { page } = viewer;
  const allow = page.getByRole("button", { name: /^Allow 127\.0\.0\.1/ });
  await allow.click();
  await expect(viewer.revealButton).toBeVisible();
  await (await extension.worker()).evaluate(() =>
    chrome.permissions.remove({ origins: ["http://127.0.0.1/*"] }),
  );
  await viewer.reveal();
  await expect(allow).toBeVisible();
  expect(await views()).toBe(0);
  await allow.click();
  await expectRevealed(viewer);
  await extension.close();
});

test("a computer that is offline says so, and nothing was used up", async () => {
  const extension = await Extension.launch({ hosts: ["https://secrets.example/*"] });
  await extension.configure("https://secrets.example/");
  const page = await extension.open("viewer.html");
  await extension.context.setOffline(true);
  await page
    .getByRole("textbox", { name: "Link" })
    .fill(`https://secrets.example/s/#EA${"A".repeat(42)}`);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("main")).toContainText(
    "This computer is offline. Nothing was used up.",
  );
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await extension.close();
});

test("a link is found in what mail and chat made of it", async ({ extension, wire }) => {
  await extension.configure(wire.base);
  const { link } = await share(wire.base, secret);
  const safe = `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&reserved=0`;
  const messes = [
    `Hi,\nhere it is: <${link.slice(0, 40)}\n${link.slice(40)}>.\nAnn`,
    safe.replaceAll("&", "&amp;"),
    `"${link}"!`,
  ];
  for (const mess of messes) {
    const viewer = await Viewer.paste(extension, mess);
    await expect(viewer.revealButton).toBeVisible();
    await viewer.page.close();
  }
});

test("the popup finds a link between the lines that were pasted with it, and Enter opens it", async ({
  extension,
  wire,
}) => {
  await extension.configure(wire.base);
  const { link } = await share(wire.base, secret);
  const page = await extension.context.newPage();
  await page.goto(`${wire.base}robots.txt`);
  const popup = await extension.clickToolbar(page);
  await popup.clickOn("tab", /^Open$/);
  await popup.focus(await popup.find("textbox", /link/i));
  await popup.type(`> Hi,\n> here it is: <${link.slice(0, 50)}\n> ${link.slice(50)}>\n\nAnn`);
  await popup.press("Enter", 13);
  const viewer = await until("the viewer", () =>
    extension.context.pages().find((each) => each.url() === viewerUrl),
  );
  await expectRevealed(new Viewer(viewer));
});

test("the popup offers to open the link that its tab shows", async ({ extension, wire }) => {
  await extension.configure(wire.base, { openLinksHere: false });
  await until("no rule", async () => (await rulesOf(extension)).length === 0);
  const { link } = await share(wire.base, secret);
  const page = await extension.context.newPage();
  // The server's own page takes the link out of the address at once: a page that does not stands in for it.
  await page.route("**/s/", (route) => route.fulfill({ body: "some other page" }));
  await page.goto(link);
  const popup = await extension.clickToolbar(page);
  await popup.clickOn("tab", /^Open$/);
  await popup.clickOn("button", /^Open it here$/);
  const viewer = await until("the viewer", () =>
    extension.context.pages().find((each) => each.url() === viewerUrl),
  );
  await expectRevealed(new Viewer(viewer));
});

test.describe("on the web page", () => {
  test.use({ way: "the web page" });

  test("a link that was changed on its way is opened all the same, and its key leaves the address", async ({
    wire,
    visit,
  }) => {
    const { link, token, views } = await share(wire.base, secret);
    for (const changed of [
      link.replace("#", "%23"),
      link.replace("/#", "/?utm_source=chat&from=mail#"),
      link.replace("#", "##"),
      `${link}%22%3E`,
    ]) {
      const page = await visit(changed);
      await expect(new Viewer(page).revealButton).toBeVisible();
      expect(page.url()).toBe(`${wire.base}s/`);
      expect(await page.evaluate(() => document.URL)).not.toContain(token);
      await page.close();
    }
    await expectRevealed(new Viewer(await visit(link.replace("#", "%23"))));
    expect(await views()).toBe(1);
  });
});
