import type { PopupModel, ServerChoice } from "../../components/popup/contract.ts";
import { offscreen } from "../../lib/browser/api.ts";
import { capabilitiesItem, draftItem, settingsItem, shareItem } from "../../lib/browser/items.ts";
import { serverFor } from "../../lib/settings.ts";
import type { Draft } from "../../lib/share-state.ts";

const draftLivesMs = 5 * 60_000;

/** What can be drawn at once, from storage; the tab below answers a moment later. */
export async function firstModel(tabId: number | undefined): Promise<PopupModel> {
  const [servers, settings, draft, share] = await Promise.all([
    serverChoices(),
    settingsItem.get(),
    draftItem.get(),
    shareItem.get(),
  ]);
  return {
    ...servers,
    expiresInSeconds: settings.expiresInSeconds,
    views: settings.views,
    draft: freshDraft(draft),
    context: undefined,
    share,
    problem: undefined,
    // Only Firefox closes a popup under its file dialog, and only Chromium has offscreen pages.
    picksFilesInTab: offscreen === undefined && tabId !== undefined,
    submitKeys: navigator.platform.startsWith("Mac") ? "⌘↵" : "Ctrl+Enter",
    nowMs: Date.now(),
  };
}

function freshDraft(draft: Draft): Draft | undefined {
  return draft.text !== "" && Date.now() - draft.savedAtMs < draftLivesMs ? draft : undefined;
}

/** The configured servers with what they can, and the one to begin with on a site. */
export async function serverChoices(
  site?: string,
): Promise<{ servers: ServerChoice[]; serverId: string }> {
  const [settings, capabilities] = await Promise.all([settingsItem.get(), capabilitiesItem.get()]);
  const servers = settings.servers.map(({ id, name, base }) => ({
    id,
    name,
    host: new URL(base).host,
    capabilities: capabilities[id],
  }));
  return { servers, serverId: serverFor(settings, site)?.id ?? "" };
}
