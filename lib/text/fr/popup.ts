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
  dropHere: "Déposez le fichier pour le partager",
  removeFile: "Retirer le fichier",
  fileSize: ({ bytes }) => size(bytes),
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
  copyInstead: "Copier plutôt le lien",
  bringBackDraft: "Reprendre la saisie précédente",
  showLastLink: "Afficher votre dernier lien",

  noServerTitle: "Où conserver les secrets ?",
  noServer: "Choisissez un serveur une fois pour toutes. Il ne voit que des données chiffrées.",
  chooseServer: "Choisir un serveur",

  encrypting: "Chiffrement…",
  sending: "Envoi des données chiffrées…",
  allowServer: "Autoriser ce serveur",
  serverSettings: "Options du serveur",

  copiedTitle: "Lien copié",
  insertedTitle: "Lien inséré",
  shownTitle: "Votre lien est prêt",
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
