import { useState } from "preact/hooks";
import { commonText } from "../../lib/text/common.ts";
import { Button } from "./Button.tsx";

/** Always as many, so that they don't tell the length. */
const dots = "•".repeat(12);

/** A secret value that shows only when asked. Hidden, it is not in the document at all. */
export function Masked({
  label,
  value,
  startShown = false,
}: {
  /** What it is, read aloud before the value. */
  readonly label: string;
  readonly value: string;
  readonly startShown?: boolean;
}) {
  const [isShown, show] = useState(startShown);
  return (
    <div class="masked">
      <span class={isShown ? "masked-value" : "masked-value masked-dots"}>
        <span class="unseen">{label}: </span>
        {isShown ? value : <span aria-hidden="true">{dots}</span>}
      </span>
      <Button
        kind="quiet"
        small
        icon={isShown ? "eye-closed" : "eye"}
        pressed={isShown}
        onClick={() => show(!isShown)}
      >
        {commonText(isShown ? "hide" : "show")}
      </Button>
    </div>
  );
}
