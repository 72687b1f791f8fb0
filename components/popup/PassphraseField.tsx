import { type Generator, recipeLimits, usualRecipes } from "../../lib/recipe.ts";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import { SecretField } from "../controls/TextField.tsx";
import type { PopupActions } from "./contract.ts";
import type { Form } from "./form.ts";
import type { ShownRule } from "./PassphraseRuleLine.tsx";

/** The passphrase, typed or made by one press. */
export function PassphraseField({
  form,
  onChange,
  rule,
  loadGenerator,
}: {
  readonly form: Form;
  readonly onChange: (part: Partial<Form>) => void;
  readonly rule: ShownRule;
  readonly loadGenerator: PopupActions["loadGenerator"];
}) {
  const make = async () => {
    const generator = await loadGenerator();
    onChange({ passphrase: longEnough(generator, rule), isPassphraseMade: true });
  };
  return (
    <SecretField
      label={popupText("passphrase")}
      value={form.passphrase}
      placeholder={rule.isRequired ? "" : popupText("none")}
      isRequired={rule.isRequired}
      isInvalid={rule.isBroken}
      inputRef={rule.fieldRef}
      onInput={(passphrase) => onChange({ passphrase, isPassphraseMade: false })}
      tool={
        form.passphrase === "" && (
          <Button
            kind="quiet"
            small
            icon="dice"
            label={popupText("makePassphrase")}
            onClick={() => void make()}
          />
        )
      }
    />
  );
}

/** As many words as usual, or as it takes to be as long as it has to be. */
function longEnough(generator: Generator, { minLength }: ShownRule): string {
  let recipe = usualRecipes.words;
  let made = generator.generate(recipe);
  while (made.length < minLength && recipe.count < recipeLimits.words.max) {
    recipe = { ...recipe, count: recipe.count + 1 };
    made = generator.generate(recipe);
  }
  return made;
}
