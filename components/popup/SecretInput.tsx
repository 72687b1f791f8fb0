import type { Ref } from "preact";
import { useRef } from "preact/hooks";
import { isKeepable } from "../../lib/keepable.ts";
import type { Generator } from "../../lib/recipe.ts";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import { TextArea } from "../controls/TextField.tsx";
import { FileList } from "./FileList.tsx";
import type { Form } from "./form.ts";
import { withFiles } from "./several.ts";
import { useGenerate } from "./use-generate.tsx";

export interface SecretInputProps {
  readonly form: Form;
  readonly onChange: (part: Partial<Form>) => void;
  readonly inputRef: Ref<HTMLTextAreaElement>;
  readonly takesFiles: boolean;
  /** What is wrong with it, in words. */
  readonly error: string | undefined;
  readonly readOnly: boolean;
  readonly nowMs: number;
  readonly loadGenerator: () => Promise<Generator>;
  /** Where a file dialog would close the popup. */
  readonly onPickInTab: (() => void) | undefined;
}

/** Where the secret goes in: a text, or files. */
export function SecretInput(props: SecretInputProps) {
  const { form, onChange, inputRef, takesFiles, error, readOnly } = props;
  const generate = useGenerate(props.loadGenerator, (made) =>
    onChange({ text: withLine(form.text, made) }),
  );
  const hasFiles = form.files.length > 0;
  return (
    <div class="secret-input">
      {hasFiles ? (
        <FileList {...props} />
      ) : (
        <TextArea
          label={popupText("secret")}
          value={form.text}
          onInput={(text) => onChange({ text })}
          inputRef={inputRef}
          hint={isKeepable(form.text) ? undefined : popupText("tooLongToKeep")}
          error={error}
          readOnly={readOnly}
        />
      )}
      <div class="secret-tools">
        {!hasFiles && generate.button}
        {takesFiles && !readOnly && (
          <FilePicker
            onPickInTab={props.onPickInTab}
            onFiles={(added) => onChange({ files: withFiles(form.files, added) })}
          />
        )}
      </div>
      {!hasFiles && generate.panel}
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
  onFiles,
}: {
  readonly onPickInTab: (() => void) | undefined;
  readonly onFiles: (files: File[]) => void;
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
        multiple
        hidden
        aria-label={popupText("addFile")}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) onFiles(files);
          // Else the same file could not be picked again once it was taken out.
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}
