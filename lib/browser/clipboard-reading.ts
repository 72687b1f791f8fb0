import { browser } from "./api.ts";

const needed: { permissions: ["clipboardRead"] } = { permissions: ["clipboardRead"] };

/** Whether our pages may look at the clipboard. */
export function canReadClipboard(): Promise<boolean> {
  return browser.permissions.contains(needed);
}

/** Asks for it. Call it from a click, before anything is awaited. Resolves to whether it was allowed. */
export function requestClipboardReading(): Promise<boolean> {
  return browser.permissions.request(needed);
}
