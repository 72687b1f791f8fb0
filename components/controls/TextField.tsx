import type { ComponentChildren, Ref } from "preact";
import { useState } from "preact/hooks";
import { commonText } from "../../lib/text/common.ts";
import { Button } from "./Button.tsx";
import { Field, type FieldProps } from "./Field.tsx";

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly readOnly?: boolean;
}

/** One line of text. */
export function TextField({
  inputRef,
  inputMode,
  ...props
}: TextProps & {
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly inputMode?: "text" | "url" | "numeric";
}) {
  return (
    <Field {...props}>
      {(ties) => (
        <input
          {...ties}
          ref={inputRef ?? null}
          class="input"
          type="text"
          inputMode={inputMode ?? "text"}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={props.placeholder}
          readOnly={props.readOnly ?? false}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Many lines of text, never touched by spelling services. */
export function TextArea({
  inputRef,
  rows = 4,
  onPaste,
  submits = false,
  ...props
}: TextProps & {
  readonly inputRef?: Ref<HTMLTextAreaElement>;
  readonly rows?: number;
  readonly onPaste?: ((event: ClipboardEvent) => void) | undefined;
  /** Enter submits the form, as in a field of one line. */
  readonly submits?: boolean;
}) {
  return (
    <Field {...props}>
      {(ties) => (
        <textarea
          {...ties}
          ref={inputRef ?? null}
          class="input"
          rows={rows}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={props.placeholder}
          readOnly={props.readOnly ?? false}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onPaste={onPaste}
          onKeyDown={(event) => {
            if (!submits || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      )}
    </Field>
  );
}

/** One line that is masked until asked. */
export function SecretField({
  inputRef,
  tool,
  ...props
}: TextProps & {
  readonly inputRef?: Ref<HTMLInputElement>;
  /** A button in the place of "Show". */
  readonly tool?: ComponentChildren;
}) {
  const [isShown, show] = useState(false);
  return (
    <Field {...props}>
      {(ties) => {
        const input = {
          ...ties,
          ref: inputRef ?? null,
          class: "input",
          autocomplete: "off",
          autocapitalize: "off",
          spellcheck: false,
          placeholder: props.placeholder,
          value: props.value,
          onInput: (event: InputEvent) =>
            props.onInput((event.currentTarget as HTMLInputElement).value),
        } as const;
        return (
          <div class="input-with-button">
            {isShown ? <input type="text" {...input} /> : <input type="password" {...input} />}
            {tool || (
              <Button
                kind="quiet"
                small
                icon={isShown ? "eye-closed" : "eye"}
                label={commonText(isShown ? "hide" : "show")}
                onClick={() => show(!isShown)}
              />
            )}
          </div>
        );
      }}
    </Field>
  );
}
