import { sent } from "./en/sent.ts";
import { area } from "./language.ts";

/** Texts about what was sent. */
export const sentText = area(sent, {
  de: () => import("./de/sent.ts").then((table) => table.sent),
  fr: () => import("./fr/sent.ts").then((table) => table.sent),
  es: () => import("./es/sent.ts").then((table) => table.sent),
  ja: () => import("./ja/sent.ts").then((table) => table.sent),
});
