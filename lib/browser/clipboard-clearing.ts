import * as v from "valibot";
import { browser, offscreen } from "./api.ts";
import { askOffscreen, digestOf } from "./clipboard.ts";
import { item } from "./storage.ts";

/** How long a copied secret may stay on the clipboard. */
const clearAfterMs = 60_000;
const alarmName = "clear-clipboard";

/** SHA-256 of what was copied last, base64url, and never the text; "" if there is nothing to clear. */
const copiedItem = item("session", "copied", v.string(), "");

/** What reading and emptying the clipboard needs, asked for when the person switches it on. */
const needed = { permissions: ["clipboardRead", "clipboardWrite"] } as {
  permissions: ("clipboardRead" | "clipboardWrite")[];
};

/**
 * Asks for what clearing the clipboard needs. Call it from a click, before anything is awaited.
 * Resolves to whether it was allowed.
 */
export function requestClipboardClearing(): Promise<boolean> {
  return browser.permissions.request(needed);
}

/** Whether the clipboard may be looked at and cleared. */
export function canClearClipboard(): Promise<boolean> {
  return browser.permissions.contains(needed);
}

/** Sees to it that `text`, just copied, is off the clipboard in a minute, if it is still there then. */
export async function clearLater(text: string): Promise<void> {
  if (!(await canClearClipboard())) return;
  await copiedItem.set(await digestOf(text));
  await browser.alarms.create(alarmName, { when: Date.now() + clearAfterMs });
}

/** Listens in the worker for the minute to be over. */
export function clearOnTime(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void clearNow();
  });
}

async function clearNow(): Promise<void> {
  const digest = await copiedItem.get();
  await copiedItem.remove();
  if (digest === "" || !(await canClearClipboard())) return;
  // Chrome's worker has no clipboard.
  if (offscreen) return void (await askOffscreen({ type: "clipboard.clear", digest }));
  const { clipboard } = navigator as unknown as { clipboard: Clipboard };
  const held = await clipboard.readText().catch(() => "");
  if ((await digestOf(held)) === digest) await clipboard.writeText("").catch(() => undefined);
}

interface Clipboard {
  readText(): Promise<string>;
  writeText(text: string): Promise<void>;
}
