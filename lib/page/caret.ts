import { pause } from "./pause.ts";
import { deepActiveElement, selectionAt } from "./shadow.ts";
import { shifted } from "./shift.ts";
import { isSame, type Span, type Surface } from "./surface.ts";

/** Editors read the browser's selection late: Slate only every 100 ms. */
const noticeMs = 180;

/** Puts focus and selection where a place is, if they are elsewhere, and lets the editor notice. */
export async function moveCaretTo(surface: Surface, span: Span): Promise<boolean> {
  const hasFocus = deepActiveElement(surface.element.ownerDocument) === surface.element;
  if (hasFocus && isSame(surface.selection(), span)) return true;
  if (!holdsFocus(surface.element)) surface.element.focus({ preventScroll: true });
  if (!isSame(surface.selection(), span) && !surface.select(span)) return false;
  await pause(noticeMs);
  return isSame(surface.selection(), span);
}

/** True if the focus is on an element or on something inside it, as in editors with fields of their own. */
export function holdsFocus(element: HTMLElement): boolean {
  const active = deepActiveElement(element.ownerDocument);
  return active !== null && (active === element || element.contains(active));
}

/**
 * Notes where the user's caret is before it is borrowed for an insertion at `span`; the answer gives
 * it back afterwards, and does nothing if the insertion was made where the user is.
 */
export function noteCaret(surface: Surface, span: Span): () => void {
  const active = deepActiveElement(surface.element.ownerDocument);
  if (active && holdsFocus(surface.element)) return noteInside(surface, span);
  if (!(active instanceof HTMLElement) || active === active.ownerDocument.body) return () => {};
  return noteElsewhere(active);
}

function noteInside(surface: Surface, span: Span): () => void {
  const selection = surface.selection();
  if (!selection || isSame(selection, span) || isSame(surface.meant(selection), span)) {
    return () => {};
  }
  const before = surface.text();
  return () => {
    const back = shifted(selection, before, surface.text());
    if (back) surface.select(back);
  };
}

function noteElsewhere(active: HTMLElement): () => void {
  const selection = selectionAt(active);
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  return () => {
    active.focus({ preventScroll: true });
    // Fields keep their own selection.
    if (!range || active.matches("input, textarea") || !active.contains(range.startContainer))
      return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    selectionAt(active)?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  };
}
