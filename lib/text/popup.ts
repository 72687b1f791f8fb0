import { popup } from "./en/popup.ts";
import { area } from "./language.ts";

/** Texts of the popup. */
export const popupText = area(popup, {
  de: () => import("./de/popup.ts").then((table) => table.popup),
  fr: () => import("./fr/popup.ts").then((table) => table.popup),
  es: () => import("./es/popup.ts").then((table) => table.popup),
  ja: () => import("./ja/popup.ts").then((table) => table.popup),
});
