import type { DeliveryWish } from "../../lib/share-state.ts";
import { siteName } from "../../lib/site-name.ts";
import { commonText } from "../../lib/text/common.ts";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import { Progress } from "../controls/Progress.tsx";
import type { PopupActions, PopupModel } from "./contract.ts";

/** The button that says what will happen, or the work under way. */
export function SubmitArea({
  model,
  hasServer,
  actions,
  onShare,
}: {
  readonly model: PopupModel;
  readonly hasServer: boolean;
  readonly actions: PopupActions;
  readonly onShare: (wish: DeliveryWish) => void;
}) {
  const { share, context, submitKeys } = model;
  if (share.step === "working") {
    const isEncrypting = share.phase === "encrypting";
    return (
      <div class="working">
        <Progress
          label={popupText(isEncrypting ? "encrypting" : "sending")}
          fraction={isEncrypting ? share.fraction : undefined}
        />
        <Button small onClick={actions.cancel}>
          {commonText("cancel")}
        </Button>
      </div>
    );
  }
  if (!hasServer) {
    return (
      <Button kind="primary" wide onClick={actions.chooseServer}>
        {popupText("chooseServer")}
      </Button>
    );
  }
  const inserts = context?.canInsert ?? false;
  return (
    <div class="submit">
      <Button kind="primary" wide submit>
        <span class="submit-words">
          {inserts
            ? popupText("encryptAndInsert", { site: siteName(context?.site ?? "") })
            : popupText("encryptAndCopy")}
        </span>
        <span class="submit-keys">{submitKeys}</span>
      </Button>
      {inserts && (
        <Button kind="quiet" small onClick={() => onShare("copy")}>
          {popupText("copyInstead")}
        </Button>
      )}
    </div>
  );
}
