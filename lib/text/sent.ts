import { sent } from "./en/sent.ts";
import { area } from "./language.ts";

/** Texts about what was sent. */
export const sentText = area(sent, {});
