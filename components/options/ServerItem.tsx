import { optionsText } from "../../lib/text/options.ts";
import { Button } from "../controls/Button.tsx";
import { FailureNotice } from "../controls/FailureNotice.tsx";
import { Notice } from "../controls/Notice.tsx";
import { CapabilityChips } from "../servers/CapabilityChips.tsx";
import type { Trial } from "../servers/contract.ts";
import { CustomEditor } from "./CustomServer.tsx";
import type { OptionsActions, ServerCard } from "./contract.ts";
import { ServerEditor } from "./ServerEditor.tsx";

interface ServerItemProps {
  readonly server: ServerCard;
  readonly actions: OptionsActions;
}

/** One configured server: what it is, what it can do, whether it works. */
export function ServerItem({ server, actions }: ServerItemProps) {
  const { id, name, host, product, capabilities, trial } = server;
  return (
    <div class="stack">
      <div class="server-head">
        <div class="grow">
          <h3>{name}</h3>
          <p class="soft small">{name === host ? product : `${host} · ${product}`}</p>
        </div>
        {server.isDefault ? (
          <span class="badge">{optionsText("isDefault")}</span>
        ) : (
          <Button small kind="quiet" onClick={() => actions.makeDefault(id)}>
            {optionsText("makeDefault")}
          </Button>
        )}
      </div>
      {!server.isAllowed && (
        <Notice
          kind="warn"
          still
          title={optionsText("notAllowed", { host })}
          actions={
            <Button small onClick={() => actions.allowServer(id)}>
              {optionsText("allow")}
            </Button>
          }
        />
      )}
      {capabilities && <CapabilityChips can={capabilities} />}
      {server.kind === "safenote" && <p class="small">{optionsText("previewsBurn")}</p>}
      <div class="row">
        <Button
          small
          icon="refresh"
          busy={trial.step === "asking"}
          onClick={() => actions.testServer(id)}
        >
          {optionsText("test")}
        </Button>
        <Button
          small
          kind="quiet"
          icon="trash"
          label={optionsText("removeServer", { name })}
          onClick={() => actions.removeServer(id)}
        >
          {optionsText("remove")}
        </Button>
        <span class="small soft" role="status">
          {trial.step === "worked" ? workedWords(trial) : ""}
        </span>
      </div>
      {trial.step === "failed" && <Failed trial={trial} />}
      {server.kind === "custom" ? (
        <CustomEditor server={server} actions={actions} />
      ) : (
        <ServerEditor server={server} actions={actions} />
      )}
    </div>
  );
}

function workedWords(trial: Extract<Trial, { step: "worked" }>): string {
  return trial.probe ? optionsText("worksWhole", trial.probe) : optionsText("works", trial);
}

const whatWorked = {
  creating: "failedCreating",
  reading: "failedReading",
  revoking: "failedRevoking",
} as const;

function Failed({ trial }: { readonly trial: Extract<Trial, { step: "failed" }> }) {
  const { failure, at = "asking" } = trial;
  return (
    <>
      {at !== "asking" && <p class="small">{optionsText(whatWorked[at])}</p>}
      <FailureNotice failure={failure} />
    </>
  );
}
