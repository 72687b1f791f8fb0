import { useState } from "preact/hooks";
import { commonText } from "../../lib/text/common.ts";
import { sentText } from "../../lib/text/sent.ts";
import { Button } from "../controls/Button.tsx";
import { Notice } from "../controls/Notice.tsx";
import type { SentActions, SentItem } from "./contract.ts";

/** What can be done with the whole list; each is asked about once more. */
export function SentAll({
  items,
  actions,
}: {
  readonly items: readonly SentItem[];
  readonly actions: SentActions;
}) {
  const [asked, ask] = useState<"revoke" | "erase">();
  const waiting = items.filter(({ state, canRevoke }) => canRevoke && state === "waiting");
  const act = () => {
    if (asked === "revoke") actions.revoke(waiting.map(({ id }) => id));
    else actions.eraseAll();
    ask(undefined);
  };
  if (asked) {
    const isRevoke = asked === "revoke";
    return (
      <Notice
        kind="warn"
        title={
          isRevoke ? sentText("revokeAllAsk", { waiting: waiting.length }) : sentText("eraseAllAsk")
        }
        actions={
          <>
            <Button small kind="danger" onClick={act}>
              {sentText(isRevoke ? "revokeAll" : "eraseAll")}
            </Button>
            <Button small onClick={() => ask(undefined)}>
              {commonText("cancel")}
            </Button>
          </>
        }
      />
    );
  }
  return (
    <div class="row">
      {waiting.length > 0 && (
        <Button small kind="quiet" onClick={() => ask("revoke")}>
          {sentText("revokeAll")}
        </Button>
      )}
      <Button small kind="quiet" onClick={() => ask("erase")}>
        {sentText("eraseAll")}
      </Button>
    </div>
  );
}
