import { useState } from "preact/hooks";
import { commonText } from "../../lib/text/common.ts";
import { optionsText } from "../../lib/text/options.ts";
import { Button } from "../controls/Button.tsx";
import { Notice } from "../controls/Notice.tsx";
import { Section } from "../controls/Section.tsx";
import { Select } from "../controls/Select.tsx";
import type { OptionsProps } from "./contract.ts";
import { tiesTo } from "./fixed.ts";

const dayChoices = [0, 1, 7, 30, 90, 365];

/** What is stored on this computer, for how long, and how to be rid of it. */
export function Stored({ model, actions }: OptionsProps) {
  const { servers, receiptCount, preferences } = model;
  const days = [...new Set([...dayChoices, preferences.keepReceiptsDays])].sort((a, b) => a - b);
  return (
    <Section title={optionsText("stored")} lead={optionsText("storedLead")}>
      <ul class="stored">
        <li>{optionsText("storedSettings", { servers: servers.length })}</li>
        <li>{optionsText("storedReceipts", { receipts: receiptCount })}</li>
        {model.rememberedCount > 0 && (
          <li>{optionsText("remembered", { places: model.rememberedCount })}</li>
        )}
        <li>{optionsText("storedDraft")}</li>
        <li>
          <strong>{optionsText("storedNever")}</strong>
        </li>
      </ul>
      <div class="pair">
        <Select
          label={optionsText("keepReceipts")}
          {...tiesTo("keepReceiptsDays", model.organization)}
          value={String(preferences.keepReceiptsDays)}
          choices={days.map((each) => ({
            value: String(each),
            label: each === 0 ? optionsText("keepNone") : optionsText("keepDays", { days: each }),
          }))}
          onChange={(value) => actions.prefer({ keepReceiptsDays: Number(value) })}
        />
      </div>
      <Erasing actions={actions} />
    </Section>
  );
}

type Asked = "receipts" | "all" | "erased" | undefined;

function Erasing({ actions }: Pick<OptionsProps, "actions">) {
  const [asked, ask] = useState<Asked>();
  const erase = () => {
    if (asked === "all") actions.eraseAll();
    else actions.eraseReceipts();
    ask("erased");
  };
  return (
    <div class="stack">
      <div class="row">
        <Button kind="danger" small onClick={() => ask("receipts")}>
          {optionsText("eraseReceipts")}
        </Button>
        <Button kind="danger" small onClick={() => ask("all")}>
          {optionsText("eraseAll")}
        </Button>
      </div>
      {(asked === "receipts" || asked === "all") && (
        <Notice
          kind="warn"
          title={optionsText(asked === "all" ? "eraseAllAsk" : "eraseReceiptsAsk")}
          actions={
            <>
              <Button kind="danger" small onClick={erase}>
                {optionsText("eraseNow")}
              </Button>
              <Button small onClick={() => ask(undefined)}>
                {commonText("cancel")}
              </Button>
            </>
          }
        />
      )}
      <span role="status">{asked === "erased" ? optionsText("erased") : ""}</span>
    </div>
  );
}
