import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { chromiumPath } from "../e2e/harness/paths.ts";
import { serveGallery } from "./serve.ts";
import { drawn, type Look, looks, pageWidths } from "./shots.ts";

/**
 * Takes a picture of every story, or of those whose name holds the first argument, into
 * `.output/gallery/`. Run: `node tests/gallery/shoot.ts [part of a name] [--all]`; `--all` adds
 * every look (dark, 2x, narrow, 140 % text, other languages), else light and dark only; `--look=de` just that one.
 */
const [wanted = ""] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const [onlyLook] = process.argv.filter((argument) => argument.startsWith("--look="));
const isAll = process.argv.includes("--all");
const folder = join(import.meta.dirname, "../../.output/gallery");

const gallery = await serveGallery();
const browser = await chromium.launch({ executablePath: chromiumPath() });
try {
  mkdirSync(folder, { recursive: true });
  await shoot(browser);
} finally {
  await browser.close();
  await gallery.close();
}

function isWished({ name, everyTime }: Look): boolean {
  return onlyLook ? onlyLook === `--look=${name}` : isAll || everyTime;
}

async function shoot(browser: Browser): Promise<void> {
  const index = await browser.newPage();
  await index.goto(gallery.address);
  const names = await index.locator("main li").allTextContents();
  for (const look of looks.filter(isWished)) {
    const context = await browser.newContext(look.context);
    const page = await context.newPage();
    for (const name of names.filter((each) => each.includes(wanted))) {
      const width = look.width ?? pageWidths[name.split("/")[0] ?? ""] ?? 360;
      await page.setViewportSize({ width, height: 300 });
      const { language = "en" } = look;
      await page.goto(`${gallery.address}?story=${encodeURIComponent(name)}&language=${language}`);
      await drawn(page, name);
      if (look.zoom) await page.addStyleTag({ content: `html{font-size:${look.zoom}}` });
      const file = join(folder, `${name.replaceAll("/", "-")}.${look.name}.png`);
      await page.screenshot({ path: file, fullPage: true, animations: "disabled" });
    }
    await context.close();
  }
}
