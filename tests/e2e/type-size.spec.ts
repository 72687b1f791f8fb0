import { expect, test } from "./harness/fixtures.ts";

/** Browsers have a font and a size of their own for the body of an extension's page. */

const pages = [
  ["popup.html", "13px"],
  ["options.html", "14px"],
  ["viewer.html", "14px"],
] as const;

test("words are as large as they were drawn, not as the browser has them in extensions", async ({
  extension,
}) => {
  for (const [path, size] of pages) {
    const page = await extension.open(path);
    await expect(page.locator("body")).toHaveCSS("font-size", size);
    await expect(page.locator("body")).toHaveCSS("font-family", /^system-ui/);
    await page.close();
  }
});
