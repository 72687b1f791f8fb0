import type { DeliveryWish, ShareState } from "../../lib/share-state.ts";
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
  links,
  actions,
  onShare,
}: {
  readonly model: PopupModel;
  readonly hasServer: boolean;
  /** How many the form makes. */
  readonly links: number;
  readonly actions: PopupActions;
  readonly onShare: (wish: DeliveryWish) => void;
}) {
  const { share, context, submitKeys } = model;
  if (share.step === "working") return <Working share={share} onCancel={actions.cancel} />;
  if (!hasServer) {
    return (
      <Button kind="primary" wide onClick={actions.chooseServer}>
        {popupText("chooseServer")}
      </Button>
    );
  }
  const inserts = (context?.canInsert ?? false) && links === 1;
  return (
    <div class="submit">
      <Button kind="primary" wide submit>
        <span class="submit-words">
          {inserts
            ? popupText("encryptAndInsert", { site: siteName(context?.site ?? "") })
            : links > 1
              ? popupText("encryptMany", { links })
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

/** How far the work is; of several links, which one is being made. */
export function Working({
  share,
  onCancel,
}: {
  readonly share: Extract<ShareState, { step: "working" }>;
  readonly onCancel: () => void;
}) {
  const { phase, fraction, part } = share;
  return (
    <div class="working">
      <Progress
        label={part ? popupText("makingPart", part) : popupText(phase)}
        fraction={part || phase !== "sending" ? fraction : undefined}
      />
      <Button small onClick={onCancel}>
        {commonText("cancel")}
      </Button>
    </div>
  );
}
