import { popup } from "./en/popup.ts";
import { area } from "./language.ts";

/** Texts of the popup. */
export const popupText = area(popup, {});
