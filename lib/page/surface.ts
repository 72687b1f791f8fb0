import type { Composer } from "./composers/composer.ts";
import type { Refusal } from "./contract.ts";
import type { Hyperlink } from "./hyperlinks.ts";

/** A stretch of a text, as offsets in UTF-16 units; a caret if both are the same. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A place to write in, whatever it is made of. Never changes the text itself: that is for the steps
 * of an insertion.
 */
export interface Surface {
  /** What has the focus when somebody writes here. */
  readonly element: HTMLElement;
  readonly composer: Composer;
  /** The text that can be seen, in plain form. */
  text(): string;
  /** Whether `text` is all there is; if not, it may change without anybody writing. */
  isWhole(): boolean;
  /** The selection now; undefined if it is elsewhere, or not wholly inside. */
  selection(): Span | undefined;
  /** The text right behind a stretch; "" where that is unknown. */
  behind(span: Span): string;
  /** Moves the selection; false if that can't be done here. */
  select(span: Span): boolean;
  /** What a person means by a selection: without the break to a next block that it only touches. */
  meant(span: Span): Span;
  /** The text of the selection now, exactly; "" for a bare caret. */
  selected(span: Span): string;
  /** Why a text can't be written here, `added` being how much longer the whole would get. */
  refusal(added: number): Refusal | undefined;
  /** Hyperlinks in the text, which typed text would become a part of. */
  hyperlinks(): readonly Hyperlink[];
  /** The element that a key press would reach. */
  anchor(): Element;
}

/** Both ends of a caret or selection are the same. */
export function isSame(one: Span | undefined, other: Span | undefined): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}
