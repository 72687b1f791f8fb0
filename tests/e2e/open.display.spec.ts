import { Display } from "./harness/display.ts";
import { Extension } from "./harness/extension.ts";
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
