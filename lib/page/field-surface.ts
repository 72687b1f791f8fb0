import { plainField } from "./composers/plain.ts";
import type { Refusal } from "./contract.ts";
import type { Span, Surface } from "./surface.ts";

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** The kinds of input that hold running text. Others have no selection, or check what they hold. */
const textTypes = new Set(["text", "search", "url"]);

/** Kinds of input that are buttons, switches and the like: nothing is written in them. */
const notText = new Set(
  "button checkbox color date datetime-local file hidden image month radio range reset submit time week".split(
    " ",
  ),
);

/** True for inputs and textareas that take text. */
export function isTextField(element: Element): element is TextField {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && !notText.has(element.type);
}

/** A textarea or an input. */
export class FieldSurface implements Surface {
  readonly composer = plainField;
  readonly element: TextField;

  constructor(element: TextField) {
    this.element = element;
  }

  text(): string {
    return this.element.value;
  }

  isWhole(): boolean {
    return true;
  }

  selection(): Span | undefined {
    const { selectionStart: start, selectionEnd: end } = this.element;
    return start === null || end === null ? undefined : { start, end };
  }

  behind({ end }: Span): string {
    return this.element.value.slice(end);
  }

  select({ start, end }: Span): boolean {
    this.element.setSelectionRange(start, end);
    return true;
  }

  meant(span: Span): Span {
    return span;
  }

  selected({ start, end }: Span): string {
    return this.element.value.slice(start, end);
  }

  refusal(added: number): Refusal | undefined {
    const { type, readOnly, maxLength, value } = this.element;
    if (type === "password") return "page.password-field";
    if (readOnly || this.element.matches(":disabled")) return "page.read-only";
    if (this.element instanceof HTMLInputElement && !textTypes.has(type)) return "page.refused";
    if (maxLength >= 0 && value.length + added > maxLength) return "page.no-room";
    return undefined;
  }

  hyperlinks(): readonly [] {
    return [];
  }

  anchor(): Element {
    return this.element;
  }
}
