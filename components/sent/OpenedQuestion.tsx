import { useState } from "preact/hooks";
import type { SecretKind } from "../../lib/secret-kind.ts";
import { sentText } from "../../lib/text/sent.ts";
import { Button } from "../controls/Button.tsx";
import { Notice } from "../controls/Notice.tsx";
import type { SentActions, SentItem } from "./contract.ts";

interface QuestionProps {
  readonly item: SentItem;
  readonly actions: SentActions;
}

/** It was opened: by the right person? What to do if not is one press away, or there already. */
export function OpenedQuestion({
  item,
  isGuided,
  actions,
}: QuestionProps & {
  /** The person came here to see what to do. */
  readonly isGuided: boolean;
}) {
  const [asked, ask] = useState(isGuided);
  return (
    <Notice
      still
      kind={item.odd ? "warn" : "info"}
      title={sentText("notThem")}
      actions={
        <>
          <Button small onClick={() => actions.settle(item.id, item.openings)}>
            {sentText("wasThem")}
          </Button>
          {!asked && (
            <Button small kind="quiet" onClick={() => ask(true)}>
              {sentText("whatToDo")}
            </Button>
          )}
        </>
      }
    >
      {item.odd && <p>{sentText(oddWords[item.odd])}</p>}
      {asked && <Guide item={item} actions={actions} />}
    </Notice>
  );
}

const oddWords = { soon: "oddSoon", night: "oddNight", late: "oddLate" } as const;

/** What to do, the most pressing first. Nobody here knows who it was, and nothing here guesses. */
function Guide({ item, actions }: QuestionProps) {
  const canStillOpen = item.canRevoke && item.state === "waiting";
  return (
    <>
      <p>{sentText("guideLead")}</p>
      <ol class="guide">
        <li>{sentText(changeWords(item.secretKind))}</li>
        {canStillOpen && (
          <li>
            {sentText("guideRevoke")}{" "}
            <Button small kind="danger" onClick={() => actions.revoke([item.id])}>
              {sentText("revoke")}
            </Button>
          </li>
        )}
        <li>{sentText("guideAsk")}</li>
        <li>
          {sentText("guideNew")}{" "}
          <Button small onClick={actions.newLink}>
            {sentText("newLink")}
          </Button>
        </li>
      </ol>
    </>
  );
}

function changeWords(kind: SecretKind | undefined) {
  switch (kind) {
    case "api-key":
      return "changeKey";
    case "private-key":
      return "changePrivateKey";
    case "password":
    case "login":
      return "changePassword";
    case "pin":
      return "changeCode";
    case "env":
    case "json":
    case "connection":
      return "changeEach";
    default:
      return "changeSecret";
  }
}
