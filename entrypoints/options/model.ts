import type {
  AskedSite,
  OptionsModel,
  Organization,
  ServerCard,
} from "../../components/options/contract.ts";
import type { Trial } from "../../components/servers/contract.ts";
import { hostOf } from "../../lib/address.ts";
import { exampleTemplate } from "../../lib/backends/custom/template-file.ts";
import { adapters } from "../../lib/backends/registry.ts";
import { browser } from "../../lib/browser/api.ts";
import { canClearClipboard } from "../../lib/browser/clipboard-clearing.ts";
import { capabilitiesItem, receiptsItem, rememberedItem } from "../../lib/browser/items.ts";
import { hasHost } from "../../lib/browser/permissions.ts";
import type { InForce } from "../../lib/in-force.ts";
import { mayUse } from "../../lib/policy.ts";
import { passphraseRule, permitted } from "../../lib/policy-rules.ts";
import { countRemembered } from "../../lib/remembered.ts";
import { optionsText } from "../../lib/text/options.ts";
import { newCustom } from "./customs.ts";
import { allowedSites, guardedSites, siteChoices } from "./sites.ts";
import { presets } from "./trials.ts";

/** What the page alone knows: where each test stands, by the server's id; "" is the one being added. */
export type Trials = ReadonlyMap<string, Trial>;

const idle: Trial = { step: "idle" };

/** Everything the options draw, read anew. */
export async function readModel(
  held: InForce,
  trials: Trials,
  askedSite: AskedSite | undefined,
): Promise<OptionsModel> {
  const { settings, policy } = held;
  const [allowed, guarded, receipts, servers, remembered, permissions, shortcuts] =
    await Promise.all([
      allowedSites(held),
      guardedSites(held),
      receiptsItem.get(),
      serverCards(held, trials),
      rememberedItem.get(),
      readPermissions(),
      readShortcuts(),
    ]);
  const { canCopyInBackground, canNotify } = permissions;
  return {
    servers,
    presets: presets.filter(
      ({ host, base }) => mayUse(base, policy) && servers.every((server) => server.host !== host),
    ),
    adding: trials.get("") ?? idle,
    addingCustom: trials.get(newCustom) ?? idle,
    templateExample: exampleTemplate,
    sites: siteChoices(settings),
    guardedSites: guarded,
    askedSite,
    allowedSites: allowed,
    preferences: { ...settings, notifyOpened: settings.notifyOpened && canNotify },
    organization: organizationOf(held, permissions),
    canCopyInBackground,
    shortcuts,
    receiptCount: receipts.length,
    rememberedCount: countRemembered(remembered),
  };
}

async function readPermissions() {
  const may = (permission: "clipboardWrite" | "notifications") =>
    browser.permissions.contains({ permissions: [permission] });
  const [canCopyInBackground, canNotify, canClear] = await Promise.all([
    may("clipboardWrite"),
    may("notifications"),
    canClearClipboard(),
  ]);
  return { canCopyInBackground, canNotify, canClear };
}

/** What is wished for everybody, but the browser asks each person about, is left to be switched on. */
function organizationOf(
  { settings, policy, unread, fixed }: InForce,
  { canNotify, canClear }: { canNotify: boolean; canClear: boolean },
): Organization {
  const { maxExpirySeconds, minViews, maxViews } = policy;
  const asks = {
    notifyOpened: settings.notifyOpened && !canNotify,
    clearClipboard: settings.clearClipboard && !canClear,
  };
  const isAsked = (name: string) => name in asks && asks[name as keyof typeof asks];
  return {
    fixed: [...fixed].filter((name) => !isAsked(name)),
    asked: [...fixed].filter(isAsked),
    maxExpirySeconds,
    minViews,
    maxViews,
    passphrase: passphraseRule(policy),
    addsServers: policy.allowedServers?.length !== 0,
    unread,
    isManaged: Object.keys(policy).length > 0,
  };
}

async function serverCards(held: InForce, trials: Trials): Promise<ServerCard[]> {
  const { settings, policy, everyServer, fixedServers } = held;
  const all = await capabilitiesItem.get();
  return Promise.all(
    everyServer.map(async ({ id, kind, name, base, user = "", apiKey = "", template = "" }) => {
      const given = policy.servers?.find((one) => one.address === base && one.kind === kind);
      const capabilities = all[id];
      return {
        ...{ id, kind, name, base, user, template },
        host: hostOf(base),
        product: adapters.find((adapter) => adapter.kind === kind)?.title ?? kind,
        isDefault: id === settings.defaultServerId,
        isAllowed: await hasHost(base),
        isFixed: fixedServers.has(id),
        isBarred: !mayUse(base, policy),
        // The organization's key is nothing to look at here.
        isKeyFixed: given?.apiKey !== undefined || given?.template !== undefined,
        apiKey: given?.apiKey === undefined ? apiKey : "",
        capabilities: capabilities && permitted(capabilities, policy),
        trial: trials.get(id) ?? idle,
      };
    }),
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
