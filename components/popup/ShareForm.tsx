import { useEffect, useRef } from "preact/hooks";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import { Notice } from "../controls/Notice.tsx";
import { FailureBox } from "./FailureBox.tsx";
import { focusField } from "./focus-field.ts";
import { capabilitiesOf, chosenServer, linkCount } from "./form.ts";
import { useFaultWords } from "./late.ts";
import { OptionsLine } from "./OptionsLine.tsx";
import { People } from "./People.tsx";
import { SecretInput } from "./SecretInput.tsx";
import type { ShareTabProps } from "./ShareTab.tsx";
import { SubmitArea } from "./SubmitArea.tsx";
import { retryOf, useSubmit } from "./use-submit.ts";

/** The form: a secret, how it is to be kept, and one button that says what it will do. */
export function ShareForm({ model, actions, state }: ShareTabProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const { submit, fault, rule } = useSubmit({ model, actions, state }, (isRule) =>
    (isRule ? passphrase : field).current?.focus(),
  );
  const { share, servers, context } = model;
  const server = chosenServer(state.form, servers);
  const error = useFaultWords(fault);
  const isAboutPeople = fault?.kind === "too-many" && fault.what === "people";
  const readOnly = share.step === "working";
  const part = { form: state.form, onChange: state.change };
  const kept = { ...part, servers, rule: { ...rule, fieldRef: passphrase }, actions };
  useEffect(() => focusField(field.current), []);

  const submitMain = (event: Event) => {
    event.preventDefault();
    submit(context?.canInsert ? "insert" : "copy");
  };
  return (
    <form
      class="stack"
      onSubmit={submitMain}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submitMain(event);
      }}
    >
      <div>
        <SecretInput
          {...part}
          inputRef={field}
          takesFiles={capabilitiesOf(server).files}
          error={isAboutPeople ? undefined : error}
          readOnly={readOnly}
          nowMs={model.nowMs}
          loadGenerator={actions.loadGenerator}
          onPickInTab={model.picksFilesInTab ? actions.pickFileInTab : undefined}
        />
        <BringBack {...state} />
      </div>
      {server ? <OptionsLine {...kept} /> : <NoServer />}
      <People {...part} readOnly={readOnly} error={isAboutPeople ? error : undefined} />
      <Failures model={model} actions={actions} state={state} />
      <SubmitArea
        model={model}
        hasServer={!!server}
        links={linkCount(state.form)}
        actions={actions}
        onShare={submit}
      />
    </form>
  );
}

/** What failed. If it can't be tried again at all, it is about the form as it was, and goes once that is another. */
function Failures({ model, actions, state }: ShareTabProps) {
  const { share, problem } = model;
  const onRetry = retryOf({ model, actions, state });
  const isKept = share.step === "failed" && share.canRetry && !share.needsFile;
  return (
    <>
      {share.step === "failed" && (onRetry || isKept || state.sent === state.form) && (
        <FailureBox failure={share.failure} onRetry={onRetry} actions={actions} />
      )}
      {problem && <FailureBox failure={problem} actions={actions} />}
    </>
  );
}

function BringBack({ earlierText, form, change }: ShareTabProps["state"]) {
  if (earlierText === "" || form.text === earlierText) return null;
  return (
    <Button kind="quiet" small onClick={() => change({ text: earlierText })}>
      {popupText("bringBackDraft")}
    </Button>
  );
}

function NoServer() {
  return (
    <Notice title={popupText("noServerTitle")} still>
      <p>{popupText("noServer")}</p>
    </Notice>
  );
}
