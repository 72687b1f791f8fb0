import { useEffect, useRef } from "preact/hooks";
import { optionsText } from "../../lib/text/options.ts";
import { Button } from "../controls/Button.tsx";
import { FailureNotice } from "../controls/FailureNotice.tsx";
import { Icon } from "../controls/Icon.tsx";
import { Notice } from "../controls/Notice.tsx";
import type { WelcomeActions, WelcomeModel } from "./contract.ts";

/** A server is chosen: how to share from now on, shortest way first. */
export function Ready({
  model,
  actions,
  onAnother,
}: {
  readonly model: WelcomeModel;
  readonly actions: WelcomeActions;
  readonly onAnother: () => void;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="section ready" aria-labelledby="ready">
      <div class="ready-head">
        <span class="done-mark">
          <Icon name="check" />
        </span>
        <div>
          <h2 id="ready" ref={title} tabIndex={-1}>
            {optionsText("readyTitle")}
          </h2>
          <p class="soft">{optionsText("readyLead", { name: model.serverName ?? "" })}</p>
        </div>
      </div>
      {model.hostToAllow !== "" && <Allow model={model} actions={actions} />}
      <ol class="steps">
        <li>
          {optionsText("howSelect")}
          {model.shareKeys !== "" && (
            <p class="soft">
              {optionsText("howKeys")} <kbd>{model.shareKeys}</kbd>
            </p>
          )}
        </li>
        <li>
          {optionsText("howButton")} {model.popupKeys !== "" && <kbd>{model.popupKeys}</kbd>}
          <p class="soft">{optionsText("howPin")}</p>
        </li>
      </ol>
      {model.canChoose && (
        <div>
          <Button small onClick={onAnother}>
            {optionsText("another")}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The server was set up by somebody else: only the browser has to be told that it may be reached. */
function Allow({
  model,
  actions,
}: {
  readonly model: WelcomeModel;
  readonly actions: WelcomeActions;
}) {
  const { hostToAllow: host, adding } = model;
  return (
    <Notice
      kind="warn"
      still
      title={optionsText("notAllowed", { host })}
      actions={
        <Button small kind="primary" busy={adding.step === "asking"} onClick={actions.allowServer}>
          {optionsText("allow")}
        </Button>
      }
    >
      {adding.step === "failed" && <FailureNotice failure={adding.failure} />}
    </Notice>
  );
}
