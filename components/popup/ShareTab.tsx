import { useState } from "preact/hooks";
import type { ShareDone, ShareMany, ShareState } from "../../lib/share-state.ts";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import { Notice } from "../controls/Notice.tsx";
import type { PopupActions, PopupModel } from "./contract.ts";
import { Done } from "./Done.tsx";
import { sourceOf } from "./form.ts";
import { Many } from "./Many.tsx";
import { ShareForm } from "./ShareForm.tsx";
import { Working } from "./SubmitArea.tsx";
import { type FormState, isMade } from "./use-form.ts";

export interface ShareTabProps {
  readonly model: PopupModel;
  readonly actions: PopupActions;
  readonly state: FormState;
}

/**
 * The form, or what became of it. Something freshly selected always comes before the link of an
 * earlier share, and so does an empty form if that was inserted; the link stays one click away. Only a
 * link that found no place anywhere comes before all.
 */
export function ShareTab({ model, actions, state }: ShareTabProps) {
  const { share, context } = model;
  const [replacedId, setReplaced] = useState<string>();
  const [wasMade] = useState(() => isMade(share));
  const [asksForLast, showLast] = useState(false);
  const isLeftover = wasMade && state.sent === undefined;
  const isNewWish = (context?.selection ?? "") !== "" || isWhereItBelongs(share);
  const isWaiting = share.step === "done" && share.jobId === model.waitingJobId;
  const hidesLast = isLeftover && !asksForLast && isNewWish && !isWaiting;

  if (!hidesLast && isMade(share)) {
    const renewal = { replacedId, setReplaced };
    return <Made {...{ share, model, actions, state, renewal }} />;
  }
  if (share.step === "revoked") return <Revoked {...state} links={share.links ?? 1} />;
  return (
    <div class="stack">
      <h1 class="unseen">{popupText("title")}</h1>
      <FormOrWork model={model} actions={actions} state={state} />
      {hidesLast && (
        <Button kind="quiet" small onClick={() => showLast(true)}>
          {popupText("showLastLink")}
        </Button>
      )}
    </div>
  );
}

/** Work on several links or files whose form stands here no more needs no empty form around it. */
function FormOrWork({ model, actions, state }: ShareTabProps) {
  const { share } = model;
  const isEmpty = state.form.text === "" && state.form.files.length === 0;
  const isLone = share.step === "working" && (share.part || share.phase === "packing");
  if (isEmpty && isLone) return <Working share={share} onCancel={actions.cancel} />;
  return <ShareForm model={model} actions={actions} state={state} />;
}

/** The link, or several. */
function Made({
  share,
  model,
  actions,
  state,
  renewal: { replacedId, setReplaced },
}: ShareTabProps & {
  readonly share: ShareDone | ShareMany;
  readonly renewal: {
    readonly replacedId: string | undefined;
    readonly setReplaced: (receiptId: string | undefined) => void;
  };
}) {
  const { nowMs, problem } = model;
  const passphrase = state.toldPassphrase;
  const onNew = () => {
    setReplaced(undefined);
    state.startAgain(false);
  };
  const shown = { nowMs, problem, passphrase, onNew, actions };
  if (share.step === "many") {
    return <Many many={share} source={state.sent && sourceOf(state.sent, nowMs)} {...shown} />;
  }
  const renew = () => {
    setReplaced(share.receiptId);
    actions.renew();
  };
  return (
    <Done
      done={share}
      isRenewed={replacedId !== undefined && replacedId !== share.receiptId}
      onRenew={model.keptIds.includes(share.receiptId) ? renew : undefined}
      {...shown}
    />
  );
}

/** A link that was inserted into its composer waits for nobody. */
function isWhereItBelongs(share: ShareState): boolean {
  return share.step === "done" && share.delivery === "inserted";
}

/** Sent to the wrong place? The same secret goes into a new link in one step, as long as it is here. */
function Revoked({ sent, startAgain, links }: FormState & { readonly links: number }) {
  return (
    <div class="stack">
      <h1 class="unseen">{popupText("title")}</h1>
      <Notice kind="good" title={popupText(links > 1 ? "revokedAllTitle" : "revokedTitle")}>
        <p>{popupText(links > 1 ? "revokedAll" : "revoked")}</p>
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
