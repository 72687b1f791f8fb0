import type { PlaceReport } from "./contract.ts";
import { isTextField } from "./field-surface.ts";
import { findSurface } from "./find.ts";
import { selectedPageText } from "./page-text.ts";
import { shifted } from "./shift.ts";
import { isSame, type Span, type Surface } from "./surface.ts";

/** A selection or caret in a composer, followed while others, or the user, go on writing around it. */
export class Place {
  readonly surface: Surface;
  readonly selected: string;
  /** What replaced the selection, once something has. */
  inserted: { readonly text: string; readonly before: string; readonly after: string } | undefined;
  #text: string;
  #span: Span | undefined;
  readonly #following = new AbortController();

  constructor(surface: Surface, selection: Span) {
    this.surface = surface;
    this.#span = surface.meant(selection);
    this.selected = surface.selected(this.#span);
    this.#text = surface.text();
    if (surface.isWhole()) this.#follow();
  }

  /** Where the place is now; undefined once its text was changed or has gone. */
  span(): Span | undefined {
    if (!this.surface.element.isConnected) return undefined;
    if (this.surface.isWhole()) this.#look();
    else if (!this.#isUntouched()) return undefined;
    return this.#span;
  }

  stopFollowing(): void {
    this.#following.abort();
  }

  /** Every change is taken into account when it comes: two at different ends would look like one around the place. */
  #follow(): void {
    const { element } = this.surface;
    const { signal } = this.#following;
    const look = () => this.#look();
    element.addEventListener("input", look, { signal });
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /** Where only a part of the text is in sight, the place can't be followed: nothing may have moved. */
  #isUntouched(): boolean {
    return this.surface.text() === this.#text && isSame(this.surface.selection(), this.#span);
  }

  #look(): void {
    if (this.#following.signal.aborted || !this.#span) return;
    const text = this.surface.text();
    this.#span = shifted(this.#span, this.#text, text);
    this.#text = text;
  }
}

/** How long a place is kept, in milliseconds: as long as the popup keeps a draft. */
const keptMs = 5 * 60_000;

const places = new Map<string, Place>();

/** Reads the selection of this document and remembers where it is. */
export function remember(name: string): PlaceReport {
  forget(name);
  const surface = findSurface(document);
  const span = surface?.selection();
  if (!surface || !span) {
    const refusal = surface?.refusal(0) ?? "page.no-field";
    return { text: textWithoutPlace(surface), refusal };
  }
  const place = new Place(surface, span);
  places.set(name, place);
  setTimeout(() => {
    if (places.get(name) === place) forget(name);
  }, keptMs);
  const refusal = surface.refusal(0);
  return { text: place.selected, ...(refusal ? { refusal } : {}) };
}

/** Selected text that can be read, but not written over: fields for addresses and numbers don't tell where it is. */
function textWithoutPlace(surface: Surface | undefined): string {
  if (!surface) return selectedPageText(document);
  return isTextField(surface.element) ? (document.getSelection()?.toString() ?? "") : "";
}

export function placeOf(name: string): Place | undefined {
  return places.get(name);
}

export function forget(name: string): void {
  places.get(name)?.stopFollowing();
  places.delete(name);
}
