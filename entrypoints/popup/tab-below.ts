import { browser } from "../../lib/browser/api.ts";
import { ask } from "../../lib/browser/messenger.ts";
import type { PopupContext } from "../../lib/messages/messages.ts";

const nothing: PopupContext = { site: "", selection: "", canInsert: false, link: "" };

/** The tab that the popup opened over; undefined if this page stands in a tab itself. */
export async function tabBelow(): Promise<number | undefined> {
  if (await browser.tabs.getCurrent()) return undefined;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/** What the worker found in that tab: selection, composer, a link. Nothing if it may not look. */
export async function contextOf(tabId: number | undefined): Promise<PopupContext> {
  if (tabId === undefined) return nothing;
  return ask({ type: "popup.opened", tabId }).catch(() => nothing);
}

/** The site of that tab as far as it may be noted: which sites a private window shows is nobody's business. */
export async function notableSite(
  tabId: number | undefined,
  context: Pick<PopupContext, "site"> | undefined,
): Promise<string> {
  if (tabId === undefined || !context) return "";
  return (await browser.tabs.get(tabId)).incognito ? "" : context.site;
}
