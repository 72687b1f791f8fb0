import { browser } from "./api.ts";

/**
 * The permission for one host. A pattern has no port: Firefox knows none, and a grant covers all
 * ports of a name in both browsers.
 */
export function patternOf(base: string): string {
  const { protocol, hostname } = new URL(base);
  return `${protocol}//${hostname}/*`;
}

/** Whether answers from this server can be read now. */
export function hasHost(base: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(base)] });
}

/**
 * Asks for one host. Call it from a click, before anything is awaited: Firefox refuses otherwise. In
 * Chromium the prompt closes a popup, so ask from a page in a tab.
 */
export function requestHost(base: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(base)] });
}
