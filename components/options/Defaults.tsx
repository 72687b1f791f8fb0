import { optionsText } from "../../lib/text/options.ts";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import { Section } from "../controls/Section.tsx";
import { Select } from "../controls/Select.tsx";
import { expiryChoices, guessedCapabilities, viewChoices } from "../popup/choices.ts";
import type { OptionsProps } from "./contract.ts";
import { tiesTo } from "./fixed.ts";

/** What the share form begins with. */
export function Defaults({ model, actions }: OptionsProps) {
  const { expiresInSeconds, views } = model.preferences;
  const server = model.servers.find(({ isDefault }) => isDefault);
  const can = server?.capabilities ?? guessedCapabilities;
  const spans = expiryChoices(can.expiry, expiresInSeconds);
  return (
    <Section title={optionsText("defaults")} lead={optionsText("defaultsLead")}>
      <div class="pair">
        <Select
          label={optionsText("expiry")}
          {...tiesTo("expiresInSeconds", model.organization)}
          value={String(expiresInSeconds ?? "")}
          choices={[
            { value: "", label: optionsText("serverDefault") },
            ...spans.map((seconds) => ({
              value: String(seconds),
              label: popupText("duration", { seconds }),
            })),
          ]}
          onChange={(value) =>
            actions.prefer({ expiresInSeconds: value === "" ? null : Number(value) })
          }
        />
        <Select
          label={optionsText("views")}
          {...tiesTo("views", model.organization)}
          value={String(views)}
          choices={viewChoices(can, views).map((choice) => ({
            value: String(choice),
            label: popupText("viewCount", { views: choice }),
          }))}
          onChange={(value) => actions.prefer({ views: Number(value) })}
        />
      </div>
      <div class="row">
        <Button small disabled={model.rememberedCount === 0} onClick={actions.forgetChoices}>
          {optionsText("forgetChoices")}
        </Button>
        <span class="small soft" role="status">
          {optionsText("remembered", { places: model.rememberedCount })}
        </span>
      </div>
    </Section>
  );
}
