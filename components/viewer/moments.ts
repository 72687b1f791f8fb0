import { moment, relative } from "../../lib/text/format.ts";

/** A moment as people say it: "5 minutes ago (10:42)". */
export function momentAndAge(atMs: number, nowMs: number): string {
  return `${relative(atMs, nowMs)} (${moment(atMs, nowMs)})`;
}
