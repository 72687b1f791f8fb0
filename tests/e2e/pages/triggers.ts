import type { Page } from "playwright";
import type { Extension } from "../harness/extension.ts";

/** The keyboard shortcut, as the browser tells the worker of it: DevTools' keys never reach it. */
export async function pressShortcut(extension: Extension, page: Page): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    if (!tab) throw new Error("the page's tab was not found");
    chrome.commands.onCommand.dispatch("share-selection", { ...tab });
  }, addressOf(page));
}

/**
 * The right-click entry, as the browser tells the worker of it, with the selection as Chromium gives
 * it: line breaks and tabs lost, which must not matter.
 */
export async function clickMenu(
  extension: Extension,
  page: Page,
  click: { readonly frameId: number; readonly frameUrl?: string; readonly menuItemId?: string },
): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(
    async ([url, { frameId, frameUrl, menuItemId = "replace" }]) => {
      const [tab] = await chrome.tabs.query({ url });
      if (!tab) throw new Error("the page's tab was not found");
      const info = { menuItemId, editable: true, frameId, pageUrl: tab.url };
      const framed = frameId === 0 || !frameUrl ? info : { ...info, frameUrl };
      const selectionText = "not what is selected";
      chrome.contextMenus.onClicked.dispatch({ ...framed, selectionText }, { ...tab });
    },
    [addressOf(page), click] as const,
  );
}

/** As a match pattern, which has neither a query nor a fragment. */
function addressOf(page: Page): string {
  return page.url().replace(/[?#].*$/u, "*");
}
