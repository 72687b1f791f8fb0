import { optionsText } from "../../lib/text/options.ts";
import { Button } from "../controls/Button.tsx";
import type { Preset } from "./contract.ts";

/** Well-known public servers, each one click away. */
export function Presets({
  presets,
  onAdd,
}: {
  readonly presets: readonly Preset[];
  readonly onAdd: (address: string) => void;
}) {
  return (
    <ul class="presets">
      {presets.map(({ name, base, host }) => (
        <li key={base} class="preset">
          <span class="grow">
            <strong>{name}</strong> {host !== name && <span class="soft small">{host}</span>}
          </span>
          <Button small label={optionsText("usePreset", { name })} onClick={() => onAdd(base)}>
            {optionsText("useServer")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
