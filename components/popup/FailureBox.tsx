import type { ErrorCode, Failure } from "../../lib/errors.ts";
import { commonText } from "../../lib/text/common.ts";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import type { PopupActions } from "./contract.ts";
import { PopupFailure } from "./PopupFailure.tsx";

/** Failures that are mended where servers are configured. */
const mendedInOptions: ReadonlySet<ErrorCode> = new Set([
  "backend.garbled",
  "backend.redirected",
  "backend.unauthorized",
  "backend.unsupported",
  "backend.refused",
]);

/** What went wrong, and the button that does something about it. The text stays in the form below. */
export function FailureBox({
  failure,
  onRetry,
  actions,
}: {
  readonly failure: Failure;
  /** Absent if it can't be tried again. */
  readonly onRetry?: (() => void) | undefined;
  readonly actions: PopupActions;
}) {
  const { code } = failure;
  const isGentle = code === "job.cancelled" || code.startsWith("input.");
  return (
    <PopupFailure
      failure={failure}
      kind={isGentle ? "info" : "bad"}
      actions={
        <>
          {code === "allow.host" && (
            <Button small onClick={actions.openOptions}>
              {popupText("allowServer")}
            </Button>
          )}
          {code === "need.backend" && (
            <Button small onClick={actions.chooseServer}>
              {popupText("chooseServer")}
            </Button>
          )}
          {onRetry && code !== "allow.host" && (
            <Button small icon="refresh" onClick={onRetry}>
              {commonText("tryAgain")}
            </Button>
          )}
          {mendedInOptions.has(code) && (
            <Button small kind="quiet" onClick={actions.openOptions}>
              {popupText("serverSettings")}
            </Button>
          )}
        </>
      }
    />
  );
}
