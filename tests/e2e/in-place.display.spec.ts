import { Display } from "./harness/display.ts";
import { Extension } from "./harness/extension.ts";
import { test as base, expect } from "./harness/fixtures.ts";
import { servePage } from "./harness/sites.ts";

/** The real keys and the browser's own menu, on a screen: what no protocol can press. */

const link = /http:\/\/127\.0\.0\.1:\d+\/s\/#[\w-]{44}/;

const test = base.extend<{ display: Display }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
  display: async ({}, use) => {
    const display = await Display.start();
    await use(display);
    await display.stop();
  },
  extension: async ({ display, server }, use) => {
    const extension = await Extension.launch({ display: display.name });
    await extension.configure(server.base);
    await use(extension);
    await extension.close();
  },
});

test("Alt+Shift+L replaces the selection, and Ctrl+Z brings it back", async ({
  display,
  extension,
}) => {
  const site = await servePage("<title>Form</title><textarea rows='6' cols='60'></textarea>");
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  await page.goto(site.origin);
  await display.focusBrowser();
  const field = page.locator("textarea");
  await display.click(field);
  display.xdotool("type", "hunter2");
  await expect(field).toHaveValue("hunter2");
  display.key("ctrl+a", "alt+shift+l");
  await expect(field).toHaveValue(link);
  await display.focusBrowser();
  display.key("ctrl+z");
  await expect(field).toHaveValue("hunter2");
  await site.close();
});

test("the browser's own menu has the entry, and it replaces the selection", async ({
  display,
  extension,
}) => {
  const site = await servePage(
    "<title>Form</title><textarea rows='6' cols='60'>hunter2</textarea>",
  );
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  await page.goto(site.origin);
  await display.focusBrowser();
  const field = page.locator("textarea");
  await display.click(field);
  display.key("ctrl+a");
  // Our entries are a menu of their own, the only one that begins with an H. The browser's menu opens
  // a moment after the click.
  await expect(async () => {
    await display.click(field, 3);
    await page.waitForTimeout(700);
    display.key("h", "Right", "Return");
    await expect(field).toHaveValue(link, { timeout: 4_000 });
  }).toPass({ timeout: 30_000 });
  await site.close();
});
