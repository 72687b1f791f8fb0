import { Field, type FieldProps } from "./Field.tsx";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** One choice out of a few. */
export function Select<Value extends string>({
  value,
  choices,
  onChange,
  ...field
}: FieldProps & {
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <Field {...field}>
      {(ties) => (
        <select
          {...ties}
          class="input"
          value={value}
          onChange={(event) => {
            const chosen = choices[event.currentTarget.selectedIndex];
            if (chosen) onChange(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
