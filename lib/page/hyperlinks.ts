import type { Rendering } from "./rendering.ts";
import type { Span } from "./surface.ts";

/** A hyperlink in an editor: where it stands in the text, and where it leads. */
export interface Hyperlink extends Span {
  readonly text: string;
  readonly address: string;
}

/** All hyperlinks inside an element, in the order of the text. */
export function hyperlinksIn(host: Element, rendering: Rendering): readonly Hyperlink[] {
  return [...host.querySelectorAll<HTMLAnchorElement>("a[href]")].map((anchor) => {
    const start = rendering.offsetOf(anchor, 0);
    const end = rendering.offsetOf(anchor, anchor.childNodes.length);
    return { start, end, text: rendering.text.slice(start, end), address: anchor.href };
  });
}

/** A hyperlink of which a stretch covers a part: what is left of it would keep the address. */
export function isInPart(link: Hyperlink, { start, end }: Span): boolean {
  const isTouched = start < link.end && end > link.start;
  return isTouched && (start > link.start || end < link.end);
}

/** A hyperlink that shows one thing and leads to another, somewhere in a stretch. */
export function isMisleading(link: Hyperlink, { start, end }: Span): boolean {
  return start < link.end && end > link.start && !isSameAddress(link.text.trim(), link.address);
}

function isSameAddress(text: string, address: string): boolean {
  return (
    URL.canParse(text) && URL.canParse(address) && new URL(text).href === new URL(address).href
  );
}
