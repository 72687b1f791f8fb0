import type { PopupModel, ShareOrder } from "../../components/popup/contract.ts";
import { browser } from "../../lib/browser/api.ts";
import { rememberedItem } from "../../lib/browser/items.ts";
import { change } from "../../lib/browser/storage.ts";
import { remember } from "../../lib/remembered.ts";

/**
 * Notes what was chosen, for the next link. Which sites a private window shows is nobody's business,
 * and that a link for one of several people opens once was not a choice.
 */
export async function rememberChoice(
  { serverId, expiresInSeconds, views, people }: ShareOrder,
  { context, servers }: PopupModel,
  tabId: number | undefined,
): Promise<void> {
  const isPrivate = tabId !== undefined && (await browser.tabs.get(tabId)).incognito;
  const place = { serverId, site: isPrivate ? "" : (context?.site ?? "") };
  const usual = servers.find(({ id }) => id === serverId)?.usual.views ?? views;
  const choice = { expiresInSeconds, views: people ? usual : views, atMs: Date.now() };
  await change("remembered", rememberedItem, (all) => remember(all, place, choice));
}
