import { noscript as de } from "./de/noscript.ts";
import { noscript as en } from "./en/noscript.ts";
import { noscript as es } from "./es/noscript.ts";
import { noscript as fr } from "./fr/noscript.ts";
import { noscript as ja } from "./ja/noscript.ts";
import type { Language } from "./language.ts";

const tables = { en, de, fr, es, ja };
const keys = ["title", "heading", "why"] as const;

/**
 * Puts into the recipient's page, for `%title%` and so on, what it says before its script runs and
 * where none may run, and names the language. For the build: no page loads these tables.
 */
export function sayWithoutScript(html: string, language: Language): string {
  let said = html.replace('lang="en"', `lang="${language}"`);
  for (const key of keys) said = said.replaceAll(`%${key}%`, tables[language][key]);
  return said;
}
