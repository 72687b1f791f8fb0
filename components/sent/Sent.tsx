import { useState } from "preact/hooks";
import { sentText } from "../../lib/text/sent.ts";
import { Button } from "../controls/Button.tsx";
import { FailureNotice } from "../controls/FailureNotice.tsx";
import { TextField } from "../controls/TextField.tsx";
import type { SentItem, SentProps } from "./contract.ts";
import { Renewed } from "./Renewed.tsx";
import { SentAll } from "./SentAll.tsx";
import { SentRow, stateWords } from "./SentRow.tsx";

/** As many fit without looking for one. */
const fewEnough = 6;

/** What became of the links that were made here. */
export function Sent({ model, actions }: SentProps) {
  const [wanted, setWanted] = useState("");
  const { items, nowMs } = model;
  if (items.length === 0) {
    return (
      <div class="sent-empty">
        <h2>{sentText("empty")}</h2>
        <p class="soft">{sentText("emptyLead")}</p>
      </div>
    );
  }
  const shown = items.filter((item) => matches(item, wanted, nowMs));
  return (
    <div class="stack">
      <div class="sent-head">
        {items.length > fewEnough && (
          <TextField label={sentText("filter")} value={wanted} onInput={setWanted} />
        )}
        <Button small icon="refresh" busy={model.isRefreshing} onClick={actions.refresh}>
          {sentText("refresh")}
        </Button>
        {model.isPopup && (
          <Button
            small
            kind="quiet"
            icon="external"
            label={sentText("openPage")}
            onClick={actions.openPage}
          />
        )}
        <span class="unseen" role="status">
          {model.isRefreshing ? sentText("refreshing") : ""}
        </span>
      </div>
      {model.problem && <FailureNotice failure={model.problem} />}
      {model.renewal && <Renewed renewal={model.renewal} actions={actions} />}
      {shown.length === 0 && <p class="soft">{sentText("noMatch")}</p>}
      <ul class="sent-list">
        {shown.map((item) => (
          <li key={item.id}>
            <SentRow
              item={item}
              isGuided={item.id === model.guidedId}
              nowMs={nowMs}
              actions={actions}
            />
          </li>
        ))}
      </ul>
      <SentAll items={items} actions={actions} />
    </div>
  );
}

function matches(item: SentItem, wanted: string, nowMs: number): boolean {
  const text = `${item.label} ${item.host} ${stateWords(item, nowMs)}`.toLocaleLowerCase();
  return text.includes(wanted.trim().toLocaleLowerCase());
}
