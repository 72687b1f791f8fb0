import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "vitest";
import { browseGallery } from "./browsing.ts";
import { drawn, pageWidths } from "./shots.ts";

/** Every state of every page: no finding of axe in either theme, nothing cut off at 320 px. */

const gallery = browseGallery();

const themes = [
  ["light", undefined],
  // The theme changes nothing but colours.
  ["dark", ["color-contrast"]],
] as const;

test.for(themes)(
  "axe finds nothing in any state (%s)",
  { timeout: 240_000 },
  async ([colorScheme, rules]) => {
    expect(gallery.names.length).toBeGreaterThan(15);
    const context = await gallery.browser.newContext({ colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    const findings: string[] = [];
    for (const name of gallery.names) {
      await page.setViewportSize({ width: widthOf(name), height: 700 });
      await page.goto(`${gallery.address}?story=${encodeURIComponent(name)}`);
      await drawn(page, name);
      // Our pages have no frames: without them no second page is needed to put the findings together.
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
      for (const { id, nodes } of violations) {
        findings.push(
          `${name}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
        );
      }
    }
    await context.close();
    expect(findings).toEqual([]);
  },
);

test("no state needs sideways scrolling at 320 px", { timeout: 120_000 }, async () => {
  const page = await gallery.browser.newPage({ viewport: { width: 320, height: 700 } });
  const tooWide: string[] = [];
  for (const name of gallery.names) {
    await page.goto(`${gallery.address}?story=${encodeURIComponent(name)}`);
    await drawn(page, name);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) tooWide.push(`${name}: ${width}`);
  }
  await page.close();
  expect(tooWide).toEqual([]);
});

function widthOf(name: string): number {
  return pageWidths[name.split("/")[0] ?? ""] ?? 360;
}
