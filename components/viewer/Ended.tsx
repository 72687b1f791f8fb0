import type { RevealState } from "../../lib/reveal-state.ts";
import { commonText } from "../../lib/text/common.ts";
import { viewerText } from "../../lib/text/viewer.ts";
import { Button } from "../controls/Button.tsx";
import { Notice } from "../controls/Notice.tsx";
import type { ViewerActions } from "./actions.ts";
import { endWords } from "./end-words.ts";

/** Why there is nothing to see, and what to do next. */
export function Ended({
  state,
  actions,
  nowMs,
}: {
  readonly state: Extract<RevealState, { step: "ended" }>;
  readonly actions: ViewerActions;
  readonly nowMs: number;
}) {
  const { happened, next } = endWords(state, nowMs);
  const { again } = state;
  return (
    <div class="stack-wide">
      <h1 tabIndex={-1}>{viewerText(again ? "endPassing" : "endTitle")}</h1>
      <Notice kind={again ? "warn" : "bad"} title={happened}>
        <p>{next}</p>
      </Notice>
      <div class="row">
        {again && (
          <Button kind="primary" icon="refresh" onClick={actions.again}>
            {commonText("tryAgain")}
          </Button>
        )}
        <Button kind="quiet" onClick={actions.restart}>
          {viewerText("openAnother")}
        </Button>
      </div>
    </div>
  );
}
