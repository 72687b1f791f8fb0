import { usualRecipes } from "../../lib/recipe.ts";
import { popupText } from "../../lib/text/popup.ts";
import { Button } from "../controls/Button.tsx";
import { SecretField } from "../controls/TextField.tsx";
import type { PopupActions } from "./contract.ts";
import type { Form } from "./form.ts";

/** The passphrase, typed or made by one press. */
export function PassphraseField({
  form,
  onChange,
  loadGenerator,
}: {
  readonly form: Form;
  readonly onChange: (part: Partial<Form>) => void;
  readonly loadGenerator: PopupActions["loadGenerator"];
}) {
  const make = async () => {
    const generator = await loadGenerator();
    onChange({ passphrase: generator.generate(usualRecipes.words), isPassphraseMade: true });
  };
  return (
    <SecretField
      label={popupText("passphrase")}
      value={form.passphrase}
      placeholder={popupText("none")}
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
