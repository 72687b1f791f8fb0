import { apart } from "./apart.ts";
import { moveCaretTo, noteCaret } from "./caret.ts";
import type { Step } from "./composers/composer.ts";
import type { InsertOutcome, Refusal } from "./contract.ts";
import { hands } from "./hands.ts";
import { type Hyperlink, isInPart, isMisleading } from "./hyperlinks.ts";
import { waitFor } from "./pause.ts";
import type { Place } from "./place.ts";
import { perform, type StepResult } from "./steps.ts";
import { isSame, type Span, type Surface } from "./surface.ts";
import { undo } from "./undo.ts";
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
  const outcome = await write(place, current, apart(text, surface.behind(current)));
  giveBack();
  return outcome;
}

/**
 * Never into a hyperlink: the link would lead elsewhere than it says, and an address that is the secret
 * itself would stay behind it.
 */
async function write(place: Place, span: Span, text: string): Promise<InsertOutcome> {
  const { surface } = place;
  const links = surface.hyperlinks();
  if (links.some((link) => isInPart(link, span))) return refused("page.in-link");
  const before = span.start < span.end ? outsideBefore(surface.text(), span, links) : "";
  const wider = { start: span.start - before.length, end: span.end };
  const outcome = await writeOver(place, wider, { text, before });
  // Somebody may paste the link by hand now: over what they had selected, and nothing else.
  if (outcome.outcome === "refused" && isSame(surface.selection(), wider)) surface.select(span);
  return outcome;
}

async function writeOver(place: Place, span: Span, words: Words): Promise<InsertOutcome> {
  const { surface } = place;
  const isReady = words.before === "" || (await moveCaretTo(surface, span));
  if (!isReady) return refused("page.in-link");
  const outcome = await climb(place, span, words);
  if (outcome.outcome !== "inserted" || !isMisled(surface, words.text)) return outcome;
  if ((await undo(place)) !== "restored") return { outcome: "unclear" };
  surface.select(span);
  return refused("page.in-link");
}

/**
 * The character before a hyperlink that is replaced, to be written anew with it: what is typed takes
 * its looks and its address from what it begins with. "" where none is needed, or there is none.
 */
function outsideBefore(text: string, { start }: Span, links: readonly Hyperlink[]): string {
  if (!links.some((link) => link.start === start && link.end > start)) return "";
  const [last = ""] = /.$/su.exec(text.slice(Math.max(0, start - 2), start)) ?? [];
  const isLinked = links.some((link) => link.start < start && link.end >= start);
  return last === "\n" || isLinked ? "" : last;
}

function isMisled(surface: Surface, text: string): boolean {
  const address = /https?:\/\/\S+/u.exec(text)?.[0] ?? text;
  const start = surface.text().indexOf(address);
  const place = { start, end: start + address.length };
  return start >= 0 && surface.hyperlinks().some((link) => isMisleading(link, place));
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

/** What is written: `before`, which stood there, once more in front of the text. */
interface Words {
  readonly before: string;
  readonly text: string;
}

async function climb(place: Place, span: Span, words: Words): Promise<InsertOutcome> {
  const { surface } = place;
  const { text } = words;
  const before = surface.text();
  const whole = words.before + text;
  const expectation = new Expectation(surface, span, whole);
  place.stopFollowing();
  for (const step of ladder(place)) {
    const verdict = await take(step, place, whole, expectation);
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
