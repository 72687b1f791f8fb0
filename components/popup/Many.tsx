import { useState } from "preact/hooks";
import type { Failure } from "../../lib/errors.ts";
import type { MissingLink, ShareMany } from "../../lib/share-state.ts";
import { commonText } from "../../lib/text/common.ts";
import { list } from "../../lib/text/format.ts";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import { CopyButton } from "../controls/Copyable.tsx";
import { Icon } from "../controls/Icon.tsx";
import { Notice } from "../controls/Notice.tsx";
import type { PopupActions, SecretSource } from "./contract.ts";
import { LinkRow } from "./LinkRow.tsx";
import { useErrorWords } from "./late.ts";
import { PopupFailure } from "./PopupFailure.tsx";
import { TellPassphrase } from "./TellPassphrase.tsx";

export interface ManyProps {
  readonly many: ShareMany;
  readonly nowMs: number;
  /** Why revoking failed. */
  readonly problem: Failure | undefined;
  /** "" if there is none, or if it is not known any more. */
  readonly passphrase: string;
  /** What was shared, as long as this page has it: without, files can't be tried again. */
  readonly source: SecretSource | undefined;
  readonly actions: PopupActions;
  readonly onNew: () => void;
}

/** Several links are made, or some of them: each with its own copy, and what is missing with its reason. */
export function Many(props: ManyProps) {
  const { many, nowMs, problem, passphrase, actions } = props;
  const { links, missing } = many;
  const ends = links.map(({ expiresAtMs }) => expiresAtMs).filter((atMs) => atMs > 0);
  return (
    <div class="stack">
      <h1 class="done-title">
        <span class="done-mark">
          <Icon name={missing.length > 0 ? "alert" : "check"} />
        </span>
        {missing.length > 0
          ? popupText("someTitle", { links: links.length, all: links.length + missing.length })
          : popupText("manyTitle", { links: links.length })}
      </h1>
      <ul class="link-list">
        {links.map((link, index) => (
          <LinkRow
            key={link.receiptId}
            link={link}
            focus={index === 0 && missing.length === 0}
            onCopy={actions.copyText}
          />
        ))}
      </ul>
      <Missing {...props} />
      <ul class="fact-list">
        {many.of === "people" && <li class="fact-strong">{popupText("manyHint")}</li>}
        {ends.length > 0 && <li>{popupText("expires", { atMs: Math.min(...ends), nowMs })}</li>}
        <li>{popupText("keptOn", { host: many.host })}</li>
        {many.hasPassphrase && passphrase === "" && (
          <li class="fact-strong">{popupText("tellPassphrase")}</li>
        )}
      </ul>
      {passphrase !== "" && (
        <TellPassphrase passphrase={passphrase} isShown={false} onCopy={actions.copyText} />
      )}
      {problem && <PopupFailure failure={problem} />}
      <ManyActions {...props} />
    </div>
  );
}

function ManyActions({ many, problem, actions, onNew }: ManyProps) {
  const [isRevoking, setRevoking] = useState(false);
  const lines = many.links.map(({ name, link }) => `${name}: ${link}`);
  return (
    <div class="done-actions">
      <Button small icon="plus" onClick={onNew}>
        {popupText("newSecret")}
      </Button>
      <CopyButton
        small
        kind="quiet"
        label={popupText("copyAll")}
        onCopy={() => actions.copyText(lines.join("\n"))}
      />
      {many.links.some(({ canRevoke }) => canRevoke) && (
        <Button
          small
          kind="danger"
          busy={isRevoking && !problem}
          onClick={() => {
            setRevoking(true);
            actions.revoke();
          }}
        >
          {popupText("revokeAll")}
        </Button>
      )}
    </div>
  );
}

/** For whom, or for which files, there is no link yet, by reason; and what makes the rest. */
function Missing({ many, source, actions }: ManyProps) {
  const { missing, canRetry, needsFiles } = many;
  if (missing.length === 0) return null;
  const reasons = new Set(missing.map(({ failure }) => failure.code));
  const isLacking = needsFiles && !source;
  return (
    <>
      {[...reasons].map((code) => (
        <MissingNotice key={code} group={missing.filter(({ failure }) => failure.code === code)} />
      ))}
      {canRetry && isLacking && <p class="small">{popupText("addAgain")}</p>}
      {canRetry && !isLacking && (
        <Button
          kind="primary"
          wide
          icon="refresh"
          onClick={() => actions.retry(needsFiles ? source : undefined)}
        >
          {commonText("tryAgain")}
        </Button>
      )}
    </>
  );
}

function MissingNotice({ group }: { readonly group: readonly MissingLink[] }) {
  const failure = group[0]?.failure;
  const words = useErrorWords(failure);
  const isStopped = failure?.code === "job.cancelled";
  const names = list(group.map(({ name }) => name));
  return (
    <Notice kind="warn" title={popupText("missingFor", { names })}>
      {isStopped && <p>{popupText("stoppedBefore")}</p>}
      {!isStopped && words && <p>{`${words.happened} ${words.next}`}</p>}
    </Notice>
  );
}
