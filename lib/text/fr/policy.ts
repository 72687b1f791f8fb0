import type { policy as english } from "../en/policy.ts";
import { count, duration } from "../format.ts";
import type { TableLike } from "../language.ts";

const characters = (least: number) => count(least, { one: "# caractère", other: "# caractères" });
const times = (views: number) => count(views, { one: "# fois", other: "# fois" });

/** French texts about what an organization has set. */
export const policy: TableLike<typeof english> = {
  mark: "Défini par votre organisation.",
  asked: "Votre organisation le souhaite. Activez-le, et le navigateur vous demandera.",
  title: "Votre organisation gère une partie de ces réglages",
  unread: ({ parts }) =>
    `Une partie de ses réglages n’a pas pu être lue : ${parts}. Signalez-le à la personne qui gère ce navigateur.`,
  servers: "Votre organisation n’autorise aucun autre serveur.",
  barred: ({ host }) => `Votre organisation n’autorise pas le partage par ${host}.`,
  barredNext:
    "Les liens de ce serveur s’ouvrent toujours ici, et vos envois peuvent toujours être révoqués.",
  yourKey: "Votre clé",
  expiry: ({ seconds }) => `Votre organisation limite la durée des liens à ${duration(seconds)}.`,
  maxViews: ({ views }) =>
    `Votre organisation autorise l’ouverture des liens ${times(views)} au plus.`,
  minViews: ({ views }) =>
    `Votre organisation veut des liens qui s’ouvrent ${times(views)} au moins.`,
  passphrase: ({ least }) =>
    least > 1
      ? `Votre organisation exige une phrase de passe d’au moins ${characters(least)}.`
      : "Votre organisation exige une phrase de passe pour chaque lien.",
  passphraseLength: ({ least }) =>
    `Votre organisation exige des phrases de passe d’au moins ${characters(least)}.`,
  passphraseImpossible: "Ce serveur ne peut pas en garder : choisissez-en un autre.",
  off: "Votre organisation a désactivé cette possibilité.",
  nothingSent: "Rien n’a été envoyé.",
  nextServer: "Utilisez un serveur autorisé, ou demandez à la personne qui gère ce navigateur.",
  nextExpiry:
    "Choisissez une durée plus courte, ou un serveur qui en propose une, puis partagez de nouveau.",
  nextViews: "Choisissez un autre nombre d’ouvertures et partagez de nouveau.",
  nextPassphrase: "Partagez-le depuis le bouton Hushlink, avec une phrase de passe.",
  nextLength: "Prenez-en une plus longue, ou laissez Hushlink en créer une.",
  nextOff: "Choisissez autre chose, ou demandez à la personne qui gère ce navigateur.",
};
