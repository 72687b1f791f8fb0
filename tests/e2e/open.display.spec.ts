import { Display } from "./harness/display.ts";
import { Extension } from "./harness/extension.ts";
import { extensionOrigin } from "./harness/paths.ts";
import { expect, share, test } from "./opening.ts";
import { Viewer } from "./pages/viewer.ts";

/** Chromium enables its buttons a moment after the prompt has come up, so that nobody clicks by accident. */
const promptIsReadyMs = 2_500;

test("a refused permission is said, sends nothing, and can be given later", async ({ wire }) => {
  const display = await Display.start();
  const extension = await Extension.launch({ access: "ask", display: display.name });
  await extension.configure("http://127.0.0.1:1/");
  const { link, views } = await share(wire.base, "asked for");
  wire.requests.length = 0;
  const viewer = await Viewer.paste(extension, link);
  const { page } = viewer;
  const allow = page.getByRole("button", { name: /^Allow 127/ });
  await display.focusBrowser();

  await allow.click();
  await page.waitForTimeout(promptIsReadyMs);
  display.key("Escape");
  await expect(page.getByRole("main")).toContainText(
    "Without that, the secret can’t be opened here",
  );
  expect(wire.requests).toEqual([]);

  await allow.click();
  await page.waitForTimeout(promptIsReadyMs);
  display.key("Tab", "Return");
  await expect(viewer.revealButton).toBeVisible();
  await viewer.reveal();
  expect(await viewer.shownText()).toBe("asked for");
  expect(await views()).toBe(1);
  await extension.close();
  await display.stop();
});

test("a tab that is closed and opened again does not open its link again", async ({ wire }) => {
  const display = await Display.start();
  const extension = await Extension.launch({ display: display.name });
  await extension.configure(wire.base);
  const { link, views } = await share(wire.base, "only once per click", { views: 5 });
  const viewer = await Viewer.follow(extension, link);
  await viewer.reveal();
  await viewer.expectShown();
  await display.focusBrowser();
  const closed = viewer.page.waitForEvent("close");
  display.key("ctrl+w");
  await closed;
  const arriving = extension.context.waitForEvent("page");
  display.key("ctrl+shift+t");
  const again = await arriving;
  await expect(again.getByRole("textbox", { name: "Link" })).toBeVisible();
  expect(again.url()).toBe(`${extensionOrigin}/viewer.html`);
  expect(await views()).toBe(1);
  await extension.close();
  await display.stop();
});
