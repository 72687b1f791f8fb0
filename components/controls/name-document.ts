import { currentLanguage } from "../../lib/text/language.ts";

/** Says in which language the page speaks, so that screen readers and hyphenation follow, and its title. */
export function nameDocument(title: string): void {
  document.documentElement.lang = currentLanguage();
  document.title = title.includes("Hushlink") ? title : `${title} – Hushlink`;
}
