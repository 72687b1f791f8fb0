import { viewer } from "./en/viewer.ts";
import { area } from "./language.ts";

/** Texts of the viewer and of the recipient's web page. */
export const viewerText = area(viewer, {
  de: () => import("./de/viewer.ts").then((table) => table.viewer),
  fr: () => import("./fr/viewer.ts").then((table) => table.viewer),
  es: () => import("./es/viewer.ts").then((table) => table.viewer),
  ja: () => import("./ja/viewer.ts").then((table) => table.viewer),
});
