import { useState } from "preact/hooks";
import type { Failure } from "../../lib/errors.ts";
import { errorWords } from "../../lib/text/errors.ts";
import { optionsText } from "../../lib/text/options.ts";
import { Button } from "../controls/Button.tsx";
import { Disclosure } from "../controls/Disclosure.tsx";
import { Section } from "../controls/Section.tsx";
import { Select } from "../controls/Select.tsx";
import { TextField } from "../controls/TextField.tsx";
import { AllowedSites } from "./AllowedSites.tsx";
import type { OptionsProps, ServerCard, SiteChoice } from "./contract.ts";
import { tiesTo } from "./fixed.ts";

/** What is different on single sites: the server, the words, and what the browser allows there. */
export function Sites({ model, actions }: OptionsProps) {
  const { sites, servers } = model;
  return (
    <Section title={optionsText("sites")} lead={optionsText("sitesLead")}>
      {sites.length > 0 && (
        <ul class="lines">
          {sites.map((site) => (
            <li key={site.host} class="line">
              <span class="grow">
                <strong>{site.host}</strong>{" "}
                <span class="soft small">{summary(site, servers)}</span>
              </span>
              <Button
                small
                kind="quiet"
                icon="trash"
                label={optionsText("removeSite", { host: site.host })}
                onClick={() => actions.removeSite(site.host)}
              />
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary={optionsText("newSite")}>
        <AddSite model={model} actions={actions} />
      </Disclosure>
      <AllowedSites model={model} actions={actions} />
    </Section>
  );
}

function summary({ serverId, words }: SiteChoice, servers: readonly ServerCard[]): string {
  const server = servers.find(({ id }) => id === serverId)?.name ?? "";
  return optionsText("siteSummary", { server, words });
}

const blank: SiteChoice = { host: "", serverId: "", words: "" };

function AddSite({ model, actions }: OptionsProps) {
  const [choice, setChoice] = useState(blank);
  const [fault, setFault] = useState<Failure>();
  const edit = (part: Partial<SiteChoice>) => {
    setChoice((before) => ({ ...before, ...part }));
    setFault(undefined);
  };
  const save = (event: Event) => {
    event.preventDefault();
    const found = actions.setSite(choice);
    setFault(found);
    if (!found) setChoice(blank);
  };
  const isWords = fault?.code === "input.template";
  return (
    <form class="stack" onSubmit={save}>
      <div class="pair">
        <TextField
          label={optionsText("site")}
          hint={optionsText("siteHint")}
          error={fault && !isWords ? wordsOf(fault) : undefined}
          inputMode="url"
          value={choice.host}
          onInput={(host) => edit({ host })}
        />
        <Select
          label={optionsText("siteServer")}
          value={choice.serverId}
          choices={[
            { value: "", label: optionsText("siteServerUsual") },
            ...model.servers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(serverId) => edit({ serverId })}
        />
      </div>
      <TextField
        label={optionsText("siteWords")}
        {...tiesTo("template", model.organization, optionsText("siteWordsHint"))}
        placeholder="{link}"
        error={fault && isWords ? wordsOf(fault) : undefined}
        value={choice.words}
        onInput={(words) => edit({ words })}
      />
      <div>
        <Button small submit>
          {optionsText("addSite")}
        </Button>
      </div>
    </form>
  );
}

function wordsOf(failure: Failure): string {
  const { happened, next } = errorWords(failure);
  return `${happened} ${next}`;
}
