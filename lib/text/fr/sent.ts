import type { sent as english } from "../en/sent.ts";
import { count, moment, relative } from "../format.ts";
import type { TableLike } from "../language.ts";

/** French texts about what was sent. */
export const sent: TableLike<typeof english> = {
  openedTitle: "Votre secret a été ouvert",
  openedMessage: ({ label }) =>
    `${label} a été ouvert. Si vous ne vous y attendiez pas maintenant, changez le secret lui-même.`,

  title: "Liens envoyés",
  lead: "Ce que sont devenus les liens créés ici. Hushlink ne garde ni secret ni clé : un lien ne peut pas être copié de nouveau.",
  empty: "Rien d’envoyé pour l’instant",
  emptyLead: "Les liens que vous créez apparaissent ici, avec ce qu’ils sont devenus.",
  filter: "Filtrer",
  noMatch: "Rien ne correspond ici.",
  refresh: "Actualiser",
  refreshing: "Interrogation des serveurs…",
  openPage: "Ouvrir en page",

  waiting: "En attente",
  opened: "Ouvert",
  openedAt: ({ atMs, nowMs }) => `Ouvert : ${moment(atMs, nowMs)}`,
  expired: "Expiré",
  revoked: "Révoqué",
  locked: "Verrouillé",
  unknown: "Disparu",
  cantTell: "Inconnu",

  expires: ({ atMs, nowMs }) => `Expire ${relative(atMs, nowMs)}`,
  sentAt: ({ atMs, nowMs }) => `Envoyé : ${moment(atMs, nowMs)}`,
  viewsLeft: ({ left, views }) =>
    `Reste ${left} sur ${count(views, { one: "# ouverture", other: "# ouvertures" })}`,
  withPassphrase: "Avec phrase de passe",
  lockedHint: "Trop de phrases de passe erronées ont été essayées. Créez un nouveau lien.",
  unknownHint: "Le serveur ne le connaît plus : ouvert, expiré ou révoqué.",
  cantTellHint: "Ce serveur n’indique pas si un lien a été ouvert.",
  notThem:
    "Ce n’était pas la bonne personne ? Changez le secret sans attendre : qui a ouvert le lien le connaît.",

  label: "Nom dans cette liste",
  rename: "Renommer",
  save: "Enregistrer",
  revoke: "Révoquer",
  revokeOne: ({ label }) => `Révoquer ${label}`,
  renew: "Révoquer et créer un nouveau lien",
  renewing: "Révocation, puis création d’un nouveau lien…",
  renewed: "L’ancien lien n’ouvre plus rien. Voici le nouveau.",
  newLink: "Nouveau lien",
  notRevoked: "Aucun nouveau lien n’a été créé, et l’ancien peut encore s’ouvrir.",
  notMade:
    "L’ancien lien n’ouvre plus rien. Le secret attend cinq minutes dans le popup, pour être partagé de nouveau.",
  forget: "Retirer de la liste",
  revokeAll: "Révoquer les liens en attente",
  revokeAllAsk: ({ waiting }) =>
    `${count(waiting, { one: "# lien cessera", other: "# liens cesseront" })} de fonctionner. Personne ne pourra plus rien ouvrir ainsi.`,
  eraseAll: "Effacer la liste",
  eraseAllAsk:
    "Vous ne pourrez plus révoquer ces liens. Ils restent ouverts jusqu’à leur expiration.",
};
