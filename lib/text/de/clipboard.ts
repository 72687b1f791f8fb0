import type { clipboard as english } from "../en/clipboard.ts";
import type { TableLike } from "../language.ts";

/** German texts of the page that looks for a link on the clipboard. */
export const clipboard: TableLike<typeof english> = {
  title: "Link aus der Zwischenablage öffnen",
  looking: "Ein Einmal-Link wird gesucht …",
  ask: "Hushlink braucht die Erlaubnis des Browsers, die Zwischenablage zu lesen. Es sieht dort nach, wenn Sie das Tastenkürzel drücken, und nur nach einem Einmal-Link.",
  allow: "Erlauben und nachsehen",
  refused: "Ohne sie kann Hushlink dort nicht nachsehen. Sie können den Link immer noch einfügen.",
  noneTitle: "In der Zwischenablage ist kein Einmal-Link",
  none: "Kopieren Sie den ganzen Link und sehen Sie noch einmal nach. Es wurde nichts geöffnet oder verbraucht.",
  unreadTitle: "Der Browser hat Hushlink die Zwischenablage nicht lesen lassen",
  unread:
    "Es wurde nichts geöffnet oder verbraucht. Sehen Sie noch einmal nach, oder fügen Sie den Link ein.",
  again: "Noch einmal nachsehen",
  paste: "Link einfügen",
};
