import { useState } from "preact/hooks";
import type { Failure } from "../../lib/errors.ts";
import { viewerText } from "../../lib/text/viewer.ts";
import { Button } from "../controls/Button.tsx";
import { FailureNotice } from "../controls/FailureNotice.tsx";
import { TextArea } from "../controls/TextField.tsx";
import type { ViewerActions } from "./actions.ts";

/** Takes a link, in whatever shape it was pasted. */
export function Asking({
  failure,
  actions,
}: {
  readonly failure?: Failure | undefined;
  readonly actions: ViewerActions;
}) {
  const [pasted, setPasted] = useState("");
  return (
    <form
      class="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        if (pasted.trim() !== "") actions.open(pasted);
      }}
    >
      <h1 tabIndex={-1}>{viewerText("askTitle")}</h1>
      {failure && <FailureNotice failure={failure} kind="warn" />}
      <TextArea
        label={viewerText("askLabel")}
        hint={viewerText("askHint")}
        rows={3}
        value={pasted}
        onInput={setPasted}
        onPaste={(event) => {
          const text = event.clipboardData?.getData("text/plain") ?? "";
          if (pasted !== "" || text === "") return;
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
