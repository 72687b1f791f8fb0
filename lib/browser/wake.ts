import { guardWake } from "../messages/guard-wake.ts";

/** The little that is used here of what both browsers give a content script, without the polyfill. */
interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

declare const browser: { readonly runtime?: Runtime } | undefined;
declare const chrome: { readonly runtime?: Runtime } | undefined;

function runtime(): Runtime | undefined {
  return typeof browser === "undefined" ? chrome?.runtime : browser.runtime;
}

/** False in a page that was there before the extension was updated or removed. */
export function isExtensionAlive(): boolean {
  return runtime()?.id !== undefined;
}

/**
 * The one message that code in a web page sends: that the worker should look here. It holds nothing;
 * the worker asks for the rest by calls of its own.
 */
export function wakeWorker(): void {
  void runtime()
    ?.sendMessage(guardWake)
    .catch(() => undefined);
}
