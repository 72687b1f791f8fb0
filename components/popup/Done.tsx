import { useState } from "preact/hooks";
import type { Failure } from "../../lib/errors.ts";
import type { Delivery, ShareDone } from "../../lib/share-state.ts";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import { Copyable } from "../controls/Copyable.tsx";
import { Icon } from "../controls/Icon.tsx";
import { shownLink } from "../controls/shown-link.ts";
import type { PopupActions } from "./contract.ts";
import { PopupFailure } from "./PopupFailure.tsx";
import { TellPassphrase } from "./TellPassphrase.tsx";
import { useQr } from "./use-qr.tsx";

const titles = {
  inserted: "insertedTitle",
  copied: "copiedTitle",
  shown: "shownTitle",
} as const satisfies Record<Delivery, string>;

/** The link is made: exactly one thing to copy, what was granted, and what else can be done. */
export function Done({
  done,
  nowMs,
  problem,
  passphrase,
  isRenewed,
  actions,
  onRenew,
  onNew,
}: {
  readonly done: ShareDone;
  readonly nowMs: number;
  /** Why revoking failed. */
  readonly problem: Failure | undefined;
  /** "" if there is none, or if it is not known any more. */
  readonly passphrase: string;
  /** It took the place of a link that was revoked just now. */
  readonly isRenewed: boolean;
  readonly actions: PopupActions;
  /** Absent once the secret is not in memory any more. */
  readonly onRenew: (() => void) | undefined;
  readonly onNew: () => void;
}) {
  const qr = useQr(done.link);
  const [pressed, press] = useState<"revoke" | "renew">();
  return (
    <div class="stack">
      <h1 class="done-title">
        <span class="done-mark">
          <Icon name="check" />
        </span>
        {popupText(titles[done.delivery])}
      </h1>
      <Copyable
        label={popupText("link")}
        shown={shownLink(done.link)}
        focus
        onCopy={actions.copyLink}
      />
      <ul class="fact-list">
        {isRenewed && <li>{popupText("oldRevoked")}</li>}
        <li>{popupText("opens", { views: done.views })}</li>
        {done.expiresAtMs > 0 && <li>{popupText("expires", { atMs: done.expiresAtMs, nowMs })}</li>}
        <li>{popupText("keptOn", { host: done.host })}</li>
        {done.hasPassphrase && passphrase === "" && (
          <li class="fact-strong">{popupText("tellPassphrase")}</li>
        )}
      </ul>
      {passphrase !== "" && (
        <TellPassphrase passphrase={passphrase} isShown={false} onCopy={actions.copyText} />
      )}
      {qr.picture}
      {problem && <PopupFailure failure={problem} />}
      {problem && pressed === "renew" && <p>{popupText("notRenewed")}</p>}
      <div class="done-actions">
        <Button small icon="plus" onClick={onNew}>
          {popupText("newSecret")}
        </Button>
        <Button small kind="quiet" icon="external" onClick={() => actions.openLink(done.link)}>
          {popupText("open")}
        </Button>
        {qr.button}
      </div>
      {done.canRevoke && (
        <div class="done-actions">
          <Button
            small
            kind="danger"
            busy={pressed === "revoke" && !problem}
            onClick={() => {
              press("revoke");
              actions.revoke();
            }}
          >
            {popupText("revoke")}
          </Button>
          {onRenew && (
            <Button
              small
              busy={pressed === "renew" && !problem}
              onClick={() => {
                press("renew");
                onRenew();
              }}
            >
              {popupText("renew")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
