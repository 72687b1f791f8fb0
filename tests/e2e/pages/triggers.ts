import type { Page } from "playwright";
import type { Extension } from "../harness/extension.ts";
import { until } from "../harness/poll.ts";

/** The keyboard shortcut, as the browser tells the worker of it: DevTools' keys never reach it. */
export async function pressShortcut(extension: Extension, page: Page): Promise<void> {
  const worker = await extension.worker();
  const tab = await tabOf(extension, page);
  await worker.evaluate((shown) => {
    chrome.commands.onCommand.dispatch("share-selection", shown);
  }, tab);
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
  const shown = await tabOf(extension, page);
  await worker.evaluate(
    ([tab, { frameId, frameUrl, menuItemId = "replace" }]) => {
      const info = { menuItemId, editable: true, frameId, pageUrl: tab.url };
      const framed = frameId === 0 || !frameUrl ? info : { ...info, frameUrl };
      const selectionText = "not what is selected";
      chrome.contextMenus.onClicked.dispatch({ ...framed, selectionText }, { ...tab });
    },
    [shown, click] as const,
  );
}

/** The page's tab, as the browser tells of it: a moment after the page itself is there. */
export function tabOf(
  extension: Extension,
  page: Page,
): Promise<{ readonly id: number; readonly url?: string }> {
  const url = page.url().replace(/[?#].*$/u, "*");
  return until("the page's tab", async () => {
    const worker = await extension.worker();
    const [tab] = await worker.evaluate((wanted) => chrome.tabs.query({ url: wanted }), url);
    return tab?.id === undefined ? undefined : { ...tab, id: tab.id };
  });
}
