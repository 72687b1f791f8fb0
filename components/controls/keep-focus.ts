const focusable =
  "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";

/** Where the focus was: the element, what it stood in from inside out, and everything one could go to. */
interface Place {
  readonly element: Element;
  readonly around: readonly Element[];
  readonly stops: readonly HTMLElement[];
}

/**
 * Keeps the keyboard's place when what has the focus goes away, as a row that is removed or a button that
 * has done its work: the focus moves to what follows inside the same part of the page, or else to its
 * nearest neighbour. Without that a browser begins again at the top, and a screen reader says nothing.
 */
export function keepFocus(root: Element): void {
  let place: Place | undefined;
  root.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element) place = placeOf(target, root);
  });
  const mend = () => {
    if (!place || canHaveFocus(place.element)) return;
    if (document.activeElement && document.activeElement !== document.body) return;
    neighbourOf(place, root)?.focus({ preventScroll: false });
  };
  const watched = { childList: true, subtree: true, attributeFilter: ["disabled", "hidden"] };
  new MutationObserver(mend).observe(root, watched);
}

function placeOf(element: Element, root: Element): Place {
  const around: Element[] = [];
  for (let box = element.parentElement; box && box !== root; box = box.parentElement)
    around.push(box);
  return { element, around, stops: stopsIn(root) };
}

function stopsIn(box: Element): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(focusable)].filter(canHaveFocus);
}

function canHaveFocus(element: Element): boolean {
  return (
    element.isConnected && !element.matches(":disabled, [hidden]") && element.checkVisibility()
  );
}

function neighbourOf({ element, around, stops }: Place, root: Element): HTMLElement | undefined {
  const index = stops.indexOf(element as HTMLElement);
  const left = [...stops.slice(index + 1), ...stops.slice(0, Math.max(0, index)).reverse()].filter(
    canHaveFocus,
  );
  for (const box of around.filter((each) => each.isConnected)) {
    const near = left.find((stop) => box.contains(stop)) ?? stopsIn(box)[0];
    if (near) return near;
  }
  return left[0] ?? stopsIn(root)[0];
}
