import { optionsText } from "../../lib/text/options.ts";
import { popupText } from "../../lib/text/popup.ts";
import { Section } from "../controls/Section.tsx";
import { Select } from "../controls/Select.tsx";
import { expiryChoices, guessedCapabilities, viewChoices } from "../popup/choices.ts";
import type { OptionsProps } from "./contract.ts";

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
          value={String(views)}
          choices={viewChoices(can, views).map((choice) => ({
            value: String(choice),
            label: popupText("viewCount", { views: choice }),
          }))}
          onChange={(value) => actions.prefer({ views: Number(value) })}
        />
      </div>
    </Section>
  );
}
