import { useState } from "preact/hooks";
import { viewerText } from "../../lib/text/viewer.ts";
import { Button } from "../controls/Button.tsx";
import type { ViewerActions, ViewerWishes } from "./actions.ts";

/** Offers to fill the field that the person came from, naming the site that would see it. */
export function FillButton({
  text,
  label,
  actions,
  wishes,
}: {
  readonly text: string;
  /** Which part it is; the whole secret without. */
  readonly label?: string;
  readonly actions: ViewerActions;
  readonly wishes: ViewerWishes;
}) {
  const [outcome, setOutcome] = useState<"filled" | "fillFailed">();
  const { fillSite: host } = wishes;
  if (host === undefined) return null;
  const fill = async () => setOutcome((await actions.fill(text)) ? "filled" : "fillFailed");
  return (
    <>
      <Button
        small={label !== undefined}
        kind={label === undefined ? "plain" : "quiet"}
        {...(label === undefined ? {} : { label: viewerText("fillPart", { label, host }) })}
        onClick={fill}
      >
        {label === undefined ? viewerText("fill", { host }) : viewerText("fillShort")}
      </Button>
      <span class={outcome ? "fill-outcome small" : "unseen"} role="status">
        {outcome && viewerText(outcome, { host })}
      </span>
    </>
  );
}
