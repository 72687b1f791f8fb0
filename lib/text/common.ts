import { common } from "./en/common.ts";
import { area } from "./language.ts";

/** Texts of the controls that every page uses. */
export const commonText = area(common, {});
