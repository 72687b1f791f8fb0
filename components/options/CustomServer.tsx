import { useState } from "preact/hooks";
import type { Failure } from "../../lib/errors.ts";
import { errorWords } from "../../lib/text/errors.ts";
import { optionsText } from "../../lib/text/options.ts";
import { Button } from "../controls/Button.tsx";
import { Disclosure } from "../controls/Disclosure.tsx";
import { FailureNotice } from "../controls/FailureNotice.tsx";
import { SecretField, TextArea, TextField } from "../controls/TextField.tsx";
import type { Trial } from "../servers/contract.ts";
import type { CustomDraft, OptionsActions, OptionsProps, ServerCard } from "./contract.ts";
import { TemplateFile } from "./TemplateFile.tsx";

/** Sets up a server of which only its HTTP API is known; few people need it, so it stays folded. */
export function AddCustom({ model, actions }: OptionsProps) {
  const blank = { id: "", name: "", address: "", user: "", apiKey: "" };
  const first = { ...blank, template: model.templateExample };
  return (
    <Disclosure summary={optionsText("custom")}>
      <div class="stack">
        <p class="soft">{optionsText("customLead")}</p>
        {/* Empty again once the server stands in the list. */}
        <CustomForm
          key={model.servers.length}
          first={first}
          trial={model.addingCustom}
          actions={actions}
        />
      </div>
    </Disclosure>
  );
}

/** The same form for a server that was set up before. */
export function CustomEditor({
  server,
  actions,
}: {
  readonly server: ServerCard;
  readonly actions: OptionsActions;
}) {
  const { id, name, base: address, template, user, apiKey } = server;
  const first = { id, name, address, template, user, apiKey };
  return (
    <Disclosure summary={optionsText("customEdit")}>
      <CustomForm first={first} actions={actions} />
    </Disclosure>
  );
}

interface CustomFormProps {
  readonly first: CustomDraft;
  /** Absent where the server's own card tells how its test went. */
  readonly trial?: Trial;
  readonly actions: OptionsActions;
}

function CustomForm({ first, trial, actions }: CustomFormProps) {
  const [draft, setDraft] = useState(first);
  const edit = (part: Partial<CustomDraft>) => setDraft((before) => ({ ...before, ...part }));
  const fault = actions.checkTemplate(draft.template);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!fault && trial?.step !== "asking") actions.saveCustom(draft);
      }}
    >
      <TextField
        label={optionsText("customName")}
        value={draft.name}
        onInput={(name) => edit({ name })}
      />
      <TextField
        label={optionsText("customAddress")}
        placeholder={optionsText("addressExample")}
        inputMode="url"
        value={draft.address}
        onInput={(address) => edit({ address })}
      />
      <TextArea
        label={optionsText("customTemplate")}
        hint={optionsText("customTemplateHint")}
        error={fault && wordsOf(fault)}
        rows={14}
        value={draft.template}
        onInput={(template) => edit({ template })}
      />
      <TemplateFile draft={draft} canExport={!fault} onImport={edit} actions={actions} />
      <Credentials draft={draft} onEdit={edit} />
      {trial?.step === "failed" && <FailureNotice failure={trial.failure} />}
      <div>
        <Button submit disabled={fault !== undefined} busy={trial?.step === "asking"}>
          {optionsText("customSave")}
        </Button>
      </div>
    </form>
  );
}

/** Only what the template has a place for. */
function Credentials({
  draft,
  onEdit,
}: {
  readonly draft: CustomDraft;
  readonly onEdit: (part: Partial<CustomDraft>) => void;
}) {
  const { template } = draft;
  return (
    <>
      {/\{(user|basic)\}/.test(template) && (
        <TextField
          label={optionsText("user")}
          value={draft.user}
          onInput={(user) => onEdit({ user })}
        />
      )}
      {/\{(apiKey|basic)\}/.test(template) && (
        <SecretField
          label={optionsText("apiKey")}
          hint={optionsText("apiKeyNeeded")}
          value={draft.apiKey}
          onInput={(apiKey) => onEdit({ apiKey })}
        />
      )}
    </>
  );
}

function wordsOf(failure: Failure): string {
  const { happened, next } = errorWords(failure);
  return `${happened} ${next}`;
}
