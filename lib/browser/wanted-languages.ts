import { browser } from "./api.ts";

/** The language of the browser itself, as in its menus, then those the person reads; most wanted first. */
export function wantedLanguages(): readonly string[] {
  return [browser.i18n.getUILanguage(), ...navigator.languages];
}
