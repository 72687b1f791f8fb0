import { clipboard } from "./en/clipboard.ts";
import { area } from "./language.ts";

/** Texts of the page that looks for a link on the clipboard. */
export const clipboardText = area(clipboard, {
  de: () => import("./de/clipboard.ts").then((table) => table.clipboard),
  fr: () => import("./fr/clipboard.ts").then((table) => table.clipboard),
  es: () => import("./es/clipboard.ts").then((table) => table.clipboard),
  ja: () => import("./ja/clipboard.ts").then((table) => table.clipboard),
});
