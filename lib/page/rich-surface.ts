import type { Composer } from "./composers/composer.ts";
import type { Refusal } from "./contract.ts";
import { copiedText } from "./copied-text.ts";
import { type Hyperlink, hyperlinksIn } from "./hyperlinks.ts";
import { type Rendering, render } from "./rendering.ts";
import { selectionAt } from "./shadow.ts";
import type { Span, Surface } from "./surface.ts";

/** An element, or a whole document, that can be edited in place. */
export class RichSurface implements Surface {
  readonly element: HTMLElement;
  readonly composer: Composer;

  constructor(host: HTMLElement, composer: Composer) {
    this.element = host;
    this.composer = composer;
  }

  text(): string {
    return render(this.element).text;
  }

  /** CodeMirror 6 leaves gaps for lines that are out of sight; where an editor draws, nobody can tell. */
  isWhole(): boolean {
    const isDrawn = this.composer.code?.selected !== undefined;
    return !isDrawn && this.element.querySelector(".cm-gap") === null;
  }

  selection(): Span | undefined {
    const range = this.#range();
    return range && spanOf(range, render(this.element));
  }

  behind({ end }: Span): string {
    return this.text().slice(end);
  }

  select(span: Span): boolean {
    const rendering = render(this.element);
    const isCaret = span.start === span.end;
    const start = rendering.pointAt(span.start, isCaret ? "end" : "start");
    const end = rendering.pointAt(span.end, "end");
    if (!start || !end) return false;
    selectionAt(this.element)?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    return true;
  }

  meant(span: Span): Span {
    return withoutHanging(span, render(this.element));
  }

  selected({ start, end }: Span): string {
    if (start === end) return "";
    return this.composer.code ? copiedText(this.anchor()) : this.text().slice(start, end);
  }

  refusal(): Refusal | undefined {
    const { isConnected, isContentEditable, ownerDocument } = this.element;
    const canWrite = isContentEditable || ownerDocument.designMode === "on";
    if (isConnected && (!canWrite || this.element.ariaReadOnly === "true")) return "page.read-only";
    return undefined;
  }

  hyperlinks(): readonly Hyperlink[] {
    return this.composer.code ? [] : hyperlinksIn(this.element, render(this.element));
  }

  anchor(): Element {
    const node = this.#range()?.startContainer;
    return (node instanceof Element ? node : node?.parentElement) ?? this.element;
  }

  #range(): Range | undefined {
    const selection = selectionAt(this.element);
    if (!selection || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    const { startContainer, endContainer } = range;
    const isInside = this.element.contains(startContainer) && this.element.contains(endContainer);
    return isInside ? range : undefined;
  }
}

/** A range as a stretch of a rendered text. */
export function spanOf(range: Range, rendering: Rendering): Span {
  const start = rendering.offsetOf(range.startContainer, range.startOffset);
  const end = rendering.offsetOf(range.endContainer, range.endOffset);
  return { start, end: Math.max(start, end) };
}

/** Three clicks select up to the start of the next paragraph, which would be joined to the link. */
export function withoutHanging(span: Span, rendering: Rendering): Span {
  const last = span.end - 1;
  const isHanging =
    span.end > span.start && span.end < rendering.text.length && rendering.isBlockBreak(last);
  return isHanging ? { start: span.start, end: last } : span;
}
