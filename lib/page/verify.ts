import { hands } from "./hands.ts";
import { pause } from "./pause.ts";
import { shifted } from "./shift.ts";
import type { Span, Surface } from "./surface.ts";

/** What a text turned out to be after a step; "reverted": it was right for a moment. */
export type Verdict = "same" | "right" | "wrong" | "reverted";

/** How a surface should read once `inserted` stands in the place of `span`. */
export class Expectation {
  readonly #before: string;
  readonly #expected: string;
  readonly #inserted: string;
  readonly #surface: Surface;
  /** Where the inserted text has to stand, and what must not stand there any more. */
  readonly #place: Span;
  readonly #selected: string;
  readonly #sinceMs = performance.now();

  constructor(surface: Surface, span: Span, inserted: string) {
    const text = surface.text();
    this.#surface = surface;
    this.#inserted = bare(inserted);
    this.#before = bare(text);
    this.#expected = bare(text.slice(0, span.start) + inserted + text.slice(span.end));
    const start = bare(text.slice(0, span.start)).length;
    this.#place = { start, end: start + this.#inserted.length };
    this.#selected = bare(text.slice(span.start, span.end));
  }

  /**
   * Looks until the text is right and stays so, or for long enough to know that it won't be: editors
   * commit late, and some take a change back after a moment.
   */
  async verdict(waitMs: number): Promise<Verdict> {
    const first = await this.#arrival(waitMs);
    if (first !== "right") return first;
    for (let look = 0; look < stableLooks; look++) {
      await pause(lookEveryMs);
      if (!this.#stillThere()) return this.now() === "same" ? "reverted" : "wrong";
    }
    return "right";
  }

  now(): Verdict {
    const text = bare(this.#surface.text());
    if (this.#surface.isWhole()) {
      if (text === this.#expected) return "right";
      if (text === this.#before) return "same";
      return this.#isOnlyTypedAround(text) ? "right" : "wrong";
    }
    const added = count(text, this.#inserted) - count(this.#before, this.#inserted);
    if (added === 1) return "right";
    return added === 0 && text === this.#before ? "same" : "wrong";
  }

  async #arrival(waitMs: number): Promise<Verdict> {
    const end = performance.now() + waitMs;
    let verdict = this.now();
    while (verdict !== "right" && performance.now() < end) {
      await pause(firstLookEveryMs);
      verdict = this.now();
    }
    return verdict;
  }

  /** The user typed elsewhere at the same moment: what was inserted is right, and what it replaced is gone. */
  #isOnlyTypedAround(text: string): boolean {
    if (!hands.typedSince(this.#sinceMs)) return false;
    const isAsOften = (part: string) => count(text, part) === count(this.#expected, part);
    const place = shifted(this.#place, this.#expected, text);
    return place !== undefined && isAsOften(this.#inserted) && isAsOften(this.#selected);
  }

  /** The user may already be typing on behind the link: only the link itself has to stay. */
  #stillThere(): boolean {
    return (
      count(bare(this.#surface.text()), this.#inserted) === count(this.#expected, this.#inserted)
    );
  }
}

const firstLookEveryMs = 15;
const lookEveryMs = 30;
const stableLooks = 6;

/** Text as it is compared: white space and zero-width characters come and go with an editor's markup. */
export function bare(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, "");
}

/** How often a part stands in a text. */
export function count(text: string, part: string): number {
  return part === "" ? 0 : text.split(part).length - 1;
}
