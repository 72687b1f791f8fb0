import type { Recipe } from "../recipe.ts";
import { effWords } from "./eff-words.ts";
import { pick, type Random } from "./pick.ts";

type Password = Extract<Recipe, { kind: "password" }>;

const lower = "abcdefghijklmnopqrstuvwxyz";
const upper = lower.toUpperCase();
const digits = "0123456789";
/** Signs that survive shells' double quotes, URLs in chat and most password rules. */
const signs = "!#%+-.:=?@_~";
const lookAlikes = /[Il1|O0oS5B8Z2]/g;

/** A secret after a recipe; every one that the recipe allows has the same chance. */
export function generate(recipe: Recipe, random: Random): string {
  switch (recipe.kind) {
    case "password":
      return passwordOf(recipe, random);
    case "words": {
      const words = times(recipe.count, () => pick(effWords, random));
      return words.map((word) => (recipe.capitals ? capital(word) : word)).join(recipe.separator);
    }
    case "token":
      return times(recipe.length, () => pick(lower + upper + digits, random)).join("");
    case "pin":
      return times(recipe.length, () => pick(digits, random)).join("");
  }
}

/** How many guesses it takes, as a power of two, by somebody who knows the recipe. */
export function bits(recipe: Recipe): number {
  switch (recipe.kind) {
    case "password":
      return recipe.length * Math.log2(classesOf(recipe).join("").length);
    case "words":
      return recipe.count * Math.log2(effWords.length);
    case "token":
      return recipe.length * Math.log2(62);
    case "pin":
      return recipe.length * Math.log2(10);
  }
}

/**
 * Draws whole passwords until one holds every class: putting one of each class in by hand would make
 * some passwords likelier than others.
 */
function passwordOf(recipe: Password, random: Random): string {
  const classes = classesOf(recipe);
  const all = classes.join("");
  for (;;) {
    const drawn = times(recipe.length, () => pick(all, random)).join("");
    if (
      classes.every((signsOfClass) => Array.from(signsOfClass).some((sign) => drawn.includes(sign)))
    ) {
      return drawn;
    }
  }
}

/** The wanted classes; lower case if none is wanted. */
function classesOf(recipe: Password): string[] {
  const wanted = [
    recipe.lower ? lower : "",
    recipe.upper ? upper : "",
    recipe.digits ? digits : "",
    recipe.signs ? signs : "",
  ].filter((characters) => characters !== "");
  const classes = wanted.length > 0 ? wanted : [lower];
  return recipe.noLookAlikes
    ? classes.map((characters) => characters.replace(lookAlikes, ""))
    : classes;
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
