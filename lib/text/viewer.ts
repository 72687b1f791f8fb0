import { viewer } from "./en/viewer.ts";
import { area } from "./language.ts";

/** Texts of the viewer and of the recipient's web page. */
export const viewerText = area(viewer, {});
