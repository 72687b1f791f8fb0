import { useState } from "preact/hooks";
import type { Failure } from "../../lib/errors.ts";
import { errorWords } from "../../lib/text/errors.ts";
import { optionsText } from "../../lib/text/options.ts";
import { policyText } from "../../lib/text/policy.ts";
import { Button } from "../controls/Button.tsx";
import { Section } from "../controls/Section.tsx";
import { TextField } from "../controls/TextField.tsx";
import type { GuardedSite, OptionsActions, OptionsProps } from "./contract.ts";

/** Sites where a pasted secret is held back, each switched on by the person and by the browser. */
export function Guard({ model, actions }: OptionsProps) {
  return (
    <Section title={optionsText("guard")} lead={optionsText("guardLead")}>
      {model.guardedSites.length > 0 && (
        <ul class="lines">
          {model.guardedSites.map((site) => (
            <li key={site.host} class="line">
              <GuardedLine site={site} actions={actions} />
            </li>
          ))}
        </ul>
      )}
      <AddGuarded actions={actions} />
    </Section>
  );
}

function GuardedLine({
  site: { host, isAllowed, isFixed },
  actions,
}: {
  readonly site: GuardedSite;
  readonly actions: OptionsActions;
}) {
  const hint = [
    isFixed ? policyText("mark") : "",
    isAllowed ? "" : optionsText("guardNotAllowed"),
  ].join(" ");
  return (
    <>
      <span class="grow">
        <strong>{host}</strong> <span class="soft small">{hint}</span>
      </span>
      {!isAllowed && (
        <Button small onClick={() => void actions.guardSite(host)}>
          {optionsText("allowSite", { host })}
        </Button>
      )}
      {!isFixed && (
        <Button
          small
          kind="quiet"
          icon="trash"
          label={optionsText("unguard", { host })}
          onClick={() => actions.unguardSite(host)}
        />
      )}
    </>
  );
}

function AddGuarded({ actions }: Pick<OptionsProps, "actions">) {
  const [site, setSite] = useState("");
  const [failure, setFailure] = useState<Failure | "refused">();
  return (
    <form
      class="add-server"
      onSubmit={(event) => {
        event.preventDefault();
        void actions.guardSite(site).then((found) => {
          setFailure(found);
          if (!found) setSite("");
        });
      }}
    >
      <TextField
        label={optionsText("guardSite")}
        hint={optionsText("siteHint")}
        error={
          failure === "refused"
            ? optionsText("guardRefused")
            : failure && errorWords(failure).happened
        }
        value={site}
        inputMode="url"
        onInput={(value) => {
          setSite(value);
          setFailure(undefined);
        }}
      />
      <Button submit>{optionsText("guardAdd")}</Button>
    </form>
  );
}
