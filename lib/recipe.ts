/** What a generated secret is to look like. */
export type Recipe =
  | {
      readonly kind: "password";
      readonly length: number;
      readonly lower: boolean;
      readonly upper: boolean;
      readonly digits: boolean;
      readonly signs: boolean;
      /** Without characters that are mistaken for each other when read aloud or copied by hand. */
      readonly noLookAlikes: boolean;
    }
  | {
      readonly kind: "words";
      readonly count: number;
      readonly separator: string;
      readonly capitals: boolean;
    }
  | { readonly kind: "token"; readonly length: number }
  | { readonly kind: "pin"; readonly length: number };

export type RecipeKind = Recipe["kind"];

/** What makes secrets by recipe; loaded when it is first needed. */
export interface Generator {
  readonly generate: (recipe: Recipe) => string;
  /** How many guesses it takes, as a power of two. */
  readonly bits: (recipe: Recipe) => number;
}

/** A good start for each kind. */
export const usualRecipes: { readonly [Kind in RecipeKind]: Extract<Recipe, { kind: Kind }> } = {
  password: {
    kind: "password",
    length: 20,
    lower: true,
    upper: true,
    digits: true,
    signs: true,
    noLookAlikes: true,
  },
  words: { kind: "words", count: 5, separator: "-", capitals: false },
  token: { kind: "token", length: 40 },
  pin: { kind: "pin", length: 6 },
};

/** Shortest and longest that can be asked for, in characters or words. */
export const recipeLimits: Readonly<
  Record<RecipeKind, { readonly min: number; readonly max: number }>
> = {
  password: { min: 8, max: 128 },
  words: { min: 3, max: 12 },
  token: { min: 16, max: 128 },
  pin: { min: 4, max: 12 },
};
