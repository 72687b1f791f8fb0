import type { ViewerState } from "../../lib/reveal-state.ts";
import { viewerText } from "../../lib/text/viewer.ts";
import { Button } from "../controls/Button.tsx";
import { Notice } from "../controls/Notice.tsx";
import type { ViewerActions } from "./actions.ts";

/** Says whose link it is, and asks for leave to reach that server. */
export function Barred({
  state,
  actions,
}: {
  readonly state: Extract<ViewerState, { step: "barred" }>;
  readonly actions: ViewerActions;
}) {
  return (
    <div class="stack-wide">
      <h1 tabIndex={-1}>{viewerText("barredTitle", state)}</h1>
      <p>{viewerText(state.configured ? "barredConfigured" : "barredForeign", state)}</p>
      <p class="soft">{viewerText("barredSafe")}</p>
      {state.refused && (
        <Notice kind="warn">
          <p>{viewerText("barredRefused", state)}</p>
        </Notice>
      )}
      <div class="row">
        <Button kind="primary" onClick={actions.allow}>
          {viewerText("barredAllow", state)}
        </Button>
      </div>
    </div>
  );
}
