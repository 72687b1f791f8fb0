import { render } from "preact";
import { keepFocus } from "../../components/controls/keep-focus.ts";
import { nameDocument } from "../../components/controls/name-document.ts";
import type { Trial } from "../../components/servers/contract.ts";
import type { WelcomeActions } from "../../components/welcome/contract.ts";
import { Welcome } from "../../components/welcome/Welcome.tsx";
import { hostOf } from "../../lib/address.ts";
import { browser } from "../../lib/browser/api.ts";
import { hasHost } from "../../lib/browser/permissions.ts";
import { changeOwnSettings, readInForce, watchInForce } from "../../lib/browser/settings.ts";
import { wantedLanguages } from "../../lib/browser/wanted-languages.ts";
import { mayUse } from "../../lib/policy.ts";
import { serverFor } from "../../lib/settings.ts";
import { speak } from "../../lib/text/language.ts";
import { optionsText } from "../../lib/text/options.ts";
import { addServer, presets, tryServer } from "../options/trials.ts";

async function main(): Promise<void> {
  const root = document.querySelector("#root");
  if (!root) return;
  await speak(wantedLanguages());
  nameDocument(optionsText("welcomeTitle"));
  keepFocus(root);
  const commands = await browser.commands.getAll();
  const keysOf = (wanted: string) => commands.find(({ name }) => name === wanted)?.shortcut ?? "";
  let adding: Trial = { step: "idle" };
  let held = await readInForce();

  const redraw = async () => {
    held = await readInForce();
    const { settings, policy } = held;
    const server = serverFor(settings);
    const model = {
      serverName: server?.name,
      hostToAllow: server && !(await hasHost(server.base)) ? hostOf(server.base) : "",
      canChoose: policy.allowedServers?.length !== 0,
      adding,
      presets: presets.filter(({ base }) => mayUse(base, policy)),
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
    addServer: (address) =>
      void addServer(address, held.policy, report).then((added) => added && use(added.id)),
    allowServer: () => {
      const server = serverFor(held.settings);
      if (server) void tryServer(server, report);
    },
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
  await redraw();
  watchInForce(() => void redraw());
}

/** Whoever chooses a server here means it for everything from now on. */
async function use(defaultServerId: string): Promise<void> {
  await changeOwnSettings((own) => ({ ...own, defaultServerId }));
}

void main();
