import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";

/** Something most people don't need, behind one line. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="disclosure" open={open}>
      <summary>
        <Icon name="chevron" />
        {summary}
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
