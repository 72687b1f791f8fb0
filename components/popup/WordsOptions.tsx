import type { Recipe } from "../../lib/recipe.ts";
import { generatorText } from "../../lib/text/generator.ts";
import { Select } from "../controls/Select.tsx";

type Words = Extract<Recipe, { kind: "words" }>;

/** What can stand between words, and what that is called. */
const separators = [
  ["-", "hyphen"],
  [".", "dot"],
  ["_", "underscore"],
  [" ", "space"],
] as const;

/** How the words of a passphrase are joined, and whether each begins with a capital. */
export function WordsOptions({
  recipe,
  onChange,
}: {
  readonly recipe: Words;
  readonly onChange: (recipe: Words) => void;
}) {
  return (
    <div class="pair-line">
      <Select
        label={generatorText("separator")}
        value={recipe.separator}
        choices={separators.map(([value, name]) => ({
          value: value as string,
          label: generatorText(name),
        }))}
        onChange={(separator) => onChange({ ...recipe, separator })}
      />
      <label class="check check-below">
        <input
          type="checkbox"
          checked={recipe.capitals}
          onChange={(event) => onChange({ ...recipe, capitals: event.currentTarget.checked })}
        />
        {generatorText("capitals")}
      </label>
    </div>
  );
}
