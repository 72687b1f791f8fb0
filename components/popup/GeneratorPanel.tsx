import { useState } from "preact/hooks";
import {
  type Generator,
  type Recipe,
  type RecipeKind,
  recipeLimits,
  usualRecipes,
} from "../../lib/recipe.ts";
import { number } from "../../lib/text/format.ts";
import { generatorText } from "../../lib/text/generator.ts";
import { Button } from "../controls/Button.tsx";
import { Select } from "../controls/Select.tsx";
import { PasswordClasses } from "./PasswordClasses.tsx";
import { WordsOptions } from "./WordsOptions.tsx";

export interface GeneratorPanelProps {
  readonly generator: Generator;
  readonly onUse: (secret: string) => void;
  readonly onClose: () => void;
}

const kinds: readonly RecipeKind[] = ["password", "words", "token", "pin"];
const lengthLabels = {
  password: "length",
  token: "length",
  words: "wordCount",
  pin: "digitsLength",
} as const;

/** Makes a secret after a recipe. Nothing is taken over before "Use it". */
export function GeneratorPanel({ generator, onUse, onClose }: GeneratorPanelProps) {
  const [recipe, setRecipe] = useState<Recipe>(usualRecipes.password);
  const [made, setMade] = useState(() => generator.generate(recipe));
  const follow = (next: Recipe) => {
    setRecipe(next);
    setMade(generator.generate(next));
  };
  return (
    <fieldset class="generator">
      <legend class="unseen">{generatorText("title")}</legend>
      <div class="pair-line">
        <Select
          label={generatorText("kind")}
          value={recipe.kind}
          choices={kinds.map((kind) => ({ value: kind, label: generatorText(kind) }))}
          onChange={(kind) => follow(usualRecipes[kind])}
        />
        <Select
          label={generatorText(lengthLabels[recipe.kind])}
          value={String(lengthOf(recipe))}
          choices={lengthsOf(recipe).map((each) => ({
            value: String(each),
            label: number(each),
          }))}
          onChange={(length) => follow(withLength(recipe, Number(length)))}
        />
      </div>
      {recipe.kind === "password" && <PasswordClasses recipe={recipe} onChange={follow} />}
      {recipe.kind === "words" && <WordsOptions recipe={recipe} onChange={follow} />}
      <div class="made">
        <output class="masked-value" aria-label={generatorText("made")}>
          {made}
        </output>
        <Button
          small
          kind="quiet"
          icon="refresh"
          label={generatorText("another")}
          onClick={() => follow(recipe)}
        />
      </div>
      <p class="soft small">{strength(generator.bits(recipe))}</p>
      <div class="row">
        <Button small kind="primary" onClick={() => onUse(made)}>
          {generatorText("use")}
        </Button>
        <Button small onClick={onClose}>
          {generatorText("close")}
        </Button>
      </div>
    </fieldset>
  );
}

function lengthOf(recipe: Recipe): number {
  return recipe.kind === "words" ? recipe.count : recipe.length;
}

function withLength(recipe: Recipe, length: number): Recipe {
  return recipe.kind === "words" ? { ...recipe, count: length } : { ...recipe, length };
}

const usualLengths = [3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 128];

function lengthsOf({ kind }: Recipe): number[] {
  const { min, max } = recipeLimits[kind];
  return usualLengths.filter((length) => length >= min && length <= max);
}

/** In words: what the number of guesses means for whoever tries. */
function strength(bits: number): string {
  if (bits < 35) return generatorText("guessable");
  if (bits < 50) return generatorText("weak");
  return generatorText(bits < 75 ? "good" : "strong");
}
