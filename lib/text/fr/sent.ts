import type { sent as english } from "../en/sent.ts";
import { count, moment, relative } from "../format.ts";
import type { TableLike } from "../language.ts";

/** French texts about what was sent. */
export const sent: TableLike<typeof english> = {
  openedTitle: "Votre secret a été ouvert",
  openedMessage: ({ label }) =>
    `${label} a été ouvert. Ce n’était pas la bonne personne ? Cliquez ici pour voir que faire.`,

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

  notThem: "Ce n’était pas la bonne personne ?",
  wasThem: "Bonne personne",
  whatToDo: "Que faire ?",
  settled: "Confirmé : la bonne personne",
  oddSoon:
    "Le lien a été ouvert quelques secondes après le partage, plus vite que la plupart des gens ne cliquent.",
  oddNight: "Il a été ouvert la nuit, à votre heure.",
  oddLate: "Il a été ouvert plusieurs jours après le partage.",
  guideLead: "Hushlink ne peut pas savoir qui l’a ouvert. Si c’était peut-être quelqu’un d’autre :",
  changeKey: "Révoquez cette clé auprès de qui l’a émise, et créez-en une nouvelle.",
  changePrivateKey: "Retirez cette clé partout où on lui fait confiance, et créez-en une nouvelle.",
  changePassword: "Changez le mot de passe partout où il sert.",
  changeCode: "Faites changer ou bloquer ce code.",
  changeEach: "Changez tous les mots de passe et toutes les clés qu’il contenait.",
  changeSecret: "Changez ce à quoi il donne accès : qui a ouvert le lien le connaît.",
  guideRevoke: "Le lien peut encore être ouvert. Révoquez-le.",
  guideAsk: "Demandez au destinataire si c’était bien lui, par une autre voie que celle du lien.",
  guideNew:
    "Partagez le nouveau secret avec une phrase de passe, et communiquez-la par une autre voie.",
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
