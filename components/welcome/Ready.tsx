import { useEffect, useRef } from "preact/hooks";
import { optionsText } from "../../lib/text/options.ts";
import { Button } from "../controls/Button.tsx";
import { Icon } from "../controls/Icon.tsx";
import type { WelcomeModel } from "./contract.ts";

/** A server is chosen: how to share from now on, shortest way first. */
export function Ready({
  model,
  onAnother,
}: {
  readonly model: WelcomeModel;
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
      <div>
        <Button small onClick={onAnother}>
          {optionsText("another")}
        </Button>
      </div>
    </section>
  );
}
