import type { clipboard as english } from "../en/clipboard.ts";
import type { TableLike } from "../language.ts";

/** French texts of the page that looks for a link on the clipboard. */
export const clipboard: TableLike<typeof english> = {
  title: "Ouvrir le lien du presse-papiers",
  looking: "Recherche d’un lien à usage unique…",
  ask: "Hushlink a besoin de l’autorisation du navigateur pour lire le presse-papiers. Il n’y regarde que lorsque vous utilisez le raccourci, et n’y cherche qu’un lien à usage unique.",
  allow: "Autoriser et regarder",
  refused: "Sans elle, Hushlink ne peut pas y regarder. Vous pouvez toujours coller le lien.",
  noneTitle: "Il n’y a pas de lien à usage unique dans le presse-papiers",
  none: "Copiez le lien entier et regardez de nouveau. Rien n’a été ouvert ni consommé.",
  unreadTitle: "Le navigateur n’a pas laissé Hushlink lire le presse-papiers",
  unread: "Rien n’a été ouvert ni consommé. Regardez de nouveau, ou collez le lien.",
  again: "Regarder de nouveau",
  paste: "Coller un lien",
};
