import { moveCaretTo } from "./caret.ts";
import type { UndoOutcome } from "./contract.ts";
import { pause } from "./pause.ts";
import type { Place } from "./place.ts";
import { perform } from "./steps.ts";
import type { Surface } from "./surface.ts";
import { bare, count, Expectation } from "./verify.ts";

/**
 * Puts back what an insertion replaced: by the editor's own Undo while nothing else was written since,
 * so that formatting comes back too; else by exchanging the link for the text.
 */
export async function undo(place: Place | undefined): Promise<UndoOutcome> {
  const inserted = place?.inserted;
  if (!place || !inserted || !place.surface.element.isConnected) return "kept";
  const { surface } = place;
  place.inserted = undefined;
  if (bare(surface.text()) === bare(inserted.after)) {
    surface.element.focus({ preventScroll: true });
    for (const way of [pressUndo, askForUndo, browserUndo]) {
      if (await undoneBy(way, surface, inserted)) return "restored";
    }
  }
  return (await exchange(surface, inserted.text, place.selected)) ? "restored" : "kept";
}

/** What was typed and deleted again since the insertion is undone first; as long as the link stands there. */
const atMost = 5;

async function undoneBy(
  way: (surface: Surface) => void,
  surface: Surface,
  { text, before }: NonNullable<Place["inserted"]>,
): Promise<boolean> {
  for (let times = 0; times < atMost && surface.text().includes(text); times++) {
    const last = surface.text();
    way(surface);
    if (await reads(surface, before)) return true;
    if (surface.text() === last) return false;
  }
  return false;
}

/** Editors with a history of their own listen for the keys. */
function pressUndo(surface: Surface): void {
  const isMac = /mac|iphone|ipad/iu.test(navigator.platform);
  const key = { key: "z", code: "KeyZ", keyCode: 90, which: 90, ctrlKey: !isMac, metaKey: isMac };
  const all = { bubbles: true, cancelable: true, composed: true, ...key };
  surface.anchor().dispatchEvent(new KeyboardEvent("keydown", all));
}

function askForUndo(surface: Surface): void {
  const init = { bubbles: true, cancelable: true, composed: true, inputType: "historyUndo" };
  surface.anchor().dispatchEvent(new InputEvent("beforeinput", init));
}

function browserUndo({ element }: Surface): void {
  element.ownerDocument.execCommand("undo");
}

async function reads(surface: Surface, text: string): Promise<boolean> {
  for (let look = 0; look < 6; look++) {
    await pause(25);
    if (bare(surface.text()) === bare(text)) return true;
  }
  return false;
}

async function exchange(surface: Surface, link: string, original: string): Promise<boolean> {
  const text = surface.text();
  if (count(text, link) !== 1) return false;
  const start = text.indexOf(link);
  const span = { start, end: start + link.length };
  if (!(await moveCaretTo(surface, span))) return false;
  const expectation = new Expectation(surface, span, original);
  const isPlain = surface.composer.selection.includes("setter");
  const steps =
    original.includes("\n") && !isPlain ? ["paste" as const] : surface.composer.selection;
  for (const step of steps) {
    perform(step, surface, original);
    const verdict = await expectation.verdict(250);
    if (verdict !== "same") return verdict === "right";
  }
  return false;
}
