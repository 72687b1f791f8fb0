import { hostIn } from "../../lib/address.ts";
import { browser } from "../../lib/browser/api.ts";
import { targetItem } from "../../lib/browser/items.ts";
import { pagePort } from "../../lib/browser/page.ts";
import { readInForce } from "../../lib/browser/settings.ts";
import { aim } from "../../lib/jobs/aim.ts";
import { targetOf } from "../../lib/jobs/in-place.ts";
import { isLink } from "../../lib/jobs/recognise.ts";
import type { PopupContext } from "../../lib/messages/messages.ts";
import { setBadge } from "./badge.ts";

/** What the popup may know of the tab it opened over. The page remembers where the caret is. */
export async function openedOver(tabId: number): Promise<PopupContext> {
  await setBadge("");
  const { url = "" } = await browser.tabs.get(tabId);
  const site = hostIn(url);
  const { everyServer } = await readInForce();
  const link = isLink(url, everyServer) ? url : "";
  try {
    const found = await aim({ tabId }, crypto.randomUUID(), pagePort);
    await targetItem.set(targetOf(found));
    return { site, link, selection: found.text, canInsert: found.refusal === undefined };
  } catch {
    await targetItem.remove();
    return { site, link, selection: "", canInsert: false };
  }
}
