import { optionsText } from "../../lib/text/options.ts";
import { policyText } from "../../lib/text/policy.ts";
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
  readonly isDefaultFixed: boolean;
  readonly actions: OptionsActions;
}

/** One configured server: what it is, what it can do, whether it works. */
export function ServerItem(props: ServerItemProps) {
  const { server, actions } = props;
  const { id, host, capabilities, trial } = server;
  if (server.isBarred) return <Barred {...props} />;
  return (
    <div class="stack">
      <Head {...props} />
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
        {!server.isFixed && <Remove {...props} />}
        <span class="small soft" role="status">
          {trial.step === "worked" ? workedWords(trial) : ""}
        </span>
      </div>
      {trial.step === "failed" && <Failed trial={trial} />}
      <Editor {...props} />
    </div>
  );
}

function Head({ server, isDefaultFixed, actions }: ServerItemProps) {
  const { id, name, host, product } = server;
  const isChoice = !isDefaultFixed && !server.isBarred;
  return (
    <div class="server-head">
      <div class="grow">
        <h3>{name}</h3>
        <p class="soft small">{name === host ? product : `${host} · ${product}`}</p>
        {server.isFixed && <p class="soft small">{policyText("mark")}</p>}
      </div>
      {server.isDefault && <span class="badge">{optionsText("isDefault")}</span>}
      {!server.isDefault && isChoice && (
        <Button small kind="quiet" onClick={() => actions.makeDefault(id)}>
          {optionsText("makeDefault")}
        </Button>
      )}
    </div>
  );
}

/** One that was configured before the organization ruled it out. */
function Barred(props: ServerItemProps) {
  return (
    <div class="stack">
      <Head {...props} />
      <Notice kind="warn" still title={policyText("barred", { host: props.server.host })}>
        <p>{policyText("barredNext")}</p>
      </Notice>
      <div class="row">
        <Remove {...props} />
      </div>
    </div>
  );
}

function Remove({ server: { id, name }, actions }: ServerItemProps) {
  return (
    <Button
      small
      kind="quiet"
      icon="trash"
      label={optionsText("removeServer", { name })}
      onClick={() => actions.removeServer(id)}
    >
      {optionsText("remove")}
    </Button>
  );
}

function Editor({ server, actions }: ServerItemProps) {
  if (server.kind !== "custom") return <ServerEditor server={server} actions={actions} />;
  return server.isFixed ? null : <CustomEditor server={server} actions={actions} />;
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
