import { apart } from "./apart.ts";
import { moveCaretTo, noteCaret } from "./caret.ts";
import type { Step } from "./composers/composer.ts";
import type { InsertOutcome, Refusal } from "./contract.ts";
import { hands } from "./hands.ts";
import { waitFor } from "./pause.ts";
import type { Place } from "./place.ts";
import { perform, type StepResult } from "./steps.ts";
import { isSame, type Span } from "./surface.ts";
import { Expectation, type Verdict } from "./verify.ts";

/** How long an editor has after a step before the next one may be tried, in milliseconds. */
const patienceMs: Readonly<Record<StepResult, number>> = { handled: 400, done: 120, none: 0 };

/** After the popup has closed the page has the focus again within some 50 ms. */
const focusMs = 500;

/**
 * Puts text in the place of a remembered selection, as if it had been typed: at most one step at a
 * time, and after each the whole text is read again until it is what it should be. Never tries another
 * step on a text that has changed.
 */
export async function insert(place: Place | undefined, text: string): Promise<InsertOutcome> {
  if (!place?.surface.element.isConnected) return refused("page.moved");
  const { surface } = place;
  const refusal = surface.refusal(text.length - place.selected.length);
  if (refusal) return refused(refusal);
  if (!document.hidden) await waitFor(() => document.hasFocus(), focusMs);
  const span = await ready(place);
  if (!span) return refused(surface.element.isConnected ? "page.changed" : "page.moved");
  const giveBack = noteCaret(surface, span);
  const current = await reach(place);
  if (!current) {
    giveBack();
    return refused("page.changed");
  }
  const outcome = await climb(place, current, apart(text, surface.text(), current));
  giveBack();
  return outcome;
}

function refused(refusal: Refusal): InsertOutcome {
  return { outcome: "refused", refusal };
}

/** Where the place is, once the user has stopped typing around it. */
async function ready(place: Place): Promise<Span | undefined> {
  await hands.still();
  return place.span();
}

/** Brings the caret to the place; again if the user went on typing meanwhile. */
async function reach(place: Place): Promise<Span | undefined> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const span = place.span();
    if (!span) return undefined;
    const isThere = await moveCaretTo(place.surface, span);
    const now = place.span();
    if (isThere && now && isSame(now, span)) return now;
    await hands.still();
  }
  return undefined;
}

async function climb(place: Place, span: Span, text: string): Promise<InsertOutcome> {
  const { surface } = place;
  const before = surface.text();
  const expectation = new Expectation(surface, span, text);
  place.stopFollowing();
  for (const step of ladder(place)) {
    const verdict = await take(step, place, text, expectation);
    if (verdict === "right") {
      place.inserted = { text, before, after: surface.text() };
      return { outcome: "inserted" };
    }
    // Taken back by the editor, or by the user: not to be tried again.
    if (verdict === "reverted") return refused("page.refused");
    if (verdict === "wrong") return { outcome: "unclear" };
    if (!isSame(surface.selection(), span)) return refused("page.refused");
  }
  return refused("page.refused");
}

function ladder({ surface, selected }: Place): readonly Step[] {
  return selected === "" ? surface.composer.caret : surface.composer.selection;
}

async function take(
  step: Step,
  place: Place,
  text: string,
  expectation: Expectation,
): Promise<Verdict> {
  const result = perform(step, place.surface, text);
  return expectation.verdict(patienceMs[result]);
}
