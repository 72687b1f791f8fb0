import { sentText } from "../../lib/text/sent.ts";
import { Copyable } from "../controls/Copyable.tsx";
import { FailureNotice } from "../controls/FailureNotice.tsx";
import { Notice } from "../controls/Notice.tsx";
import { Progress } from "../controls/Progress.tsx";
import { shownLink } from "../controls/shown-link.ts";
import type { Renewal, SentActions } from "./contract.ts";

/** What became of "Revoke and make a new link": the new link, or exactly how far it came. */
export function Renewed({
  renewal,
  actions,
}: {
  readonly renewal: Renewal;
  readonly actions: SentActions;
}) {
  switch (renewal.step) {
    case "working":
      return <Progress label={sentText("renewing")} />;
    case "done":
      return (
        <Notice kind="good" title={sentText("renewed")}>
          <Copyable
            label={sentText("newLink")}
            shown={shownLink(renewal.link)}
            focus
            onCopy={() => actions.copyLink(renewal.link)}
          />
        </Notice>
      );
    case "failed":
      return (
        <div class="stack">
          <FailureNotice failure={renewal.failure} />
          <p>{sentText(renewal.isRevoked ? "notMade" : "notRevoked")}</p>
        </div>
      );
  }
}
