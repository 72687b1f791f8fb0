import type { Recipe } from "../../lib/recipe.ts";
import { generatorText } from "../../lib/text/generator.ts";

type Password = Extract<Recipe, { kind: "password" }>;
const classes = ["upper", "digits", "signs", "noLookAlikes"] as const;

/** Which characters a password is made of; lower case is always among them. */
export function PasswordClasses({
  recipe,
  onChange,
}: {
  readonly recipe: Password;
  readonly onChange: (recipe: Password) => void;
}) {
  return (
    <div class="classes">
      {classes.map((name) => (
        <label key={name} class="check">
          <input
            type="checkbox"
            checked={recipe[name]}
            onChange={(event) => onChange({ ...recipe, [name]: event.currentTarget.checked })}
          />
          {generatorText(name)}
        </label>
      ))}
    </div>
  );
}
