import { optionsText } from "../../lib/text/options.ts";
import { Section } from "../controls/Section.tsx";
import { Switch } from "../controls/Switch.tsx";
import type { OptionsProps } from "./contract.ts";

/** How Hushlink behaves in pages, in the viewer and with the clipboard. */
export function Behavior({ model, actions }: OptionsProps) {
  const { preferences, canCopyInBackground } = model;
  return (
    <Section title={optionsText("behavior")}>
      <div class="switches">
        <Switch
          label={optionsText("notices")}
          hint={optionsText("noticesHint")}
          on={preferences.notices}
          onChange={(notices) => actions.prefer({ notices })}
        />
        <Switch
          label={optionsText("notifyOpened")}
          hint={optionsText("notifyOpenedHint")}
          on={preferences.notifyOpened}
          onChange={actions.notifyOpened}
        />
        <Switch
          label={optionsText("openHere")}
          hint={optionsText("openHereHint")}
          on={preferences.openLinksHere}
          onChange={(openLinksHere) => actions.prefer({ openLinksHere })}
        />
        <Switch
          label={optionsText("backgroundCopy")}
          hint={optionsText("backgroundCopyHint")}
          on={canCopyInBackground}
          onChange={actions.allowBackgroundCopy}
        />
        <Switch
          label={optionsText("hideInBackground")}
          on={preferences.hideWhenTabHidden}
          onChange={(hideWhenTabHidden) => actions.prefer({ hideWhenTabHidden })}
        />
        <Switch
          label={optionsText("clearClipboard")}
          on={preferences.clearClipboard}
          onChange={(clearClipboard) => actions.prefer({ clearClipboard })}
        />
      </div>
    </Section>
  );
}
