import { browser } from "./api.ts";

/** The one field of another tab that an opened secret may be filled into. */
export interface FillTarget {
  readonly tabId: number;
  /** Origin of its page, as it was when the person came from there. */
  readonly origin: string;
}

type Step = "look" | "fill";

/**
 * The field in which the cursor stood when the person came from this tab; undefined if there is none
 * that may be filled: only single fields and text areas of the page itself (no frames, no editors in
 * which messages are written), over an encrypted connection, and only while the browser lets us in
 * because the person clicked our button there.
 */
export async function findFillTarget(tabId: number): Promise<FillTarget | undefined> {
  const origin = await inTab(tabId, "look", "", "");
  return origin === "" ? undefined : { tabId, origin };
}

/**
 * Puts text into the field that was found, if it is still there and the tab still shows the same
 * site, and brings that tab to the front. Resolves to whether it now holds the text. A text of
 * several lines goes into no single-line field.
 */
export async function fill({ tabId, origin }: FillTarget, text: string): Promise<boolean> {
  const isFilled = (await inTab(tabId, "fill", origin, text)) === origin;
  if (isFilled) await browser.tabs.update(tabId, { active: true });
  return isFilled;
}

async function inTab(tabId: number, step: Step, origin: string, text: string): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: act,
      args: [step, origin, text],
    });
    return typeof answer?.result === "string" ? answer.result : "";
  } catch {
    return "";
  }
}

/** As much of a page's document as `act` touches; the worker's types know no documents. */
interface Page {
  readonly isSecureContext: boolean;
  readonly document: { readonly activeElement: Field | null };
  hushlinkField?: Field;
}

interface Field extends EventTarget {
  readonly localName: string;
  readonly type: string;
  readonly isConnected: boolean;
  readonly disabled: boolean;
  readonly readOnly: boolean;
  readonly ownerDocument: { execCommand(command: string, ui: boolean, text: string): boolean };
  value: string;
  focus(): void;
  select(): void;
}

/**
 * Runs in the page, in our own world, and must not use anything from this file. Returns the page's
 * origin if the field is there ("look") or holds the text ("fill"), else "".
 */
function act(step: Step, origin: string, text: string): string {
  const page = globalThis as unknown as Page;
  const fillable = ["text", "password", "email", "tel", "url", "search", "textarea"];
  const isFillable = (field: Field | null | undefined) =>
    field?.isConnected === true &&
    fillable.includes(field.type) &&
    !field.disabled &&
    !field.readOnly;
  if (step === "look") {
    const field = page.document.activeElement;
    if (!page.isSecureContext || !field || !isFillable(field)) return "";
    page.hushlinkField = field;
    return location.origin;
  }
  const field = page.hushlinkField;
  const fits = field?.localName === "textarea" || !/[\r\n]/.test(text);
  if (!field || !isFillable(field) || location.origin !== origin || !fits) return "";
  field.focus();
  field.select();
  // As if it had been typed: the page's own code notices, and Undo works.
  field.ownerDocument.execCommand("insertText", false, text);
  return field.value === text ? origin : "";
}
