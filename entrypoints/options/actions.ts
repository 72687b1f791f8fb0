import type { AskedSite, OptionsActions } from "../../components/options/contract.ts";
import type { Trial } from "../../components/servers/contract.ts";
import { hostOf } from "../../lib/address.ts";
import { browser } from "../../lib/browser/api.ts";
import { requestClipboardClearing } from "../../lib/browser/clipboard-clearing.ts";
import { stopInOpenTabs } from "../../lib/browser/guard.ts";
import { giveBackHost, patternOfSite } from "../../lib/browser/host-needs.ts";
import {
  capabilitiesItem,
  policyKey,
  receiptsItem,
  rememberedItem,
  statusesItem,
} from "../../lib/browser/items.ts";
import { changeOwnSettings, readInForce } from "../../lib/browser/settings.ts";
import { change } from "../../lib/browser/storage.ts";
import type { InForce } from "../../lib/in-force.ts";
import { withoutServer, withServer } from "../../lib/jobs/servers.ts";
import { withoutServerChoices } from "../../lib/remembered.ts";
import type { Settings } from "../../lib/settings.ts";
import { customActions } from "./customs.ts";
import { siteActions } from "./sites.ts";
import { addServer, tryServer } from "./trials.ts";

interface Surroundings {
  /** What holds, as drawn: a click must not wait for storage before it asks for a permission. */
  readonly held: () => InForce;
  readonly setTrial: (id: string, trial: Trial) => void;
  readonly setAsked: (site: AskedSite) => void;
  readonly redraw: () => Promise<void>;
}

/** What the buttons of the options do. Every change is stored at once; the page redraws itself. */
export function optionsActions(around: Surroundings): OptionsActions {
  const { held, setTrial, setAsked, redraw } = around;
  const test = (id: string) => {
    const server = held().everyServer.find((each) => each.id === id);
    if (server) void tryServer(server, (trial) => setTrial(id, trial));
  };
  return {
    ...customActions(setTrial, () => held().policy),
    ...siteActions(setAsked),
    addServer: (address) => void addServer(address, held().policy, (trial) => setTrial("", trial)),
    allowServer: test,
    testServer: test,
    editServer: (id, part) => void changeOwnSettings((own) => withEdited(own, held(), id, part)),
    makeDefault: (id) => void changeOwnSettings((own) => ({ ...own, defaultServerId: id })),
    removeServer: (id) => void removeServer(id),
    prefer: (part) => void prefer(part, held().fixed).then(redraw),
    allowBackgroundCopy: (on) => void permit("clipboardWrite", on).then(redraw),
    notifyOpened: (on) =>
      void permit("notifications", on)
        .then((is) => storeFree({ notifyOpened: is }, held().fixed))
        .then(redraw),
    changeShortcuts: () => void openShortcuts(),
    eraseReceipts: () => void Promise.all([receiptsItem.set([]), statusesItem.set({})]),
    forgetChoices: () => void rememberedItem.remove(),
    eraseAll: () => void eraseAll(),
  };
}

/** Stores wishes. One that the browser doesn't allow is not stored as if it were kept. */
async function prefer(part: Partial<Settings>, fixed: InForce["fixed"]): Promise<void> {
  const isKept = part.clearClipboard !== true || (await requestClipboardClearing());
  await storeFree({ ...part, ...(isKept ? {} : { clearClipboard: false }) }, fixed);
}

/** What an organization has fixed is not the person's to store. */
async function storeFree(part: Partial<Settings>, fixed: InForce["fixed"]): Promise<void> {
  const names: ReadonlySet<string> = fixed;
  const free = Object.fromEntries(Object.entries(part).filter(([name]) => !names.has(name)));
  await changeOwnSettings((own) => ({ ...own, ...free }));
}

/** Switches an optional permission on or off; resolves to whether it is there now. */
async function permit(permission: "clipboardWrite" | "notifications", on: boolean) {
  const wanted = { permissions: [permission] };
  if (on) return browser.permissions.request(wanted);
  await browser.permissions.remove(wanted);
  return false;
}

/**
 * A server with another name or key. Of the organization's servers only the key can be the person's own;
 * what else it says of them is not stored.
 */
function withEdited(
  own: Settings,
  { fixedServers, everyServer }: InForce,
  id: string,
  { name, user, apiKey }: { name: string; user: string; apiKey: string },
): Settings {
  const isFixed = fixedServers.has(id);
  const known = own.servers.find((each) => each.id === id);
  const server = known ?? everyServer.find((each) => isFixed && each.id === id);
  if (!server) return own;
  const { kind, base, template } = server;
  const usualName = known?.name ?? hostOf(base);
  return withServer(own, {
    ...{ id, kind, base },
    name: (isFixed ? "" : name.trim()) || usualName,
    ...(template === undefined ? {} : { template }),
    ...(user.trim() === "" ? {} : { user: user.trim() }),
    ...(apiKey.trim() === "" ? {} : { apiKey: apiKey.trim() }),
  });
}

async function removeServer(id: string): Promise<void> {
  const removed = (await readInForce()).everyServer.find((server) => server.id === id);
  await changeOwnSettings((own) => withoutServer(own, id));
  await change("capabilities", capabilitiesItem, ({ [id]: _removed, ...others }) => others);
  await change("remembered", rememberedItem, (all) => withoutServerChoices(all, id));
  if (removed) await giveBackHost(removed.base);
}

async function openShortcuts(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>;
  };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}

/** Everything but what the organization has set, which is not the person's to erase. */
async function eraseAll(): Promise<void> {
  const { guardedSites } = (await readInForce()).settings;
  await stopInOpenTabs(guardedSites.map(patternOfSite));
  const { local, session } = browser.storage;
  const keys = Object.keys(await local.get()).filter((key) => key !== policyKey);
  await Promise.all([local.remove(keys), session.clear()]);
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length > 0) await browser.permissions.remove({ origins });
}
