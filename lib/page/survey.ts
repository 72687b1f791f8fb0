import type { FrameReport } from "./contract.ts";
import { deepActiveElement } from "./shadow.ts";

/**
 * Where this frame stands and where the focus goes from it. Frames of different origins may compare
 * their windows, though they may see nothing else of each other: so the way from the top to the focus
 * is found without a message that the page could read.
 */
export function survey(): FrameReport {
  const active = deepActiveElement(document);
  const child = active && childWindow(active);
  const viewer = document.contentType === "application/pdf" ? { isViewer: true } : {};
  if (!child) return { path: pathOf(window), ...viewer };
  return {
    path: pathOf(window),
    ...viewer,
    focusedChild: indexIn(window, child),
    focusedChildOrigin: originOf(active),
  };
}

function childWindow(element: Element): Window | undefined {
  const { contentWindow } = element as { contentWindow?: Window | null };
  return contentWindow ?? undefined;
}

function pathOf(frame: Window): number[] {
  const { parent } = frame;
  return parent === frame ? [] : [...pathOf(parent), indexIn(parent, frame)];
}

/** -1 if the frame is not among them: frames inside shadow trees have no index. */
function indexIn(parent: Window, frame: Window): number {
  for (let index = 0; index < parent.length; index++) {
    if (parent[index] === frame) return index;
  }
  return -1;
}

function originOf(element: Element): string {
  const address = (element as { src?: string }).src ?? "";
  const { origin } = URL.canParse(address) ? new URL(address) : { origin: "" };
  return origin === "null" ? "" : origin;
}
