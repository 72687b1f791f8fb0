import type { ComponentChildren, Ref } from "preact";
import { Icon, type IconName } from "./Icon.tsx";
import { Spinner } from "./Spinner.tsx";

export interface ButtonProps {
  readonly children?: ComponentChildren;
  /** "primary": the one thing to do here. "quiet": beside it. "danger": destroys something. */
  readonly kind?: "primary" | "plain" | "quiet" | "danger";
  readonly icon?: IconName | undefined;
  readonly small?: boolean;
  readonly wide?: boolean;
  /** At work: keeps the focus, ignores presses. */
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly submit?: boolean;
  /** The name of a button that shows only an icon; also its tooltip. */
  readonly label?: string;
  /** For buttons that open or switch something on. */
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  readonly describedBy?: string | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
}

/**
 * A button. Disabled and busy ones stay in the tab order: a button that vanishes under the finger
 * loses the focus of whoever works by keyboard.
 */
export function Button(props: ButtonProps) {
  const { icon, busy = false, disabled = false, submit = false, label, onClick } = props;
  const inert = busy || disabled;
  return (
    <button
      ref={props.buttonRef ?? null}
      type={submit ? "submit" : "button"}
      class={classOf(props)}
      aria-label={label}
      title={label}
      aria-disabled={inert ? "true" : undefined}
      aria-busy={busy ? "true" : undefined}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      aria-describedby={props.describedBy}
      onClick={(event) => {
        if (inert) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} />}
      {props.children}
    </button>
  );
}

function classOf({ kind = "plain", small = false, wide = false, children }: ButtonProps): string {
  return [
    "button",
    `button-${kind}`,
    small ? "button-small" : "",
    wide ? "button-wide" : "",
    children === undefined ? "button-icon" : "",
  ]
    .filter(Boolean)
    .join(" ");
}
