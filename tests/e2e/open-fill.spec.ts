import type { Page } from "playwright";
import type { Extension } from "./harness/extension.ts";
import { until } from "./harness/poll.ts";
import { type Site, servePage } from "./harness/sites.ts";
import { expect, share, test } from "./opening.ts";
import { Viewer } from "./pages/viewer.ts";

const login = `<!doctype html><title>Sign in</title>
  <form><input name="user"><input name="password" type="password"><textarea name="note"></textarea></form>
  <div contenteditable id="chat"></div>
  <script>window.typed = []; addEventListener("input", ({ target }) => typed.push(target.name));</script>`;

/** Opens a link from the popup over a page in which a field has the cursor. */
async function openedOver(
  extension: Extension,
  site: Site,
  field: string,
  link: string,
): Promise<{ page: Page; viewer: Viewer }> {
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  await page.locator(field).focus();
  const popup = await extension.clickToolbar(page);
  await popup.clickOn("tab", /^Open$/);
  await popup.focus(await popup.find("textbox", /link/i));
  await popup.type(link);
  await popup.clickOn("button", /^Look at this link$/);
  const tab = await until("the viewer", () =>
    extension.context.pages().find((each) => each.url().endsWith("/viewer.html")),
  );
  const viewer = new Viewer(tab);
  await viewer.reveal();
  await viewer.expectShown();
  return { page, viewer };
}

const fillButton = /^Fill into 127\.0\.0\.1/;

test("a password goes into the field that the person came from, as if typed, on one click", async ({
  extension,
  server,
}) => {
  const site = await servePage(login);
  const { link } = await share(server.base, "p4ss w0rd");
  const { page, viewer } = await openedOver(extension, site, "[name=password]", link);
  expect(await page.locator("[name=password]").inputValue()).toBe("");
  await viewer.page.getByRole("button", { name: fillButton }).click();
  await expect(page.locator("[name=password]")).toHaveValue("p4ss w0rd");
  expect(await page.evaluate("typed")).toEqual(["password"]);
  await expect(viewer.page.getByRole("main")).toContainText("Filled in at 127.0.0.1");
  await site.close();
});

test("of several values each can be filled by itself", async ({ extension, server }) => {
  const site = await servePage(login);
  const { link } = await share(server.base, "USER=ann\nPASSWORD=hunter2\n");
  const { page, viewer } = await openedOver(extension, site, "[name=user]", link);
  await viewer.page.getByRole("button", { name: /^Fill USER into/ }).click();
  await expect(page.locator("[name=user]")).toHaveValue("ann");
  await site.close();
});

test("several lines go into a text area, and into no single line", async ({
  extension,
  server,
}) => {
  const site = await servePage(login);
  const key = "line one\nline two\n";
  const first = await share(server.base, key);
  const wide = await openedOver(extension, site, "[name=note]", first.link);
  await wide.viewer.page.getByRole("button", { name: fillButton }).click();
  await expect(wide.page.locator("[name=note]")).toHaveValue(key);
  await wide.viewer.page.close();
  await wide.page.close();
  const second = await share(server.base, key);
  const narrow = await openedOver(extension, site, "[name=user]", second.link);
  await narrow.viewer.page.getByRole("button", { name: fillButton }).click();
  await expect(narrow.viewer.page.getByRole("main")).toContainText("no longer there");
  await expect(narrow.page.locator("[name=user]")).toHaveValue("");
  await site.close();
});

test("a tab that went to another site meanwhile gets nothing", async ({ extension, server }) => {
  const [site, other] = [await servePage(login), await servePage(login)];
  const { link } = await share(server.base, "p4ss");
  const { page, viewer } = await openedOver(extension, site, "[name=password]", link);
  await page.goto(other.origin);
  await page.locator("[name=password]").focus();
  await viewer.page.getByRole("button", { name: fillButton }).click();
  await expect(viewer.page.getByRole("main")).toContainText("no longer there");
  await expect(page.locator("[name=password]")).toHaveValue("");
  await site.close();
  await other.close();
});

test("a place where messages are written is not offered, nor a page that a link was clicked in", async ({
  extension,
  server,
}) => {
  const site = await servePage(login);
  const first = await share(server.base, "p4ss");
  const chat = await openedOver(extension, site, "#chat", first.link);
  await expect(chat.viewer.page.getByRole("button", { name: /^Fill/ })).toHaveCount(0);
  await chat.viewer.page.close();
  await chat.page.close();
  const second = await share(server.base, "p4ss");
  const clicked = await Viewer.follow(extension, second.link);
  await clicked.reveal();
  await clicked.expectShown();
  await expect(clicked.page.getByRole("button", { name: /^Fill/ })).toHaveCount(0);
  await site.close();
});
