import { options } from "./en/options.ts";
import { area } from "./language.ts";

/** Texts of the options and of the welcome page. */
export const optionsText = area(options, {
  de: () => import("./de/options.ts").then((table) => table.options),
  fr: () => import("./fr/options.ts").then((table) => table.options),
  es: () => import("./es/options.ts").then((table) => table.options),
  ja: () => import("./ja/options.ts").then((table) => table.options),
});
