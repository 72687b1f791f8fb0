import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** A part of a page with its heading. */
export function Section({
  title,
  lead,
  children,
}: {
  readonly title: string;
  /** One sentence under the heading. */
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {lead && <p class="soft">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
