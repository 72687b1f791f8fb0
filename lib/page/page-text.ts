import { render } from "./rendering.ts";
import { spanOf, withoutHanging } from "./rich-surface.ts";
import { deepSelection } from "./shadow.ts";

/** The selected text of a page outside any composer, exactly as it stands there; "" without one. Dispatches nothing. */
export function selectedPageText(doc: Document): string {
  const selection = deepSelection(doc);
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return "";
  const range = selection.getRangeAt(0);
  const rendering = render(blockAround(range.commonAncestorContainer), range);
  const { start, end } = withoutHanging(spanOf(range, rendering), rendering);
  return rendering.text.slice(start, end);
}

/** White space is collapsed within a block, so the whole block is needed to see what shows. */
function blockAround(node: Node): Node {
  let place = node instanceof Element ? node : node.parentElement;
  while (place?.parentElement && getComputedStyle(place).display.startsWith("inline")) {
    place = place.parentElement;
  }
  return place ?? node;
}
