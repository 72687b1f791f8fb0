import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./Icon.tsx";

/** What ties an input to its label, hint and error. */
export interface FieldTies {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": "true" | undefined;
  readonly "aria-required": "true" | undefined;
  readonly disabled: boolean;
}

export interface FieldProps {
  readonly label: string;
  /** The label is read aloud but not shown, where what is around says it already. */
  readonly hideLabel?: boolean;
  readonly hint?: ComponentChildren;
  /** What is wrong with what was typed. Announced when it appears. */
  readonly error?: string | undefined;
  /** Something is wrong, and is said elsewhere. */
  readonly isInvalid?: boolean;
  readonly isRequired?: boolean;
  readonly disabled?: boolean;
}

/** A label, an input made by `children`, a hint and a place for an error. */
export function Field({
  label,
  hideLabel = false,
  hint,
  error,
  isInvalid = false,
  isRequired = false,
  disabled = false,
  children,
}: FieldProps & { readonly children: (ties: FieldTies) => JSX.Element }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return (
    <div class="field">
      <label class={hideLabel ? "unseen" : "field-label"} for={id}>
        {label}
      </label>
      {children({
        id,
        "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
        "aria-invalid": error || isInvalid ? "true" : undefined,
        "aria-required": isRequired ? "true" : undefined,
        disabled,
      })}
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div aria-live="polite">
        {error && (
          <div class="field-error" id={`${id}-error`}>
            <Icon name="alert" />
            {error}
          </div>
        )}
      </div>
    </div>
  );
}
