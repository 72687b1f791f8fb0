import { optionsText } from "../../lib/text/options.ts";
import { Disclosure } from "../controls/Disclosure.tsx";
import { Notice } from "../controls/Notice.tsx";
import { Section } from "../controls/Section.tsx";
import { AddServer } from "../servers/AddServer.tsx";
import { Presets } from "../servers/Presets.tsx";
import { AddCustom } from "./CustomServer.tsx";
import type { OptionsProps } from "./contract.ts";
import { ServerItem } from "./ServerItem.tsx";

/** The configured servers, and how to add one. */
export function Servers({ model, actions }: OptionsProps) {
  const { servers } = model;
  return (
    <Section title={optionsText("servers")} lead={optionsText("serversLead")}>
      {servers.length === 0 && <p>{optionsText("noServers")}</p>}
      {servers.length > 0 && (
        <ul class="server-list">
          {servers.map((server) => (
            <li key={server.id} class="card">
              <ServerItem
                server={server}
                isDefaultFixed={model.organization.fixed.includes("defaultServerId")}
                actions={actions}
              />
            </li>
          ))}
        </ul>
      )}
      {model.organization.addsServers && <Adding model={model} actions={actions} />}
    </Section>
  );
}

function Adding({ model, actions }: OptionsProps) {
  const { presets, adding } = model;
  return (
    <>
      <AddServer
        label={optionsText("address")}
        button={optionsText("addServer")}
        trial={adding}
        onAdd={actions.addServer}
      />
      <div aria-live="polite">
        {adding.step === "worked" && (
          <Notice kind="good" still>
            <p>
              {optionsText("added", adding)} {optionsText("works", adding)}
            </p>
          </Notice>
        )}
      </div>
      {presets.length > 0 && (
        <Disclosure summary={optionsText("presets")}>
          <div class="stack">
            <p class="soft">{optionsText("presetsLead")}</p>
            <Presets presets={presets} onAdd={actions.addServer} />
          </div>
        </Disclosure>
      )}
      <AddCustom model={model} actions={actions} />
    </>
  );
}
