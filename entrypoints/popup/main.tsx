import { render } from "preact";
import { keepFocus } from "../../components/controls/keep-focus.ts";
import { nameDocument } from "../../components/controls/name-document.ts";
import type { PopupModel } from "../../components/popup/contract.ts";
import { Popup } from "../../components/popup/Popup.tsx";
import type { SentModel } from "../../components/sent/contract.ts";
import { capabilitiesItem, keptItem, shareItem } from "../../lib/browser/items.ts";
import { watchInForce } from "../../lib/browser/settings.ts";
import { wantedLanguages } from "../../lib/browser/wanted-languages.ts";
import { speak } from "../../lib/text/language.ts";
import { popupText } from "../../lib/text/popup.ts";
import { readKeptIds, readSent, sentActions, watchSent } from "../sent/wiring.ts";
import { popupActions } from "./actions.ts";
import { copyWhenDone } from "./copying.ts";
import { keepGoing } from "./going-on.ts";
import { firstModel, readDraft, serverChoices } from "./model.ts";
import { once } from "./once.ts";
import { contextOf, tabBelow } from "./tab-below.ts";

async function main(): Promise<void> {
  const root = document.querySelector("#root");
  if (!root) return;
  const [tabId] = await Promise.all([tabBelow(), speak(wantedLanguages())]);
  nameDocument(popupText("title"));
  keepFocus(root);
  let model = await firstModel(tabId);
  let sent: SentModel = {
    ...{ items: [], isRefreshing: false, renewal: undefined, problem: undefined },
    ...{ isPopup: true, guidedId: undefined, nowMs: Date.now() },
  };
  // A moment later: drawing inside an effect of what is being drawn would never end.
  const scheduleRender = once(() =>
    render(<Popup {...{ model, actions, sent }} sentActions={listActions} />, root),
  );
  const draw = (part: Partial<PopupModel>, sentPart: Partial<SentModel> = {}) => {
    const nowMs = Date.now();
    model = { ...model, ...part, nowMs };
    sent = { ...sent, ...sentPart, nowMs };
    scheduleRender();
  };
  const actions = popupActions({ tabId, current: () => model, draw });
  const listActions = sentActions((part) => draw({}, part));
  const redrawServers = async () => draw(await serverChoices(model.context?.site));
  const redrawSent = async () => draw({}, { items: await readSent() });

  draw({});
  shareItem.watch((share) => {
    if (share.step === "failed")
      void readDraft().then((draft) => draw({ draft, share, problem: undefined }));
    else draw({ share, problem: undefined });
    void copyWhenDone(share);
  });
  keepGoing(() => model.share);
  keptItem.watch(() => void readKeptIds().then((keptIds) => draw({ keptIds })));
  watchInForce(() => void redrawServers());
  capabilitiesItem.watch(() => void redrawServers());
  watchSent(() => void redrawSent());
  const context = await contextOf(tabId);
  draw({ ...(await serverChoices(context.site)), context });
  await redrawSent();
}

void main();
