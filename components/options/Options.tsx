import { optionsText } from "../../lib/text/options.ts";
import { AllowSite } from "./AllowedSites.tsx";
import { Behavior } from "./Behavior.tsx";
import type { OptionsProps } from "./contract.ts";
import { Defaults } from "./Defaults.tsx";
import { Guard } from "./Guard.tsx";
import { Managed } from "./Managed.tsx";
import { Servers } from "./Servers.tsx";
import { Shortcuts } from "./Shortcuts.tsx";
import { Sites } from "./Sites.tsx";
import { Stored } from "./Stored.tsx";
import { Words } from "./Words.tsx";

/** The options page: what most people change stands first. Every change counts at once. */
export function Options({ model, actions }: OptionsProps) {
  return (
    <main class="page options">
      <h1>{optionsText("title")}</h1>
      <Managed model={model} />
      {model.askedSite && <AllowSite site={model.askedSite} actions={actions} />}
      <Servers model={model} actions={actions} />
      <Defaults model={model} actions={actions} />
      <Words model={model} actions={actions} />
      <Sites model={model} actions={actions} />
      <Guard model={model} actions={actions} />
      <Behavior model={model} actions={actions} />
      <Shortcuts model={model} actions={actions} />
      <Stored model={model} actions={actions} />
    </main>
  );
}
