/** Walking through shadow trees, closed ones included: an isolated world may look into all of them. */

/** As much of the browser API as page code uses: Chromium's way into closed shadow trees. */
interface ExtensionWorld {
  readonly chrome?: {
    readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
  };
}

/** The shadow root of an element, open or closed; null if it has none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const dom = (globalThis as ExtensionWorld).chrome?.dom;
  if (dom && element instanceof HTMLElement) return dom.openOrClosedShadowRoot(element);
  // Firefox has it as a property that only extensions see.
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  return openOrClosedShadowRoot ?? element.shadowRoot;
}

/** The element that has the focus, down through all shadow trees of this document. */
export function deepActiveElement(doc: Document): Element | null {
  let active = doc.activeElement;
  while (active) {
    const inner: Element | null | undefined = shadowRootOf(active)?.activeElement;
    if (!inner) return active;
    active = inner;
  }
  return active;
}

/** The nearest of an element and its ancestors that fits a selector, across shadow roots. */
export function closestAcross(element: Element, selector: string): HTMLElement | null {
  let place: Element | null = element;
  while (place) {
    const found: HTMLElement | null = place.closest<HTMLElement>(selector);
    if (found) return found;
    const root: Node = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

interface SelectingRoot {
  getSelection?: () => Selection | null;
}

/**
 * The selection as seen from where a node stands: inside a shadow tree Chromium shows it only to
 * that tree's root.
 */
export function selectionAt(node: Node): Selection | null {
  const root = node.getRootNode() as SelectingRoot;
  return root.getSelection?.() ?? node.ownerDocument?.getSelection() ?? null;
}

/** The innermost selection of a document: a selection inside a shadow tree looks like a caret before its host. */
export function deepSelection(doc: Document): Selection | null {
  let selection = doc.getSelection();
  while (selection?.isCollapsed && selection.anchorNode) {
    const behind: Node | undefined = selection.anchorNode.childNodes[selection.anchorOffset];
    const root = behind instanceof Element ? (shadowRootOf(behind) as SelectingRoot | null) : null;
    const inner = root?.getSelection?.();
    if (!inner || inner.rangeCount === 0) return selection;
    selection = inner;
  }
  return selection;
}
