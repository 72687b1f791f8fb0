import type { generator as english } from "../en/generator.ts";
import type { TableLike } from "../language.ts";

/** German texts of what makes secrets. */
export const generator: TableLike<typeof english> = {
  title: "Geheimnis erzeugen",
  kind: "Art",
  password: "Passwort",
  words: "Wörter",
  token: "Token",
  pin: "PIN",
  length: "Zeichen",
  digitsLength: "Ziffern",
  wordCount: "Wörter",
  separator: "Zwischen den Wörtern",
  hyphen: "Bindestrich -",
  dot: "Punkt .",
  underscore: "Unterstrich _",
  space: "Leerzeichen",
  capitals: "Wörter groß beginnen",
  upper: "Großbuchstaben",
  digits: "Ziffern",
  signs: "Sonderzeichen",
  noLookAlikes: "Keine ähnlichen Zeichen (I l 1, O 0)",
  made: "Für Sie erzeugt",
  another: "Neu erzeugen",
  use: "Übernehmen",
  close: "Schließen",
  guessable: "Nur sicher, wo Fehlversuche begrenzt sind.",
  weak: "Genügt, wo Fehlversuche begrenzt sind, sonst schwach.",
  good: "Gut: Erraten dauert Jahre.",
  strong: "Stark: Das errät niemand.",
};
