import type { generator as english } from "../en/generator.ts";
import type { TableLike } from "../language.ts";

/** French texts of what makes secrets. */
export const generator: TableLike<typeof english> = {
  title: "Créer un secret",
  kind: "Type",
  password: "Mot de passe",
  words: "Mots",
  token: "Jeton",
  pin: "PIN",
  length: "Caractères",
  digitsLength: "Chiffres",
  wordCount: "Mots",
  separator: "Entre les mots",
  hyphen: "Tiret -",
  dot: "Point .",
  underscore: "Tiret bas _",
  space: "Espace",
  capitals: "Initiales majuscules",
  upper: "Majuscules",
  digits: "Chiffres",
  signs: "Symboles",
  noLookAlikes: "Sans caractères ambigus (I l 1, O 0)",
  made: "Créé pour vous",
  another: "En créer un autre",
  use: "Utiliser",
  close: "Fermer",
  guessable: "Sûr seulement si le nombre d’essais est limité.",
  weak: "Convient si le nombre d’essais est limité, faible sinon.",
  good: "Bon : le deviner prend des années.",
  strong: "Fort : personne ne le devinera.",
};
