import { notice } from "./en/notice.ts";
import { area } from "./language.ts";

/** Texts of the notice in the page. */
export const noticeText = area(notice, {
  de: () => import("./de/notice.ts").then((table) => table.notice),
  fr: () => import("./fr/notice.ts").then((table) => table.notice),
  es: () => import("./es/notice.ts").then((table) => table.notice),
  ja: () => import("./ja/notice.ts").then((table) => table.notice),
});
