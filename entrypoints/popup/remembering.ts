import type { PopupModel, ShareOrder } from "../../components/popup/contract.ts";
import { rememberedItem } from "../../lib/browser/items.ts";
import { change } from "../../lib/browser/storage.ts";
import { remember } from "../../lib/remembered.ts";

/**
 * Notes what was chosen, for the next link. `site` is "" where none may be remembered. That a link for
 * one of several people opens once was not a choice.
 */
export async function rememberChoice(
  { serverId, expiresInSeconds, views, people }: ShareOrder,
  { servers }: PopupModel,
  site: string,
): Promise<void> {
  const place = { serverId, site };
  const usual = servers.find(({ id }) => id === serverId)?.usual.views ?? views;
  const choice = { expiresInSeconds, views: people ? usual : views, atMs: Date.now() };
  await change("remembered", rememberedItem, (all) => remember(all, place, choice));
}
