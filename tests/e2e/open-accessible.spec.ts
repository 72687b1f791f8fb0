import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { expect, share, shareDamaged, test, ways } from "./opening.ts";
import { Viewer } from "./pages/viewer.ts";

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // Our pages have no frames: without them no second page is needed to put the findings together.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // The theme changes nothing but colours.
    if (colorScheme === "dark") axe.withRules(["color-contrast"]);
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`,
    );
    expect(found, colorScheme).toEqual([]);
  }
}

/** Nothing is cut off, and nobody has to scroll sideways (WCAG 2.2, 1.4.10: 320 CSS pixels). */
async function expectNarrow(page: Page): Promise<void> {
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 600 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `at ${width} pixels`).toBeLessThanOrEqual(0);
  }
}

/** Backgrounds and shadows are gone there: what can be pressed or typed into needs a border. */
async function expectEdges(page: Page): Promise<void> {
  const main = page.getByRole("main");
  await expect(main.locator("button").first()).toBeVisible();
  const faint = await main.locator("button, input, textarea").evaluateAll((all) =>
    all
      .filter((element) => {
        const { borderTopWidth, color, backgroundColor } = getComputedStyle(element);
        return Number.parseFloat(borderTopWidth) === 0 || color === backgroundColor;
      })
      .map((element) => element.textContent || element.tagName),
  );
  expect(faint).toEqual([]);
}

const longLine = `API_TOKEN=${"x".repeat(400)}`;

for (const way of ways) {
  test.describe(`in ${way}`, () => {
    test.use({ way });

    test("every step is clean for axe, light and dark, and fits a phone", async ({
      wire,
      visit,
    }) => {
      test.slow();
      const secret = `DB_PASSWORD=hunter2\n${longLine}\n`;
      const { link } = await share(wire.base, secret, { passphrase: "pass", views: 3 });
      const page = await visit(link);
      const viewer = new Viewer(page);
      const steps = [
        async () => expect(viewer.revealButton).toBeVisible(),
        async () => viewer.reveal("wrong"),
        async () => viewer.reveal("pass"),
        async () => viewer.shownText(),
        async () => page.getByRole("button", { name: /^Done/ }).click(),
        async () => page.getByRole("button", { name: "Open another link" }).click(),
      ];
      for (const step of steps) {
        await step();
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForTimeout(300);
        await expectAccessible(page);
        await expectNarrow(page);
      }
    });

    test("files and ends are clean for axe, and fit a phone", async ({ wire, visit }) => {
      const content = new Blob(["%PDF"]);
      const name = `${"quarterly-report-".repeat(6)}.pdf`;
      const file = { kind: "file", name, type: "application/pdf", content } as const;
      const pages = [await share(wire.base, file), await shareDamaged(wire.base)];
      for (const { link } of pages) {
        const viewer = new Viewer(await visit(link));
        await viewer.reveal();
        await expect(viewer.revealButton).toHaveCount(0);
        await viewer.page.waitForTimeout(300);
        await expectAccessible(viewer.page);
        await expectNarrow(viewer.page);
      }
      const again = await visit(pages[0]?.link ?? "");
      await expect(again.getByRole("alert")).toBeVisible();
      await expectAccessible(again);
      await expectNarrow(again);
    });

    test("a reader is told of every end and every outcome", async ({ wire, visit }) => {
      const { link } = await share(wire.base, "x");
      const viewer = new Viewer(await visit(link));
      const { page } = viewer;
      await expect(page).toHaveTitle("Open a secret – Hushlink");
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      await viewer.reveal();
      await expect(page.getByRole("status").filter({ hasText: "has confirmed" })).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      const second = await visit(link);
      await expect(second.getByRole("alert")).toContainText("can’t be opened again");
    });

    test("in forced colours every button and field has an edge, and its words can be read", async ({
      wire,
      visit,
    }) => {
      const { link } = await share(wire.base, "USER=ann\nPASSWORD=x", { passphrase: "pass" });
      const page = await visit(link);
      await page.emulateMedia({ forcedColors: "active" });
      const viewer = new Viewer(page);
      const steps = [
        async () => expect(viewer.revealButton).toBeVisible(),
        async () => viewer.reveal("wrong"),
        async () => viewer.reveal("pass").then(() => viewer.expectShown()),
        async () => page.getByRole("button", { name: /^Done/ }).click(),
        async () => page.getByRole("button", { name: "Open another link" }).click(),
      ];
      for (const step of steps) {
        await step();
        await expectEdges(page);
      }
    });
  });
}
