import { options } from "./en/options.ts";
import { area } from "./language.ts";

/** Texts of the options and of the welcome page. */
export const optionsText = area(options, {});
