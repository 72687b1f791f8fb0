import { expect, test } from "vitest";
import { languages } from "../../lib/text/language.ts";
import { browseGallery } from "./browsing.ts";
import { cutOffTexts } from "./cut-off.ts";
import { drawn, pageWidths } from "./shots.ts";

/** Every text of every state has room: in one language that is 40 % longer than English, and in ours. */

const gallery = browseGallery();

/** What the small popup and one page of each kind say is enough to see whether a language fits. */
const telling = /^popup|usual|choose|servers|wrong-passphrase|opened-already|several/;

test.for(["pseudo", ...languages.filter((language) => language !== "en")])(
  "no text of any state is cut off (%s)",
  { timeout: 240_000 },
  async (language) => {
    const page = await gallery.browser.newPage({ reducedMotion: "reduce" });
    const cut: string[] = [];
    for (const name of gallery.names.filter(
      (each) => language === "pseudo" || telling.test(each),
    )) {
      const width = pageWidths[name.split("/")[0] ?? ""] ?? 360;
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`${gallery.address}?story=${encodeURIComponent(name)}&language=${language}`);
      await drawn(page, name);
      for (const each of [width, 320]) {
        await page.setViewportSize({ width: each, height: 700 });
        cut.push(...(await cutOffTexts(page)).map((text) => `${name} at ${each}: ${text}`));
        const whole = await page.evaluate(() => document.documentElement.scrollWidth);
        if (whole > each) cut.push(`${name} at ${each}: ${whole} wide`);
      }
    }
    await page.close();
    expect(cut).toEqual([]);
  },
);
