import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where the project stands, and what the tests drive; another build can be named, while this one is made anew. */
export const root = resolve(import.meta.dirname, "../../..");
export const chromeBuild = process.env["HUSHLINK_CHROME_BUILD"] ?? join(root, ".output/chrome-mv3");
export const firefoxBuild = join(root, ".output/firefox-mv3");

/** Follows from the development key in wxt.config.ts. */
export const extensionId = "lhepkmmiepalcakbabcncmjkeffaeeda";
export const extensionOrigin = `chrome-extension://${extensionId}`;
export const geckoId = "hushlink@hushlink.example";

/** The Chromium that set-up found; branded Chrome won't do, it ignores `--load-extension`. */
export function chromiumPath(): string {
  const candidates = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium"];
  const found = candidates.find((path) => path && existsSync(path));
  if (!found) throw new Error("No Chromium: run the tests with `npm test`, or set CHROMIUM_PATH.");
  return found;
}

/** Whether Chromium can isolate its processes: never for root, and not on every kernel; set-up has tried. */
export function canSandbox(): boolean {
  return process.getuid?.() !== 0 && process.env["CHROMIUM_SANDBOX"] !== "off";
}

/** The Firefox to drive; undefined where none is installed. */
export function firefoxPath(): string | undefined {
  const candidates = [process.env["FIREFOX_PATH"], "/usr/bin/firefox-esr", "/usr/bin/firefox"];
  return candidates.find((path) => path && existsSync(path));
}
