import { useId } from "preact/hooks";
import { percent } from "../../lib/text/format.ts";

/** Work under way. Without a fraction it only says that something moves. */
export function Progress({
  label,
  fraction,
}: {
  readonly label: string;
  /** 0…1. */
  readonly fraction?: number | undefined;
}) {
  const id = useId();
  return (
    <div class="progress">
      <div class="progress-line">
        <span id={id} role="status">
          {label}
        </span>
        {fraction !== undefined && (
          <span class="soft">{percent(Math.floor(fraction * 100) / 100)}</span>
        )}
      </div>
      <progress
        aria-labelledby={id}
        {...(fraction === undefined ? {} : { value: fraction, max: 1 })}
      />
    </div>
  );
}
