import { clipboardText } from "../../lib/text/clipboard.ts";
import { Button } from "../controls/Button.tsx";
import { FailureNotice } from "../controls/FailureNotice.tsx";
import { Notice } from "../controls/Notice.tsx";
import { Progress } from "../controls/Progress.tsx";
import type { ClipboardActions, ClipboardState } from "./contract.ts";

interface ClipboardProps {
  readonly state: ClipboardState;
  readonly actions: ClipboardActions;
}

/** What stands in the tab while the clipboard is looked at, or if no link is there. */
export function ClipboardLink(props: ClipboardProps) {
  return (
    <main class="page stack-wide">
      <h1>{clipboardText("title")}</h1>
      <Step {...props} />
    </main>
  );
}

function Step({ state, actions }: ClipboardProps) {
  if (state.step === "looking") return <Progress label={clipboardText("looking")} />;
  const isAsking = state.step === "asking";
  return (
    <>
      <What state={state} />
      <div class="row">
        <Button kind="primary" onClick={isAsking ? actions.allow : actions.look}>
          {clipboardText(isAsking ? "allow" : "again")}
        </Button>
        <Button onClick={actions.paste}>{clipboardText("paste")}</Button>
      </div>
    </>
  );
}

function What({ state }: Pick<ClipboardProps, "state">) {
  switch (state.step) {
    case "looking":
      return null;
    case "asking":
      return (
        <>
          <p>{clipboardText("ask")}</p>
          {state.refused && (
            <Notice kind="warn">
              <p>{clipboardText("refused")}</p>
            </Notice>
          )}
        </>
      );
    case "none":
      return state.broken ? (
        <FailureNotice failure={state.broken} kind="warn" />
      ) : (
        <Notice kind="info" title={clipboardText("noneTitle")}>
          <p>{clipboardText("none")}</p>
        </Notice>
      );
    case "unread":
      return (
        <Notice kind="warn" title={clipboardText("unreadTitle")}>
          <p>{clipboardText("unread")}</p>
        </Notice>
      );
  }
}
