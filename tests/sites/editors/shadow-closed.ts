import type { Editor } from "../site.ts";
import { inShadow } from "./shadow.ts";

/** A textarea that page scripts can't reach. */
export function mount(holder: HTMLElement, onChange: () => void): Editor {
  return inShadow(holder, "closed", onChange);
}
