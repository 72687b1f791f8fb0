import { render } from "preact";
import type { ViewerState } from "../../lib/reveal-state.ts";
import type { ViewerActions, ViewerWishes } from "./actions.ts";
import { Viewer } from "./Viewer.tsx";

/** Draws the viewer into an element, and again with every state that is passed to what it returns. */
export function mountViewer(
  root: Element,
  actions: ViewerActions,
  wishes: ViewerWishes,
): (state: ViewerState) => void {
  return (state) =>
    render(<Viewer state={state} actions={actions} wishes={wishes} nowMs={Date.now()} />, root);
}

/** Puts text on the clipboard; resolves to whether that worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
