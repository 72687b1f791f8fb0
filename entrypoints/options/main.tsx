import { render } from "preact";
import { keepFocus } from "../../components/controls/keep-focus.ts";
import { nameDocument } from "../../components/controls/name-document.ts";
import { Options } from "../../components/options/Options.tsx";
import type { Trial } from "../../components/servers/contract.ts";
import { browser } from "../../lib/browser/api.ts";
import { capabilitiesItem, receiptsItem, rememberedItem } from "../../lib/browser/items.ts";
import { readInForce, watchInForce } from "../../lib/browser/settings.ts";
import { wantedLanguages } from "../../lib/browser/wanted-languages.ts";
import { speak } from "../../lib/text/language.ts";
import { optionsText } from "../../lib/text/options.ts";
import { optionsActions } from "./actions.ts";
import { readModel } from "./model.ts";
import { siteAskedIn } from "./sites.ts";

async function main(): Promise<void> {
  const root = document.querySelector("#root");
  if (!root) return;
  await speak(wantedLanguages());
  nameDocument(optionsText("title"));
  keepFocus(root);
  const trials = new Map<string, Trial>();
  let held = await readInForce();

  let asked = siteAskedIn(location.hash);

  const redraw = async () => {
    held = await readInForce();
    const model = await readModel(held, trials, asked);
    render(<Options model={model} actions={actions} />, root);
  };
  const actions = optionsActions({
    held: () => held,
    setTrial: (id, trial) => {
      trials.set(id, trial);
      void redraw();
    },
    setAsked: (site) => {
      asked = site;
      void redraw();
    },
    redraw,
  });
  addEventListener("hashchange", () => {
    asked = siteAskedIn(location.hash);
    void redraw();
  });

  await redraw();
  watchInForce(() => void redraw());
  for (const item of [capabilitiesItem, receiptsItem, rememberedItem]) {
    item.watch(() => void redraw());
  }
  browser.permissions.onAdded.addListener(() => void redraw());
  browser.permissions.onRemoved.addListener(() => void redraw());
}

void main();
