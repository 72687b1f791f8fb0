import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll } from "vitest";
import { chromiumPath } from "../e2e/harness/paths.ts";
import { serveGallery } from "./serve.ts";

/** The gallery with a browser to look at it. */
interface Browsing {
  browser: Browser;
  address: string;
  /** Of all stories. */
  names: string[];
}

/** Serves the gallery for the tests of a file; what it returns is filled in before the first. */
export function browseGallery(): Browsing {
  const browsing = {} as Browsing;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const gallery = await serveGallery();
    const browser = await chromium.launch({ executablePath: chromiumPath() });
    close = async () => {
      await browser.close();
      await gallery.close();
    };
    const page = await browser.newPage();
    await page.goto(gallery.address);
    const names = await page.locator("main li").allTextContents();
    Object.assign(browsing, { browser, address: gallery.address, names });
  }, 60_000);
  afterAll(() => close());
  return browsing;
}
