import { composerAround } from "./composers/registry.ts";
import { FieldSurface, isTextField } from "./field-surface.ts";
import { ProxySurface } from "./proxy-surface.ts";
import { RichSurface } from "./rich-surface.ts";
import { deepActiveElement, deepSelection } from "./shadow.ts";
import type { Surface } from "./surface.ts";

/** Where this document is being written in: what has the focus, or else what holds the selection. */
export function findSurface(doc: Document): Surface | undefined {
  const active = deepActiveElement(doc);
  if (active) {
    const focused = surfaceOf(active);
    if (focused) return focused;
  }
  const { anchorNode } = deepSelection(doc) ?? {};
  const holder = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  return holder ? surfaceOf(holder) : undefined;
}

function surfaceOf(element: Element): Surface | undefined {
  const { composer, root } = composerAround(element);
  const isDrawn = "editContext" in element && element.editContext !== null;
  const isStandIn = isTextField(element) && composer.code !== undefined;
  if (root && element instanceof HTMLElement && (isDrawn || isStandIn)) {
    return new ProxySurface(element, composer, root);
  }
  if (isTextField(element)) return new FieldSurface(element);
  const host = editingHost(element);
  return host && new RichSurface(host, composer);
}

/** The outermost element around this one that can be edited; the body where the whole document can. */
function editingHost(element: Element): HTMLElement | undefined {
  const doc = element.ownerDocument;
  if (doc.designMode === "on") return doc.body;
  let host: HTMLElement | undefined;
  for (let place: Element | null = element; place; place = place.parentElement) {
    if (place instanceof HTMLElement && place.isContentEditable) host = place;
  }
  return host;
}
