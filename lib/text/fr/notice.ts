import type { notice as english } from "../en/notice.ts";
import { brief, count } from "../format.ts";
import type { TableLike } from "../language.ts";

type Ends = Parameters<(typeof english)["copied"]>[0];

function ends({ views, seconds }: Ends): string {
  const opens =
    views === 0 ? "" : ` · s’ouvre ${views === 1 ? "une fois" : count(views, { other: "# fois" })}`;
  return seconds > 0 ? `${opens} · ${brief(seconds)}` : opens;
}

const link = ({ views }: Ends) => (views === 1 ? "lien à usage unique" : "lien secret");

/** French texts of the notice in the page. */
export const notice: TableLike<typeof english> = {
  working: "Création d’un lien à usage unique…",
  cancel: "Annuler",
  close: "Fermer",
  undo: "Annuler",
  elsewhere: "Mauvais endroit ? Révoquer",
  allow: "Autoriser…",
  choose: "Choisir un serveur",
  link: "Créer un lien à usage unique",
  held: ({ what }) =>
    `Non collé : cela ressemble à un secret (${what}). Pour le coller tel quel, collez à nouveau.`,
  replaced: (facts) => `Remplacé par un ${link(facts)}${ends(facts)}`,
  inserted: (facts) => `Inséré : un ${link(facts)}${ends(facts)}`,
  copied: (facts) => `Copié : un ${link(facts)}${ends(facts)}`,
  copiedInstead: "Votre lien est dans le presse-papiers à la place.",
  shown: "Votre lien attend dans Hushlink : cliquez sur son bouton dans la barre d’outils.",
  unclear: "Le texte n’est peut-être pas celui attendu. Vérifiez-le avant de l’envoyer.",
  undone: "Annulé. Votre texte est revenu et le lien n’ouvre plus rien.",
  undoneWithoutText:
    "Le lien n’ouvre plus rien, mais votre texte n’a pas pu être rétabli. La commande Annuler du champ y parviendra peut-être.",
  undoneWithoutRevoke:
    "Votre texte est revenu, mais le lien fonctionne encore : le serveur est injoignable. Révoquez-le dans Hushlink.",
  linkDead: "Le lien n’ouvre plus rien.",
  linkAlive:
    "Le lien fonctionne encore : le serveur est resté injoignable. Révoquez-le dans Hushlink.",
  textHere: "Votre texte est de nouveau dans ce champ : supprimez-le s’il n’a rien à y faire.",
  linkHere: "Il n’a pas pu être retiré du champ : supprimez-le sur place.",
  secretWaits:
    "Le secret attend cinq minutes dans Hushlink : cliquez sur son bouton dans la barre d’outils, là où il doit aller.",
  notUndone:
    "Votre texte n’a pas pu être rétabli et le lien fonctionne encore. Révoquez-le dans Hushlink.",
};
