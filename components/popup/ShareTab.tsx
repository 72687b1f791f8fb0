import { useState } from "preact/hooks";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import { Notice } from "../controls/Notice.tsx";
import type { PopupActions, PopupModel } from "./contract.ts";
import { Done } from "./Done.tsx";
import { ShareForm } from "./ShareForm.tsx";
import type { FormState } from "./use-form.ts";

export interface ShareTabProps {
  readonly model: PopupModel;
  readonly actions: PopupActions;
  readonly state: FormState;
}

/**
 * The form, or what became of it. Something freshly selected always comes before the link of an
 * earlier share, and so does an empty form if that was inserted; the link stays one click away.
 */
export function ShareTab({ model, actions, state }: ShareTabProps) {
  const { share, context } = model;
  const [stepAtStart] = useState(share.step);
  const [replacedId, setReplaced] = useState<string>();
  const [asksForLast, showLast] = useState(false);
  const isLeftover = stepAtStart === "done" && state.sent === undefined;
  const isNewWish = (context?.selection ?? "") !== "" || isWhereItBelongs(share);
  const hidesLast = isLeftover && !asksForLast && isNewWish;

  if (share.step === "done" && !hidesLast) {
    const renew = () => {
      setReplaced(share.receiptId);
      actions.renew();
    };
    return (
      <Done
        done={share}
        nowMs={model.nowMs}
        problem={model.problem}
        passphrase={state.toldPassphrase}
        onNew={() => {
          setReplaced(undefined);
          state.startAgain(false);
        }}
        isRenewed={replacedId !== undefined && replacedId !== share.receiptId}
        actions={actions}
        onRenew={model.keptIds.includes(share.receiptId) ? renew : undefined}
      />
    );
  }
  if (share.step === "revoked") return <Revoked {...state} />;
  return (
    <div class="stack">
      <h1 class="unseen">{popupText("title")}</h1>
      <ShareForm model={model} actions={actions} state={state} />
      {hidesLast && (
        <Button kind="quiet" small onClick={() => showLast(true)}>
          {popupText("showLastLink")}
        </Button>
      )}
    </div>
  );
}

/** A link that was inserted into its composer waits for nobody. */
function isWhereItBelongs(share: PopupModel["share"]): boolean {
  return share.step === "done" && share.delivery === "inserted";
}

/** Sent to the wrong place? The same secret goes into a new link in one step, as long as it is here. */
function Revoked({ sent, startAgain }: FormState) {
  return (
    <div class="stack">
      <h1 class="unseen">{popupText("title")}</h1>
      <Notice kind="good" title={popupText("revokedTitle")}>
        <p>{popupText("revoked")}</p>
      </Notice>
      {sent && (
        <Button kind="primary" wide onClick={() => startAgain(true)}>
          {popupText("sameAgain")}
        </Button>
      )}
      <Button kind={sent ? "plain" : "primary"} wide onClick={() => startAgain(false)}>
        {popupText("newSecret")}
      </Button>
    </div>
  );
}
