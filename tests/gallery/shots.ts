import type { BrowserContextOptions, Page } from "playwright";

/** One way to look at every story. */
export interface Look {
  readonly name: string;
  readonly everyTime: boolean;
  readonly context: BrowserContextOptions;
  /** Instead of the page's own width. */
  readonly width?: number;
  readonly zoom?: string;
  /** `en` if it is not said. */
  readonly language?: string;
}

export const looks: readonly Look[] = [
  { name: "light", everyTime: true, context: { colorScheme: "light", deviceScaleFactor: 2 } },
  { name: "dark", everyTime: true, context: { colorScheme: "dark", deviceScaleFactor: 2 } },
  { name: "plain", everyTime: false, context: { colorScheme: "light", deviceScaleFactor: 1 } },
  { name: "narrow", everyTime: false, context: { deviceScaleFactor: 2 }, width: 320 },
  { name: "forced", everyTime: false, context: { forcedColors: "active", deviceScaleFactor: 2 } },
  { name: "large-text", everyTime: false, context: { deviceScaleFactor: 2 }, zoom: "140%" },
  { name: "pseudo", everyTime: false, context: {}, language: "pseudo" },
  { name: "pseudo-narrow", everyTime: false, context: {}, width: 320, language: "pseudo" },
  { name: "de", everyTime: false, context: {}, language: "de" },
  { name: "de-narrow", everyTime: false, context: {}, width: 320, language: "de" },
  { name: "fr", everyTime: false, context: {}, language: "fr" },
  { name: "es", everyTime: false, context: {}, language: "es" },
  { name: "ja", everyTime: false, context: {}, language: "ja" },
  { name: "ja-narrow", everyTime: false, context: {}, width: 320, language: "ja" },
];

/** How wide each kind of page usually is, in CSS pixels. */
export const pageWidths: Readonly<Record<string, number>> = {
  popup: 360,
  options: 900,
  welcome: 900,
  viewer: 760,
};

/** Waits until a story stands there as a person would see it; the words of failures come a moment later. */
export async function drawn(page: Page, story: string): Promise<void> {
  const late = { failed: ".notice", fault: ".field-error" };
  const [, last = "#app > *"] = Object.entries(late).find(([word]) => story.includes(word)) ?? [];
  await page.locator(last).first().waitFor();
}
