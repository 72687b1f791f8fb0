import { Display } from "./harness/display.ts";
import { Extension } from "./harness/extension.ts";
import { test as base, expect } from "./harness/fixtures.ts";
import { until } from "./harness/poll.ts";
import { serve, servePage } from "./harness/sites.ts";
import { noticeIn, pressInNotice } from "./pages/notice.ts";

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

test("a frame of another site is allowed for good from the notice, and then takes its link", async ({
  display,
  server,
}) => {
  const extension = await Extension.launch({
    display: display.name,
    hosts: ["http://127.0.0.1/*"],
  });
  const site = await serve(({ url, headers }, response) => {
    const inner = `http://localhost:${headers.host?.split(":")[1]}/inner`;
    const outer = `<title>Outer</title><iframe src="${inner}" width="600" height="200"></iframe>`;
    response.writeHead(200, { "content-type": "text/html" });
    response.end(url === "/inner" ? "<textarea rows=5 cols=60>hunter2</textarea>" : outer);
  });
  try {
    await extension.configure(server.base);
    const page = extension.context.pages()[0] ?? (await extension.context.newPage());
    await page.goto(site.origin);
    await display.focusBrowser();
    const field = page.frameLocator("iframe").locator("textarea");
    const share = async () => {
      await field.click();
      display.key("ctrl+a", "alt+shift+l");
    };
    await share();
    await noticeIn(page, /another site/iu);
    await pressInNotice(page, /^Allow/u);
    const options = await until("the options", () =>
      extension.context.pages().find((open) => open.url().includes("#allow=localhost")),
    );
    const allow = options.getByRole("button", { name: /^Allow localhost/u });
    // The browser's own question: "Allow" can't be pressed at once, and the focus stands on the other button.
    await expect(async () => {
      await display.click(allow);
      await options.waitForTimeout(1_500);
      display.key("Tab", "Return");
      await expect(options.getByText(/may work inside localhost/u)).toBeVisible({ timeout: 1_500 });
    }).toPass({ timeout: 45_000 });
    await page.bringToFront();
    await share();
    await expect(field).toHaveValue(link);
  } finally {
    await extension.close();
    await site.close();
  }
});
