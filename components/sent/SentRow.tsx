import { useEffect, useRef, useState } from "preact/hooks";
import { sentText } from "../../lib/text/sent.ts";
import { Button } from "../controls/Button.tsx";
import { Icon } from "../controls/Icon.tsx";
import { TextField } from "../controls/TextField.tsx";
import type { SentActions, SentItem } from "./contract.ts";
import { OpenedQuestion } from "./OpenedQuestion.tsx";

/** What became of a link, in a word or with the time it was opened. */
export function stateWords({ state, openedAtMs }: SentItem, nowMs: number): string {
  const last = openedAtMs.at(-1);
  if (state === "opened" && last !== undefined) {
    return sentText("openedAt", { atMs: last, nowMs });
  }
  return sentText(state);
}

interface SentRowProps {
  readonly item: SentItem;
  /** A notification led here: the row is open, with what to do. */
  readonly isGuided: boolean;
  readonly nowMs: number;
  readonly actions: SentActions;
}

/** One link: label and state at a glance, everything else one press away. */
export function SentRow({ item, isGuided, nowMs, actions }: SentRowProps) {
  const row = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isGuided) row.current?.querySelector("summary")?.focus();
  }, [isGuided]);
  const facts = [
    item.state === "waiting" && item.expiresAtMs > 0
      ? sentText("expires", { atMs: item.expiresAtMs, nowMs })
      : "",
    item.host,
  ].filter(Boolean);
  return (
    <details class="sent-row" ref={row} open={isGuided}>
      <summary>
        <Icon name="chevron" />
        <span class="grow">
          <span class="sent-label">{item.label}</span>
          <span class="sent-facts">{facts.join(" · ")}</span>
        </span>
        <span class={`sent-state sent-${item.state}`}>{stateWords(item, nowMs)}</span>
      </summary>
      <div class="sent-body">
        <SentDetails item={item} nowMs={nowMs} />
        {item.isQuestion && <OpenedQuestion {...{ item, isGuided, actions }} />}
        <SentButtons item={item} actions={actions} />
      </div>
    </details>
  );
}

function SentDetails({ item, nowMs }: Pick<SentRowProps, "item" | "nowMs">) {
  const { state, views, viewsLeft, openedAtMs } = item;
  const hints = { locked: "lockedHint", unknown: "unknownHint", cantTell: "cantTellHint" } as const;
  const hint = state in hints ? hints[state as keyof typeof hints] : undefined;
  return (
    <ul class="fact-list">
      <li>{sentText("sentAt", { atMs: item.createdAtMs, nowMs })}</li>
      {openedAtMs.map((atMs) => (
        <li key={atMs}>{sentText("openedAt", { atMs, nowMs })}</li>
      ))}
      {viewsLeft !== undefined && views > 1 && state === "waiting" && (
        <li>{sentText("viewsLeft", { left: viewsLeft, views })}</li>
      )}
      {item.hasPassphrase && <li>{sentText("withPassphrase")}</li>}
      {hint && <li>{sentText(hint)}</li>}
      {item.openings > 0 && !item.isQuestion && <li>{sentText("settled")}</li>}
    </ul>
  );
}

function SentButtons({ item, actions }: Pick<SentRowProps, "item" | "actions">) {
  const [label, setLabel] = useState<string>();
  if (label !== undefined) {
    return (
      <form
        class="sent-rename"
        onSubmit={(event) => {
          event.preventDefault();
          if (label.trim() !== "") actions.rename(item.id, label.trim());
          setLabel(undefined);
        }}
      >
        <TextField label={sentText("label")} value={label} onInput={setLabel} />
        <Button small submit>
          {sentText("save")}
        </Button>
      </form>
    );
  }
  const isOver = item.state !== "waiting" && item.state !== "cantTell";
  return (
    <div class="row">
      {item.canRevoke && !isOver && (
        <Button
          small
          kind="danger"
          label={sentText("revokeOne", item)}
          onClick={() => actions.revoke([item.id])}
        >
          {sentText("revoke")}
        </Button>
      )}
      {item.canRevoke && item.canRenew && !isOver && (
        <Button small kind="danger" onClick={() => actions.renew(item.id)}>
          {sentText("renew")}
        </Button>
      )}
      <Button small kind="quiet" onClick={() => setLabel(item.label)}>
        {sentText("rename")}
      </Button>
      <Button small kind="quiet" onClick={() => actions.forget(item.id)}>
        {sentText("forget")}
      </Button>
    </div>
  );
}
