import { guessedCapabilities } from "../../components/popup/choices.ts";
import type { PopupModel, ServerChoice } from "../../components/popup/contract.ts";
import { hostOf } from "../../lib/address.ts";
import { offscreen } from "../../lib/browser/api.ts";
import {
  capabilitiesItem,
  draftItem,
  newsItem,
  rememberedItem,
  shareItem,
  waitingItem,
} from "../../lib/browser/items.ts";
import { readInForce } from "../../lib/browser/settings.ts";
import type { Item } from "../../lib/browser/storage.ts";
import { keptForMs } from "../../lib/jobs/kept.ts";
import { passphraseRule, permitted } from "../../lib/policy-rules.ts";
import { usualAt } from "../../lib/remembered.ts";
import { serverFor } from "../../lib/settings.ts";
import type { Draft } from "../../lib/share-state.ts";
import { readKeptIds } from "../sent/wiring.ts";

/** What can be drawn at once, from storage; the tab below answers a moment later. */
export async function firstModel(tabId: number | undefined): Promise<PopupModel> {
  const [servers, draft, share, keptIds] = await Promise.all([
    serverChoices(),
    readDraft(),
    shareItem.get(),
    readKeptIds(),
  ]);
  return {
    ...servers,
    draft,
    context: undefined,
    share,
    keptIds,
    problem: await once(newsItem),
    waitingJobId: await once(waitingItem),
    // Only Firefox closes a popup under its file dialog, and only Chromium has offscreen pages.
    picksFilesInTab: offscreen === undefined && tabId !== undefined,
    submitKeys: navigator.platform.startsWith("Mac") ? "⌘↵" : "Ctrl+Enter",
    nowMs: Date.now(),
  };
}

/** What was kept to be shown once; undefined if there is nothing. */
async function once<T>(kept: Item<T>): Promise<NonNullable<T> | undefined> {
  const value = await kept.get();
  if (value) await kept.remove();
  return value || undefined;
}

/** What was typed and not shared, as long as it is kept. */
export async function readDraft(): Promise<Draft | undefined> {
  const draft = await draftItem.get();
  return draft.text !== "" && Date.now() - draft.savedAtMs < keptForMs ? draft : undefined;
}

/**
 * The servers that may be shared to, with what they can and what is usual there, and the one to begin
 * with on a site.
 */
export async function serverChoices(
  site = "",
): Promise<Pick<PopupModel, "servers" | "serverId" | "passphraseRule">> {
  const [held, capabilities, remembered] = await Promise.all([
    readInForce(),
    capabilitiesItem.get(),
    rememberedItem.get(),
  ]);
  const { settings, policy } = held;
  const servers = settings.servers.map(({ id, name, base }): ServerChoice => {
    return {
      ...{ id, name, host: hostOf(base) },
      capabilities: permitted(capabilities[id] ?? guessedCapabilities, policy),
      usual: usualAt(remembered, { serverId: id, site }, held),
    };
  });
  return {
    servers,
    serverId: serverFor(settings, site)?.id ?? "",
    passphraseRule: passphraseRule(policy),
  };
}
