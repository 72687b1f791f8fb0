import type { words as english } from "../en/words.ts";
import { count, later } from "../format.ts";
import type { TableLike } from "../language.ts";

/** French texts of the right-click menu and of the words around a link. */
export const words: TableLike<typeof english> = {
  expiry: ({ seconds }) => (seconds > 0 ? later(seconds) : "bientôt"),
  views: ({ views }) =>
    views === 0 ? "sans limite" : views === 1 ? "une fois" : count(views, { other: "# fois" }),
  replaceSelection: "Remplacer par un lien à usage unique",
  copySelection: "Copier un lien à usage unique",
  openLink: "Ouvrir dans Hushlink",
};
