import type { Step } from "./composers/composer.ts";
import { selectionAt } from "./shadow.ts";
import type { Surface } from "./surface.ts";

/** "handled": the editor said that it takes care of it, perhaps later. "none": it can't be done here. */
export type StepResult = "done" | "handled" | "none";

/**
 * Does one step of an insertion over the selection, or at the caret. One line of text only: several
 * editors lose lines otherwise.
 */
export function perform(step: Step, surface: Surface, text: string): StepResult {
  return steps[step](surface, text);
}

const steps: Readonly<Record<Step, (surface: Surface, text: string) => StepResult>> = {
  exec(surface, text) {
    endTypingRun(surface);
    if (surface.composer.snapshots) askForSnapshot(surface);
    const { ownerDocument } = surface.element;
    const isDone = ownerDocument.execCommand("insertText", false, text);
    if (surface.composer.snapshots) askForSnapshot(surface);
    return isDone ? "done" : "none";
  },

  /** The prototype's setter: frameworks watch the element's own one and would swallow the change. */
  setter({ element }, text) {
    const isArea = element instanceof HTMLTextAreaElement;
    if (!isArea && !(element instanceof HTMLInputElement)) return "none";
    const { value, selectionStart, selectionEnd } = element;
    if (selectionStart === null || selectionEnd === null) return "none";
    const prototype = isArea ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    const whole = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
    Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(element, whole);
    const caret = selectionStart + text.length;
    element.setSelectionRange(caret, caret);
    const change = { bubbles: true, composed: true, inputType: "insertText", data: text };
    element.dispatchEvent(new InputEvent("input", change));
    return "done";
  },

  paste(surface, text) {
    const transfer = new DataTransfer();
    transfer.setData("text/plain", text);
    const init: PasteInit = {
      ...toEditors,
      clipboardData: transfer,
      dataType: "text/plain",
      data: text,
    };
    const event = new ClipboardEvent("paste", init);
    if (event.clipboardData?.getData("text/plain") !== text) return "none";
    surface.anchor().dispatchEvent(event);
    return event.defaultPrevented ? "handled" : "done";
  },

  /** "insertText": other input types leave the caret in the wrong place, or break editors in Firefox. */
  beforeinput(surface, text) {
    const init = { ...toEditors, inputType: "insertText", data: text };
    const event = new InputEvent("beforeinput", init);
    surface.anchor().dispatchEvent(event);
    return event.defaultPrevented ? "handled" : "done";
  },
};

const toEditors = { bubbles: true, cancelable: true, composed: true } as const;

/** Firefox ignores `clipboardData` in the constructor and reads these two members instead. */
interface PasteInit extends ClipboardEventInit {
  readonly dataType: string;
  readonly data: string;
}

function askForSnapshot(surface: Surface): void {
  const init = { bubbles: true, composed: true, inputType: "insertReplacementText" };
  surface.anchor().dispatchEvent(new InputEvent("input", init));
}

/**
 * Moves the selection away and back within one task: the browser's typing run ends, and one Undo
 * takes away what is inserted now and nothing that was typed before.
 */
function endTypingRun(surface: Surface): void {
  const { element } = surface;
  const span = surface.selection();
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    if (!span) return;
    const elsewhere = span.start > 0 ? 0 : element.value.length;
    element.setSelectionRange(elsewhere, elsewhere);
    element.setSelectionRange(span.start, span.end);
    return;
  }
  const selection = selectionAt(element);
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  if (!selection || !anchorNode || !focusNode) return;
  selection.collapse(element, 0);
  selection.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
}
