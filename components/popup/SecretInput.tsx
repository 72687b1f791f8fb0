import type { Ref } from "preact";
import { useRef } from "preact/hooks";
import type { Failure } from "../../lib/errors.ts";
import type { Generator } from "../../lib/recipe.ts";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import { Icon } from "../controls/Icon.tsx";
import { TextArea } from "../controls/TextField.tsx";
import type { Form } from "./form.ts";
import { useErrorWords } from "./late.ts";
import { useGenerate } from "./use-generate.tsx";

interface SecretInputProps {
  readonly form: Form;
  readonly onChange: (part: Partial<Form>) => void;
  readonly inputRef: Ref<HTMLTextAreaElement>;
  readonly takesFiles: boolean;
  readonly fault: Failure | undefined;
  readonly readOnly: boolean;
  readonly loadGenerator: () => Promise<Generator>;
  /** Where a file dialog would close the popup. */
  readonly onPickInTab: (() => void) | undefined;
}

/** Where the secret goes in: a text, or one file. */
export function SecretInput(props: SecretInputProps) {
  const { form, onChange, inputRef, takesFiles, fault, readOnly } = props;
  const words = useErrorWords(fault);
  const error = words && `${words.happened} ${words.next}`;
  const generate = useGenerate(props.loadGenerator, (made) =>
    onChange({ text: withLine(form.text, made) }),
  );
  if (form.file) {
    return (
      <FileCard file={form.file} error={error} onRemove={() => onChange({ file: undefined })} />
    );
  }
  const onPaste = (event: ClipboardEvent) => {
    const file = event.clipboardData?.files[0];
    if (!file || event.clipboardData?.types.includes("text/plain")) return;
    event.preventDefault();
    onChange({ file });
  };
  return (
    <div class="secret-input">
      <TextArea
        label={popupText("secret")}
        value={form.text}
        onInput={(text) => onChange({ text })}
        onPaste={takesFiles ? onPaste : undefined}
        inputRef={inputRef}
        error={error}
        readOnly={readOnly}
      />
      <div class="secret-tools">
        {generate.button}
        {takesFiles && (
          <FilePicker onPickInTab={props.onPickInTab} onFile={(file) => onChange({ file })} />
        )}
      </div>
      {generate.panel}
    </div>
  );
}

/** What was typed stays; what was made comes on a line of its own. */
function withLine(text: string, made: string): string {
  if (text === "" || text.endsWith("\n")) return text + made;
  return `${text}\n${made}`;
}

function FilePicker({
  onPickInTab,
  onFile,
}: {
  readonly onPickInTab: (() => void) | undefined;
  readonly onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        kind="quiet"
        small
        icon="file"
        onClick={() => (onPickInTab ? onPickInTab() : input.current?.click())}
      >
        {popupText("addFile")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={popupText("addFile")}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
        }}
      />
    </>
  );
}

function FileCard({
  file,
  error,
  onRemove,
}: {
  readonly file: File;
  readonly error: string | undefined;
  readonly onRemove: () => void;
}) {
  return (
    <div class="field">
      <span class="field-label">{popupText("secret")}</span>
      <div class="file-card">
        <Icon name="file" />
        <span class="file-name">{file.name}</span>
        <span class="soft small">{popupText("fileSize", { bytes: file.size })}</span>
        <Button
          kind="quiet"
          small
          icon="cross"
          label={popupText("removeFile")}
          onClick={onRemove}
        />
      </div>
      <div aria-live="polite">
        {error && (
          <div class="field-error">
            <Icon name="alert" />
            {error}
          </div>
        )}
      </div>
    </div>
  );
}
