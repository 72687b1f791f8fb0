import { common } from "./en/common.ts";
import { area } from "./language.ts";

/** Texts of the controls that every page uses. */
export const commonText = area(common, {
  de: () => import("./de/common.ts").then((table) => table.common),
  fr: () => import("./fr/common.ts").then((table) => table.common),
  es: () => import("./es/common.ts").then((table) => table.common),
  ja: () => import("./ja/common.ts").then((table) => table.common),
});
