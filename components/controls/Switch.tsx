import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** Something that is on or off, at once. */
export function Switch({
  label,
  hint,
  on,
  disabled = false,
  onChange,
}: {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const id = useId();
  return (
    <div class="switch">
      <label class="switch-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="switch-input"
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked
        role="switch"
        checked={on}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {hint && (
        <div class="switch-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
