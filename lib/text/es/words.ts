import type { words as english } from "../en/words.ts";
import { count, later } from "../format.ts";
import type { TableLike } from "../language.ts";

/** Spanish texts of the right-click menu and of the words around a link. */
export const words: TableLike<typeof english> = {
  expiry: ({ seconds }) => (seconds > 0 ? later(seconds) : "pronto"),
  views: ({ views }) =>
    views === 0 ? "sin límite" : views === 1 ? "una vez" : count(views, { other: "# veces" }),
  replaceSelection: "Sustituir por un enlace de un solo uso",
  copySelection: "Copiar un enlace de un solo uso",
  openLink: "Abrir en Hushlink",
};
