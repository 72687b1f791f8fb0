import { notice } from "./en/notice.ts";
import { area } from "./language.ts";

/** Texts of the notice in the page. */
export const noticeText = area(notice, {});
