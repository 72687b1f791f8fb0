import { browser } from "./api.ts";

/** The languages the person reads, most wanted first, then that of the browser itself. */
export function wantedLanguages(): readonly string[] {
  return [...navigator.languages, browser.i18n.getUILanguage()];
}
