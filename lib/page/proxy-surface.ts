import type { Composer } from "./composers/composer.ts";
import { copiedText } from "./copied-text.ts";
import type { Span, Surface } from "./surface.ts";

/**
 * A code editor that draws its text itself and listens through a hidden field, or through an
 * EditContext. Its selection can be read but not moved, and its text is seen only in part.
 */
export class ProxySurface implements Surface {
  readonly element: HTMLElement;
  readonly composer: Composer;
  readonly #root: HTMLElement;

  constructor(element: HTMLElement, composer: Composer, root: HTMLElement) {
    this.element = element;
    this.composer = composer;
    this.#root = root;
  }

  text(): string {
    const lines = this.#root.querySelectorAll(this.composer.code?.lines ?? "*");
    return [...lines].map(({ textContent }) => textContent.replaceAll("\u00a0", " ")).join("\n");
  }

  isWhole(): boolean {
    return false;
  }

  /** Where it stands is unknown: a selection is told from a caret only. */
  selection(): Span {
    return { start: 0, end: this.#hasSelection() ? 1 : 0 };
  }

  behind(): string {
    return "";
  }

  select(): boolean {
    return false;
  }

  meant(span: Span): Span {
    return span;
  }

  /** Without a selection these editors would give the whole line. */
  selected({ start, end }: Span): string {
    return start === end ? "" : copiedText(this.element);
  }

  refusal(): undefined {
    return undefined;
  }

  hyperlinks(): readonly [] {
    return [];
  }

  anchor(): Element {
    return this.element;
  }

  #hasSelection(): boolean {
    const { selected } = this.composer.code ?? {};
    return selected !== undefined && this.#root.querySelector(selected) !== null;
  }
}
