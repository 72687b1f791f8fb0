import type { AskedSite, OptionsModel, ServerCard } from "../../components/options/contract.ts";
import type { Trial } from "../../components/servers/contract.ts";
import { hostOf } from "../../lib/address.ts";
import { exampleTemplate } from "../../lib/backends/custom/template-file.ts";
import { adapters } from "../../lib/backends/registry.ts";
import { browser } from "../../lib/browser/api.ts";
import { capabilitiesItem, receiptsItem, settingsItem } from "../../lib/browser/items.ts";
import { hasHost } from "../../lib/browser/permissions.ts";
import { optionsText } from "../../lib/text/options.ts";
import { newCustom } from "./customs.ts";
import { allowedSites, guardedSites, siteChoices } from "./sites.ts";
import { presets } from "./trials.ts";

/** What the page alone knows: where each test stands, by the server's id; "" is the one being added. */
export type Trials = ReadonlyMap<string, Trial>;

const idle: Trial = { step: "idle" };

/** Everything the options draw, read anew. */
export async function readModel(
  trials: Trials,
  askedSite: AskedSite | undefined,
): Promise<OptionsModel> {
  const settings = await settingsItem.get();
  const [allowed, receipts, servers, canCopyInBackground, canNotify, shortcuts] = await Promise.all(
    [
      allowedSites(settings),
      receiptsItem.get(),
      serverCards(trials),
      browser.permissions.contains({ permissions: ["clipboardWrite"] }),
      browser.permissions.contains({ permissions: ["notifications"] }),
      readShortcuts(),
    ],
  );
  return {
    servers,
    presets: presets.filter(({ host }) => servers.every((server) => server.host !== host)),
    adding: trials.get("") ?? idle,
    addingCustom: trials.get(newCustom) ?? idle,
    templateExample: exampleTemplate,
    sites: siteChoices(settings),
    guardedSites: await guardedSites(settings),
    askedSite,
    allowedSites: allowed,
    preferences: { ...settings, notifyOpened: settings.notifyOpened && canNotify },
    canCopyInBackground,
    shortcuts,
    receiptCount: receipts.length,
  };
}

async function serverCards(trials: Trials): Promise<ServerCard[]> {
  const [settings, capabilities] = await Promise.all([settingsItem.get(), capabilitiesItem.get()]);
  return Promise.all(
    settings.servers.map(
      async ({ id, kind, name, base, user = "", apiKey = "", template = "" }) => ({
        id,
        kind,
        name,
        base,
        host: hostOf(base),
        product: adapters.find((adapter) => adapter.kind === kind)?.title ?? kind,
        isDefault: id === settings.defaultServerId,
        isAllowed: await hasHost(base),
        user,
        apiKey,
        template,
        capabilities: capabilities[id],
        trial: trials.get(id) ?? idle,
      }),
    ),
  );
}

/** What each command of the manifest is called here, and what it does. */
const commandWords = {
  _execute_action: ["openHushlink", "openHushlinkHint"],
  "share-selection": ["shareKeys", "shareKeysHint"],
  "open-clipboard-link": ["clipboardKeys", "clipboardKeysHint"],
} as const;

/** The commands with the keys they have now. */
export async function readShortcuts(): Promise<OptionsModel["shortcuts"]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut }) => ({
    ...wordsFor(name ?? "", description ?? ""),
    keys: shortcut ?? "",
  }));
}

function wordsFor(name: string, description: string): { name: string; hint: string } {
  if (!Object.hasOwn(commandWords, name)) return { name: description || name, hint: "" };
  const [title, hint] = commandWords[name as keyof typeof commandWords];
  return { name: optionsText(title), hint: optionsText(hint) };
}
