import { optionsText } from "../../lib/text/options.ts";
import { Button } from "../controls/Button.tsx";
import { Section } from "../controls/Section.tsx";
import type { OptionsProps } from "./contract.ts";

/** The keys, as the browser has them now. */
export function Shortcuts({ model, actions }: OptionsProps) {
  return (
    <Section title={optionsText("shortcuts")} lead={optionsText("shortcutsLead")}>
      <dl class="shortcuts">
        {model.shortcuts.map(({ name, hint, keys }) => (
          <div key={name} class="shortcut">
            <dt>
              {name}
              {hint !== "" && <span class="shortcut-hint">{hint}</span>}
            </dt>
            <dd>{keys === "" ? optionsText("noKeys") : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button small onClick={actions.changeShortcuts}>
          {optionsText("changeShortcuts")}
        </Button>
      </div>
    </Section>
  );
}
