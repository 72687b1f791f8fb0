import { render } from "preact";
import { keepFocus } from "../../components/controls/keep-focus.ts";
import { nameDocument } from "../../components/controls/name-document.ts";
import type { Trial } from "../../components/servers/contract.ts";
import type { WelcomeActions } from "../../components/welcome/contract.ts";
import { Welcome } from "../../components/welcome/Welcome.tsx";
import { browser } from "../../lib/browser/api.ts";
import { settingsItem } from "../../lib/browser/items.ts";
import { change } from "../../lib/browser/storage.ts";
import { wantedLanguages } from "../../lib/browser/wanted-languages.ts";
import { serverFor } from "../../lib/settings.ts";
import { speak } from "../../lib/text/language.ts";
import { optionsText } from "../../lib/text/options.ts";
import { addServer, presets } from "../options/trials.ts";

async function main(): Promise<void> {
  const root = document.querySelector("#root");
  if (!root) return;
  await speak(wantedLanguages());
  nameDocument(optionsText("welcomeTitle"));
  keepFocus(root);
  const commands = await browser.commands.getAll();
  const keysOf = (wanted: string) => commands.find(({ name }) => name === wanted)?.shortcut ?? "";
  let adding: Trial = { step: "idle" };

  const redraw = async () => {
    const model = {
      serverName: serverFor(await settingsItem.get())?.name,
      adding,
      presets,
      shareKeys: keysOf("share-selection"),
      popupKeys: keysOf("_execute_action"),
    };
    render(<Welcome model={model} actions={actions} />, root);
  };
  const report = (trial: Trial) => {
    adding = trial;
    void redraw();
  };
  const actions: WelcomeActions = {
    addServer: (address) => void addServer(address, report).then((added) => added && use(added.id)),
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
  await redraw();
  settingsItem.watch(() => void redraw());
}

/** Whoever chooses a server here means it for everything from now on. */
async function use(defaultServerId: string): Promise<void> {
  await change("settings", settingsItem, (settings) => ({ ...settings, defaultServerId }));
}

void main();
