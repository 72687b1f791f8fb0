import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import { Icon } from "../controls/Icon.tsx";
import { PackChoice } from "./PackChoice.tsx";
import type { SecretInputProps } from "./SecretInput.tsx";

/** The files that take the text's place; each can be taken out again. */
export function FileList({
  form,
  onChange,
  readOnly,
  nowMs,
  error,
}: Pick<SecretInputProps, "form" | "onChange" | "readOnly" | "nowMs"> & {
  readonly error: string | undefined;
}) {
  const { files } = form;
  const remove = (index: number) => onChange({ files: files.filter((_, at) => at !== index) });
  return (
    <div class="field">
      <span class="field-label">{popupText("secret")}</span>
      <ul class="file-list">
        {files.map((file, index) => (
          <li key={`${file.name} ${file.lastModified} ${file.size}`} class="file-card">
            <Icon name="file" />
            <span class="file-name" title={file.name}>
              {file.name}
            </span>
            <span class="soft small">{popupText("fileSize", { bytes: file.size })}</span>
            <Button
              kind="quiet"
              small
              icon="cross"
              disabled={readOnly}
              label={
                files.length === 1
                  ? popupText("removeFile")
                  : popupText("removeNamed", { name: file.name })
              }
              onClick={() => remove(index)}
            />
          </li>
        ))}
      </ul>
      {files.length > 1 && (
        <>
          <p class="soft small">{popupText("filesTotal", totalOf(files))}</p>
          <PackChoice form={form} onChange={onChange} readOnly={readOnly} nowMs={nowMs} />
        </>
      )}
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

function totalOf(files: readonly File[]): { files: number; bytes: number } {
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}
