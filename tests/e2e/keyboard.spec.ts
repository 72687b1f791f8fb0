import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import type { Settings } from "../../lib/settings.ts";
import { expect, test } from "./harness/fixtures.ts";
import { doneShare } from "./pages/popup.ts";

/** Everything with the keyboard alone, with the focus always somewhere; and clean for axe, in both themes. */

/** What has the focus, by its name or its words; "" if nothing has. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "";
    const labels = element instanceof HTMLInputElement ? element.labels : undefined;
    const label = element.getAttribute("aria-label") ?? labels?.[0]?.textContent;
    return (label ?? element.textContent ?? "").trim() || element.tagName;
  });
}

/** Goes on with Tab until what is wanted has the focus. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 60; step++) {
    const name = await focused(page);
    if (wanted.test(name)) return;
    passed.push(name);
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${wanted}, only ${[...new Set(passed)].join(" | ")}`);
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await settled(page, colorScheme);
    // Our pages have no frames: without them no second page is needed to put the findings together.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // The theme changes nothing but colours.
    if (colorScheme === "dark") axe.withRules(["color-contrast"]);
    const { violations } = await axe.analyze();
    expect(
      violations.map(({ id, nodes: [node] }) => `${id}: ${node?.html} ${node?.failureSummary}`),
    ).toEqual([]);
  }
}

/** Waits until the page has the theme, and colours that change softly have changed. */
async function settled(page: Page, theme: "light" | "dark"): Promise<void> {
  const media = `(prefers-color-scheme: ${theme})`;
  await page.waitForFunction((wanted) => matchMedia(wanted).matches, media);
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const changing = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
  });
}

const kept = (page: Page) => expect.poll(() => focused(page)).not.toBe("");

test("a secret is shared, found in the list, revoked and forgotten by keys alone", async ({
  extension,
}) => {
  const popup = await extension.open("popup.html");
  await expect(popup.getByRole("textbox", { name: "Secret" })).toBeFocused();
  await expectAccessible(popup);
  await popup.keyboard.type("by keys alone");
  await tabTo(popup, /^Generate$/);
  await popup.keyboard.press("Enter");
  await expect(popup.locator("output")).toBeVisible();
  await expectAccessible(popup);
  await tabTo(popup, /^Close$/);
  await popup.keyboard.press("Enter");
  await kept(popup);
  await tabTo(popup, /^Encrypt and copy link/);
  await popup.keyboard.press("Enter");
  await doneShare(extension);
  await expect(popup.getByRole("heading", { name: "Link copied" })).toBeVisible();
  await kept(popup);
  await expectAccessible(popup);

  await tabTo(popup, /^Share$/);
  await popup.keyboard.press("ArrowRight");
  await expectAccessible(popup);
  await popup.keyboard.press("ArrowRight");
  await expect(popup.getByRole("tab", { name: "Sent" })).toBeFocused();
  await expectAccessible(popup);
  await tabTo(popup, /^Text/);
  await popup.keyboard.press("Enter");
  await expectAccessible(popup);
  await tabTo(popup, /^Revoke Text/);
  await popup.keyboard.press("Enter");
  await expect(popup.locator(".sent-state")).toHaveText("Revoked");
  await kept(popup);
  await tabTo(popup, /^Remove from list/);
  await popup.keyboard.press("Space");
  await expect(popup.getByRole("heading", { name: "Nothing sent yet" })).toBeVisible();
  await kept(popup);
});

test("an option is changed and a server removed by keys alone", async ({ extension }) => {
  const page = await extension.open("options.html");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
  const switched = page.getByRole("switch", { name: /^Hide an open secret/ });
  const isWished = !(await switched.isChecked());
  await tabTo(page, /^Hide an open secret/);
  await page.keyboard.press("Space");
  const settings = async () => (await extension.read("local"))["settings"] as Settings;
  await expect.poll(async () => (await settings()).hideWhenTabHidden).toBe(isWished);
  await kept(page);
  await page.keyboard.press("Shift+Tab");
  await kept(page);
  await tabTo(page, /^Remove Test server/);
  await page.keyboard.press("Enter");
  await kept(page);
});

test("the first page and the list in a tab are clean for axe", async ({ extension }) => {
  for (const path of ["welcome.html", "sent.html"]) {
    const page = await extension.open(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
});
