import { words } from "./en/words.ts";
import { area } from "./language.ts";

/** Texts of the right-click menu and of the message around a link. */
export const wordsText = area(words, {
  de: () => import("./de/words.ts").then((table) => table.words),
  fr: () => import("./fr/words.ts").then((table) => table.words),
  es: () => import("./es/words.ts").then((table) => table.words),
  ja: () => import("./ja/words.ts").then((table) => table.words),
});

/**
 * A link with the person's words around it, on one line. `{link}` stands for the link; a template
 * without it is just the link, since the link must never be lost.
 */
export function aroundLink(
  template: string,
  link: string,
  ends: { readonly views: number; readonly seconds: number },
): string {
  const line = template.replace(/\s*[\r\n]+\s*/g, " ").trim();
  if (!line.includes("{link}")) return link;
  return line
    .replaceAll("{expiry}", () => wordsText("expiry", { seconds: ends.seconds }))
    .replaceAll("{views}", () => wordsText("views", { views: ends.views }))
    .replace("{link}", () => link);
}
