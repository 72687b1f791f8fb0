import { Display } from "./harness/display.ts";
import { Extension } from "./harness/extension.ts";
import { expect, test } from "./harness/fixtures.ts";
import { Options } from "./pages/options.ts";
import { PopupTab } from "./pages/popup.ts";

test("the browser itself asks for the host when a server is added; allowed, it can share", async ({
  server,
}) => {
  const display = await Display.start();
  const extension = await Extension.launch({ access: "ask", display: display.name });
  try {
    const options = await Options.open(extension);
    await display.focusBrowser();
    await options.address.fill(server.base);
    const isAllowed = async () =>
      (await extension.worker()).evaluate(() =>
        chrome.permissions.contains({ origins: ["http://127.0.0.1/*"] }),
      );
    expect(await isAllowed()).toBe(false);
    // "Allow" can't be pressed at once, and the focus stands on the other button. Keys that came too
    // early have refused; then the page's button works again.
    await expect(async () => {
      if (await options.add.isVisible()) await display.click(options.add);
      else display.key("Tab", "Return");
      expect(await isAllowed()).toBe(true);
    }).toPass({ intervals: [3_000], timeout: 45_000 });
    await expect(options.page.getByText(/was added\. Works/)).toBeVisible();
    const popup = await PopupTab.open(extension);
    await popup.shareText("allowed");
  } finally {
    await extension.close();
    await display.stop();
  }
});
