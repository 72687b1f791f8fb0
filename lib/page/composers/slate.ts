import type { Composer } from "./composer.ts";

/**
 * Slate. `execCommand` would change what is seen and not what is sent: the secret would stay in the
 * message, and nothing in the page could tell.
 */
export const slate: Composer = {
  selector: "[data-slate-editor]",
  caret: ["beforeinput", "paste"],
  selection: ["beforeinput", "paste"],
};
