import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { chromiumPath } from "../e2e/harness/paths.ts";

/** Draws the PNG icons anew from their two drawings. Run: `node tests/gallery/icons.ts`. */
const folder = join(import.meta.dirname, "../../public/icons");
const browser = await chromium.launch({ executablePath: chromiumPath() });
try {
  for (const size of [16, 32, 48, 128]) {
    const drawing = readFileSync(join(folder, size === 16 ? "mark-small.svg" : "mark.svg"), "utf8");
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
    writeFileSync(
      join(folder, `${size}.png`),
      await page.screenshot({ omitBackground: true, type: "png" }),
    );
    await page.close();
  }
} finally {
  await browser.close();
}
