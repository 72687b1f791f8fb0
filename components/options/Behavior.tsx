import { optionsText } from "../../lib/text/options.ts";
import { Section } from "../controls/Section.tsx";
import { Switch } from "../controls/Switch.tsx";
import type { OptionsProps } from "./contract.ts";
import { tiesTo } from "./fixed.ts";

/** How Hushlink behaves in pages, in the viewer and with the clipboard. */
export function Behavior({ model, actions }: OptionsProps) {
  const { preferences, canCopyInBackground, organization } = model;
  return (
    <Section title={optionsText("behavior")}>
      <div class="switches">
        <Switch
          label={optionsText("notices")}
          {...tiesTo("notices", organization, optionsText("noticesHint"))}
          on={preferences.notices}
          onChange={(notices) => actions.prefer({ notices })}
        />
        <Switch
          label={optionsText("notifyOpened")}
          {...tiesTo("notifyOpened", organization, optionsText("notifyOpenedHint"))}
          on={preferences.notifyOpened}
          onChange={actions.notifyOpened}
        />
        <Switch
          label={optionsText("openHere")}
          {...tiesTo("openLinksHere", organization, optionsText("openHereHint"))}
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
          {...tiesTo("hideWhenTabHidden", organization)}
          on={preferences.hideWhenTabHidden}
          onChange={(hideWhenTabHidden) => actions.prefer({ hideWhenTabHidden })}
        />
        <Switch
          label={optionsText("clearClipboard")}
          {...tiesTo("clearClipboard", organization)}
          on={preferences.clearClipboard}
          onChange={(clearClipboard) => actions.prefer({ clearClipboard })}
        />
      </div>
    </Section>
  );
}
