import { optionsText } from "../../lib/text/options.ts";
import { Button } from "../controls/Button.tsx";
import { Notice } from "../controls/Notice.tsx";
import type { AskedSite, OptionsActions, OptionsProps } from "./contract.ts";

/** Asks for one site, on a page that a click can ask from. Stands first: it is why the page was opened. */
export function AllowSite({
  site: { host, answer },
  actions,
}: {
  readonly site: AskedSite;
  readonly actions: OptionsActions;
}) {
  if (answer === "allowed") {
    return (
      <Notice kind="good" title={optionsText("allowDone", { host })}>
        <p>{optionsText("allowDoneNext")}</p>
      </Notice>
    );
  }
  return (
    <Notice
      still
      title={optionsText("allowAsk", { host })}
      actions={
        <Button kind="primary" onClick={() => actions.allowSite(host)}>
          {optionsText("allowSite", { host })}
        </Button>
      }
    >
      <p>{optionsText("allowAskWhy")}</p>
      <p role="status">{answer === "refused" ? optionsText("allowRefused") : ""}</p>
    </Notice>
  );
}

/** What the browser allows besides servers, to take back. */
export function AllowedSites({ model, actions }: OptionsProps) {
  const { allowedSites } = model;
  if (allowedSites.length === 0) return null;
  return (
    <div class="stack">
      <div>
        <h3>{optionsText("allowedSites")}</h3>
        <p class="soft small">{optionsText("allowedSitesLead")}</p>
      </div>
      <ul class="lines">
        {allowedSites.map((pattern) => (
          <li key={pattern} class="line">
            <span class="grow">{hostIn(pattern)}</span>
            <Button
              small
              kind="quiet"
              icon="trash"
              label={optionsText("disallowSite", { host: hostIn(pattern) })}
              onClick={() => actions.disallowSite(pattern)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** `https://a.example/*` without what is the same in all. */
function hostIn(pattern: string): string {
  return pattern.replace(/^https:\/\//, "").replace(/\/\*$/, "");
}
