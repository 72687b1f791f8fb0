import { render } from "preact";
import { keepFocus } from "../../components/controls/keep-focus.ts";
import { nameDocument } from "../../components/controls/name-document.ts";
import type { SentModel } from "../../components/sent/contract.ts";
import { Sent } from "../../components/sent/Sent.tsx";
import { wantedLanguages } from "../../lib/browser/wanted-languages.ts";
import { speak } from "../../lib/text/language.ts";
import { sentText } from "../../lib/text/sent.ts";
import { readSent, sentActions, watchSent } from "./wiring.ts";

async function main(): Promise<void> {
  const root = document.querySelector("#root");
  if (!root) return;
  await speak(wantedLanguages());
  nameDocument(sentText("title"));
  keepFocus(root);
  let model: SentModel = {
    items: await readSent(),
    isRefreshing: false,
    renewal: undefined,
    problem: undefined,
    isPopup: false,
    guidedId: guidedId(),
    nowMs: Date.now(),
  };
  const draw = (part: Partial<SentModel>) => {
    model = { ...model, ...part, nowMs: Date.now() };
    render(
      <main class="page stack-wide">
        <h1>{sentText("title")}</h1>
        <p class="soft">{sentText("lead")}</p>
        <Sent model={model} actions={actions} />
      </main>,
      root,
    );
  };
  const actions = sentActions(draw);
  draw({});
  watchSent(() => void readSent().then((items) => draw({ items })));
  addEventListener("hashchange", () => draw({ guidedId: guidedId() }));
  actions.refresh();
}

/** The receipt that a notification led to: its local id stands behind the `#`. */
function guidedId(): string | undefined {
  return location.hash.slice(1) || undefined;
}

void main();
