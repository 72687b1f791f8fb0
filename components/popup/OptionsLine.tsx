import type { Capabilities } from "../../lib/model.ts";
import { popupText } from "../../lib/text/popup.ts";
import { Select } from "../controls/Select.tsx";
import { expiryChoices, nearestExpiry, nearestViews, viewChoices } from "./choices.ts";
import type { PopupActions, ServerChoice } from "./contract.ts";
import { chosenServer, type Form, offeredTo, withServer } from "./form.ts";
import { PassphraseField } from "./PassphraseField.tsx";
import { PassphraseRuleLine, type ShownRule } from "./PassphraseRuleLine.tsx";
import { TellPassphrase } from "./TellPassphrase.tsx";

/** Expiry, views and passphrase in one line, as the chosen server has them; the server below. */
export function OptionsLine({
  form,
  onChange,
  servers,
  rule,
  actions,
}: {
  readonly form: Form;
  readonly onChange: (part: Partial<Form>) => void;
  readonly servers: readonly ServerChoice[];
  readonly rule: ShownRule;
  readonly actions: PopupActions;
}) {
  const server = chosenServer(form, servers);
  const can = offeredTo(form, server);
  return (
    <>
      <div class="options-line">
        <ExpirySelect form={form} onChange={onChange} can={can} />
        <Select
          label={popupText("views")}
          value={String(nearestViews(can, form.views))}
          choices={viewChoices(can, form.views).map((views) => ({
            value: String(views),
            label: popupText("viewCount", { views }),
          }))}
          onChange={(value) => onChange({ views: Number(value) })}
        />
        {can.passphrase && (
          <PassphraseField
            form={form}
            onChange={onChange}
            rule={rule}
            loadGenerator={actions.loadGenerator}
          />
        )}
      </div>
      <PassphraseRuleLine rule={rule} canPassphrase={can.passphrase} />
      {can.passphrase && form.isPassphraseMade && (
        <TellPassphrase passphrase={form.passphrase} isShown onCopy={actions.copyText} />
      )}
      {server && servers.length === 1 && (
        <p class="soft small">{popupText("keptBy", { host: server.host })}</p>
      )}
      {server && servers.length > 1 && (
        <Select
          label={popupText("server")}
          value={server.id}
          choices={servers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(serverId) => onChange(withServer(form, serverId, servers))}
        />
      )}
    </>
  );
}

/** On a server that knows either views or an expiry, a view limit leaves no expiry to choose. */
function ExpirySelect({
  form,
  onChange,
  can,
}: {
  readonly form: Form;
  readonly onChange: (part: Partial<Form>) => void;
  readonly can: Capabilities;
}) {
  const label = popupText("expiry");
  if (can.viewsReplaceExpiry && nearestViews(can, form.views) !== 0) {
    const choices = [{ value: "", label: popupText("noTimeLimit") }];
    return <Select label={label} value="" choices={choices} onChange={() => {}} />;
  }
  return (
    <Select
      label={label}
      value={String(nearestExpiry(can.expiry, form.expiresInSeconds))}
      choices={expiryChoices(can.expiry, form.expiresInSeconds).map((seconds) => ({
        value: String(seconds),
        label: popupText("duration", { seconds }),
      }))}
      onChange={(value) => onChange({ expiresInSeconds: Number(value) })}
    />
  );
}
