import type { AskedSite, OptionsActions } from "../../components/options/contract.ts";
import type { Trial } from "../../components/servers/contract.ts";
import { browser } from "../../lib/browser/api.ts";
import { requestClipboardClearing } from "../../lib/browser/clipboard-clearing.ts";
import {
  capabilitiesItem,
  receiptsItem,
  settingsItem,
  statusesItem,
} from "../../lib/browser/items.ts";
import { dropHost } from "../../lib/browser/permissions.ts";
import { change } from "../../lib/browser/storage.ts";
import { withoutServer, withServer } from "../../lib/jobs/servers.ts";
import type { BackendSettings } from "../../lib/model.ts";
import type { Settings } from "../../lib/settings.ts";
import { customActions } from "./customs.ts";
import { siteActions } from "./sites.ts";
import { addServer, tryServer } from "./trials.ts";

interface Surroundings {
  /** The servers as drawn: a click must not wait for storage before it asks for a permission. */
  readonly servers: () => readonly BackendSettings[];
  readonly setTrial: (id: string, trial: Trial) => void;
  readonly setAsked: (site: AskedSite) => void;
  readonly redraw: () => Promise<void>;
}

const edit = (step: (settings: Settings) => Settings) => change("settings", settingsItem, step);

/** What the buttons of the options do. Every change is stored at once; the page redraws itself. */
export function optionsActions(around: Surroundings): OptionsActions {
  const { servers, setTrial, setAsked, redraw } = around;
  const test = (id: string) => {
    const server = servers().find((each) => each.id === id);
    if (server) void tryServer(server, (trial) => setTrial(id, trial));
  };
  return {
    ...customActions(setTrial),
    ...siteActions(setAsked),
    addServer: (address) => void addServer(address, (trial) => setTrial("", trial)),
    allowServer: test,
    testServer: test,
    editServer: (id, part) => void edit((settings) => withEdited(settings, id, part)),
    makeDefault: (id) => void edit((settings) => ({ ...settings, defaultServerId: id })),
    removeServer: (id) => void removeServer(id),
    prefer: (part) => void prefer(part).then(redraw),
    allowBackgroundCopy: (on) => void permit("clipboardWrite", on).then(redraw),
    notifyOpened: (on) =>
      void permit("notifications", on)
        .then((is) => edit((settings) => ({ ...settings, notifyOpened: is })))
        .then(redraw),
    changeShortcuts: () => void openShortcuts(),
    eraseReceipts: () => void Promise.all([receiptsItem.set([]), statusesItem.set({})]),
    eraseAll: () => void eraseAll(),
  };
}

/** Stores wishes. One that the browser doesn't allow is not stored as if it were kept. */
async function prefer(part: Partial<Settings>): Promise<void> {
  const isKept = part.clearClipboard !== true || (await requestClipboardClearing());
  await edit((settings) => ({
    ...settings,
    ...part,
    ...(isKept ? {} : { clearClipboard: false }),
  }));
}

/** Switches an optional permission on or off; resolves to whether it is there now. */
async function permit(permission: "clipboardWrite" | "notifications", on: boolean) {
  const wanted = { permissions: [permission] };
  if (on) return browser.permissions.request(wanted);
  await browser.permissions.remove(wanted);
  return false;
}

function withEdited(
  settings: Settings,
  id: string,
  { name, user, apiKey }: { name: string; user: string; apiKey: string },
): Settings {
  const server = settings.servers.find((each) => each.id === id);
  if (!server) return settings;
  const { user: _user, apiKey: _apiKey, ...rest } = server;
  return withServer(settings, {
    ...rest,
    name: name.trim() || rest.name,
    ...(user.trim() === "" ? {} : { user: user.trim() }),
    ...(apiKey.trim() === "" ? {} : { apiKey: apiKey.trim() }),
  });
}

async function removeServer(id: string): Promise<void> {
  const { servers } = await settingsItem.get();
  const removed = servers.find((server) => server.id === id);
  await edit((settings) => withoutServer(settings, id));
  await change("capabilities", capabilitiesItem, ({ [id]: _removed, ...others }) => others);
  const others = servers.filter((server) => server.id !== id).map(({ base }) => base);
  if (removed) await dropHost(removed.base, others);
}

async function openShortcuts(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>;
  };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}

async function eraseAll(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length > 0) await browser.permissions.remove({ origins });
}
