import { useState } from "preact/hooks";
import { errorWords } from "../../lib/text/errors.ts";
import { duration } from "../../lib/text/format.ts";
import { optionsText } from "../../lib/text/options.ts";
import { popupText } from "../../lib/text/popup.ts";
import { Section } from "../controls/Section.tsx";
import { TextArea } from "../controls/TextField.tsx";
import type { OptionsProps } from "./contract.ts";
import { tiesTo } from "./fixed.ts";

const day = 86_400;

/** The words that are put around a link. Saved as soon as they hold the link once. */
export function Words({ model, actions }: OptionsProps) {
  const { preferences, organization } = model;
  const [draft, setDraft] = useState<string>();
  const ties = tiesTo("template", organization, optionsText("templateHint"));
  const typed = ties.disabled ? preferences.template : (draft ?? preferences.template);
  const isRight = typed.split("{link}").length === 2;
  const words = errorWords({ code: "input.template", facts: {} });
  return (
    <Section title={optionsText("words")} lead={optionsText("wordsLead")}>
      <TextArea
        label={optionsText("template")}
        {...ties}
        error={isRight ? undefined : `${words.happened} ${words.next}`}
        rows={2}
        value={typed}
        onInput={(template) => {
          setDraft(template);
          if (template.split("{link}").length === 2) actions.prefer({ template });
        }}
      />
      {isRight && typed.trim() !== "{link}" && (
        <div class="field">
          <span class="field-label">{optionsText("preview")}</span>
          <p class="preview">{previewOf(typed)}</p>
        </div>
      )}
    </Section>
  );
}

function previewOf(template: string): string {
  return template
    .replace("{link}", "https://secrets.example.com/s/#…")
    .replaceAll("{expiry}", duration(day))
    .replaceAll("{views}", popupText("viewCount", { views: 1 }));
}
