import type { popup as english } from "../en/popup.ts";
import { count, duration, moment, relative, size } from "../format.ts";
import type { TableLike } from "../language.ts";

/** French texts of the popup. */
export const popup: TableLike<typeof english> = {
  title: "Hushlink",
  tabs: "Que faire",
  tabShare: "Partager",
  tabOpen: "Ouvrir",
  tabSent: "Envoyés",
  settings: "Options",

  secret: "Secret",
  addFile: "Joindre un fichier",
  generate: "Générer",
  dropHere: "Déposez ici pour partager",
  noFoldersTitle: "Les dossiers ne peuvent pas être partagés.",
  noFolders: "Déposez les fichiers qu’ils contiennent, ou compressez d’abord le dossier en ZIP.",
  removeFile: "Retirer le fichier",
  removeNamed: ({ name }) => `Retirer ${name}`,
  fileSize: ({ bytes }) => size(bytes),
  filesTotal: ({ files, bytes }) =>
    `${count(files, { one: "# fichier", other: "# fichiers" })}, ${size(bytes)}`,
  packHow: "Ce que deviennent les fichiers",
  packArchive: "Une archive, un lien",
  packLinks: "Un lien par fichier",
  archiveName: "Nom de l’archive",
  noFiles: "Ce serveur ne prend pas de fichiers. Retirez-les ou choisissez un autre serveur.",
  tooManyFiles: ({ most }) =>
    `On ne peut pas en partager plus de ${count(most, { other: "#" })} à la fois. Retirez-en quelques-uns et partagez-les ensuite.`,
  aboutFile: ({ name, said }) => `${name} : ${said}`,
  forSeveral: "Pour plusieurs personnes",
  names: "Noms",
  namesHint:
    "Un par ligne, ou séparés par des virgules. Chaque personne reçoit son propre lien, qui s’ouvre une seule fois.",
  tooManyPeople: ({ most }) =>
    `On ne peut pas créer plus de ${count(most, { other: "#" })} liens à la fois. Retirez quelques noms et partagez de nouveau pour les autres.`,
  expiry: "Expire après",
  views: "S’ouvre",
  noTimeLimit: "Sans limite",
  passphrase: "Phrase de passe",
  none: "Aucune",
  makePassphrase: "Créer une phrase de passe",
  copyPassphrase: "Copier la phrase de passe",
  duration: ({ seconds }) => duration(seconds),
  viewCount: ({ views }) =>
    views === 0 ? "Sans limite" : views === 1 ? "Une fois" : count(views, { other: "# fois" }),
  server: "Serveur",
  keptBy: ({ host }) => `Chiffré ici d’abord, puis conservé par ${host}.`,
  encryptAndCopy: "Chiffrer et copier le lien",
  encryptAndInsert: ({ site }) => `Chiffrer et insérer dans ${site}`,
  encryptMany: ({ links }) =>
    `Chiffrer et créer ${count(links, { one: "# lien", other: "# liens" })}`,
  copyInstead: "Copier plutôt le lien",
  bringBackDraft: "Reprendre la saisie précédente",
  tooLongToKeep: "Trop long pour être gardé si cette fenêtre se ferme.",
  showLastLink: "Afficher votre dernier lien",

  noServerTitle: "Où conserver les secrets ?",
  noServer: "Choisissez un serveur une fois pour toutes. Il ne voit que des données chiffrées.",
  chooseServer: "Choisir un serveur",

  packing: "Préparation de l’archive…",
  makingPart: ({ at, of }) => `Création du lien ${at} sur ${of}…`,
  encrypting: "Chiffrement…",
  sending: "Envoi des données chiffrées…",
  allowServer: "Autoriser ce serveur",
  serverSettings: "Options du serveur",

  copiedTitle: "Lien copié",
  insertedTitle: "Lien inséré",
  shownTitle: "Votre lien est prêt",
  manyTitle: ({ links }) => count(links, { one: "# lien est prêt", other: "# liens sont prêts" }),
  someTitle: ({ links, all }) => `${links} liens créés sur ${all}`,
  manyHint: "Ne donnez à chaque personne que son propre lien.",
  copyFor: ({ name }) => `Copier le lien pour ${name}`,
  copyAll: "Tout copier",
  qrFor: ({ name }) => `Code QR pour ${name}`,
  missingFor: ({ names }) => `Pas encore de lien pour ${names}`,
  stoppedBefore: "Vous avez arrêté avant leur création.",
  addAgain: "Pour créer ce qui manque, partagez de nouveau ces fichiers.",
  revokeAll: "Tout révoquer",
  revokedAllTitle: "Liens révoqués",
  revokedAll:
    "Personne ne peut plus les ouvrir. Si l’un d’eux l’a été avant, changez le secret lui-même.",
  link: "Lien à usage unique",
  opens: ({ views }) =>
    views === 0
      ? "S’ouvre autant de fois que voulu"
      : views === 1
        ? "S’ouvre une fois"
        : `S’ouvre ${count(views, { other: "# fois" })}`,
  expires: ({ atMs, nowMs }) => `Expire ${relative(atMs, nowMs)} (${moment(atMs, nowMs)})`,
  keptOn: ({ host }) => `Conservé par ${host}`,
  tellPassphrase:
    "La phrase de passe est nécessaire. Transmettez-la autrement, pas dans la même discussion.",
  open: "Ouvrir",
  revoke: "Révoquer",
  renew: "Révoquer et créer un nouveau lien",
  notRenewed: "Aucun nouveau lien n’a été créé, et celui-ci peut encore s’ouvrir.",
  oldRevoked: "Le lien précédent n’ouvre plus rien",
  sameAgain: "Nouveau lien pour le même secret",
  newSecret: "Nouveau secret",
  qr: "Code QR",
  qrTitle: "Le lien sous forme de code QR",
  revokedTitle: "Lien révoqué",
  revoked: "Plus personne ne peut l’ouvrir. S’il a été ouvert avant, changez le secret lui-même.",

  pasteLink: "Lien reçu",
  pasteLinkHint: "Rien n’est consommé avant votre accord à l’étape suivante.",
  linkMissing: "Collez le lien entier, de https:// jusqu’à la fin.",
  openLink: "Examiner ce lien",
  tabHasLink: "Cet onglet contient un lien à usage unique",
  openTabLink: "L’ouvrir ici",
};
