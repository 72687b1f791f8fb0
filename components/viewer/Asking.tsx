import { useState } from "preact/hooks";
import type { Failure } from "../../lib/errors.ts";
import { viewerText } from "../../lib/text/viewer.ts";
import { Button } from "../controls/Button.tsx";
import { FailureNotice } from "../controls/FailureNotice.tsx";
import { TextArea } from "../controls/TextField.tsx";
import type { ViewerActions } from "./actions.ts";

/** Takes a link, in whatever shape it was pasted, or an encrypted message together with its link. */
export function Asking({
  failure,
  message,
  actions,
}: {
  readonly failure?: Failure | undefined;
  readonly message?: boolean | undefined;
  readonly actions: ViewerActions;
}) {
  const [pasted, setPasted] = useState("");
  const both = message === true || failure?.code === "need.both";
  return (
    <form
      class="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        if (pasted.trim() !== "") actions.open(pasted);
      }}
    >
      <h1 tabIndex={-1}>{viewerText(both ? "askBothTitle" : "askTitle")}</h1>
      {failure && <FailureNotice failure={failure} kind="warn" />}
      <TextArea
        label={viewerText(both ? "askBothLabel" : "askLabel")}
        hint={viewerText(both ? "askBothHint" : "askHint")}
        rows={both ? 8 : 3}
        submits={!both}
        value={pasted}
        onInput={setPasted}
        onPaste={(event) => {
          const text = event.clipboardData?.getData("text/plain") ?? "";
          if (both || pasted !== "" || text === "") return;
          event.preventDefault();
          setPasted(text);
          actions.open(text);
        }}
      />
      <div class="row">
        <Button kind="primary" submit disabled={pasted.trim() === ""}>
          {viewerText("askOpen")}
        </Button>
      </div>
    </form>
  );
}
