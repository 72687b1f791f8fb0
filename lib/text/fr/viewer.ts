import type { viewer as english } from "../en/viewer.ts";
import { count } from "../format.ts";
import type { TableLike } from "../language.ts";

/** French texts of the viewer and of the recipient’s web page. */
export const viewer: TableLike<typeof english> = {
  pageTitle: "Ouvrir un secret",

  askTitle: "Ouvrir un lien à usage unique",
  askLabel: "Lien",
  askHint: "Collez-le tel que reçu ; ce que la messagerie a mis autour est retiré.",
  askOpen: "Ouvrir",
  askBothTitle: "Ouvrir un message chiffré",
  askBothLabel: "Message et lien",
  askBothHint:
    "Collez le message entier, puis à la suite le lien entier avec lequel il est arrivé. Les deux restent dans ce navigateur.",

  barredTitle: ({ host }) => `Laisser Hushlink accéder à ${host} ?`,
  barredForeign: ({ host, product }) =>
    `Ce lien appartient à ${host}, qui n’est pas l’un de vos serveurs. Sa forme est celle de ${product}.`,
  barredConfigured: ({ host }) =>
    `${host} est l’un de vos serveurs, mais le navigateur ne laisse pas Hushlink y accéder pour le moment.`,
  barredSafe: "Rien n’a encore été envoyé, et autoriser n’ouvre rien.",
  barredAllow: ({ host }) => `Autoriser ${host}`,
  barredRefused: ({ host }) =>
    `Sans cela, le secret ne peut pas être ouvert ici. Vous pouvez toujours ouvrir le lien sur la page de ${host}.`,

  looking: ({ host }) => `Interrogation de ${host}…`,

  offerTitle: "Un secret a été partagé avec vous",
  offerFileTitle: "Un fichier a été partagé avec vous",
  keptBy: "Conservé par",
  opens: "Peut être ouvert",
  expires: "Expire",
  size: "Taille",
  once: "Une fois. L’ouvrir le consomme.",
  views: ({ left }) => `Encore ${count(left, { other: "# fois" })}. Chaque ouverture compte.`,
  unlimited: "Autant de fois que voulu, jusqu’à son expiration",
  viewsUnknown: "Peut-être une seule fois : l’ouvrir peut le consommer.",
  notReadable: ({ host }) =>
    `${host} ne peut pas le lire : il est déchiffré ici, dans ce navigateur.`,
  passphraseHint: "Elle vous a été transmise par un autre moyen.",
  passphraseMaybe: "Seulement si vous en avez reçu une.",
  passphraseEmpty: "Saisissez d’abord la phrase de passe. Rien n’a été consommé.",
  wrongPassphrase: "Ce n’est pas la bonne phrase de passe. Vérifiez les majuscules et les espaces.",
  triesLeft: ({ left }) =>
    `Il reste ${count(left, { one: "# essai", other: "# essais" })} ; ensuite, il sera verrouillé définitivement.`,
  nothingUsed: "Rien n’a été consommé.",
  heldSafe: "Le secret est déjà ici : vous pouvez essayer autant que nécessaire.",
  reveal: "Révéler le secret",
  revealFile: "Révéler le fichier",
  unlock: "Déverrouiller",

  taking: ({ host }) => `Récupération depuis ${host}…`,
  reconnecting: ({ host }) =>
    `La connexion à ${host} s’est interrompue. Nouvelle demande : votre secret est gardé pour vous…`,
  opening: "Déchiffrement…",

  shownTitle: "Le secret",
  shownFileTitle: "Le fichier",
  privateKey: ({ type }) => (type === "" ? "Une clé privée" : `Une clé privée (${type})`),
  textLabel: "Texte secret",
  hidden: "Masqué",
  showText: "Afficher",
  hideText: "Masquer",
  copyAll: "Copier",
  copyPart: ({ label }) => `Copier ${label}`,
  copyLine: ({ label }) => `Copier la ligne ${label}`,
  fill: ({ host }) => `Remplir sur ${host}`,
  fillShort: "Remplir",
  fillPart: ({ label, host }) => `Remplir ${label} sur ${host}`,
  filled: ({ host }) => `Rempli sur ${host}.`,
  fillFailed: ({ host }) =>
    `Le champ sur ${host} n’existe plus ou n’accepte pas ce texte. Copiez-le plutôt.`,
  partsTitle: "Un par un",
  linesTitle: "Ligne par ligne",
  saveText: "Enregistrer dans un fichier",
  saveFile: "Enregistrer le fichier",
  emptyText: "Le texte est vide.",
  truncated: "Seul le début est affiché. La copie et l’enregistrement prennent tout.",
  fileTypeUnknown: "inconnu",
  preview: "Afficher l’image",
  previewAlt: "L’image partagée",
  previewFailed: "Cette image ne peut pas être affichée ici. Enregistrez-la plutôt.",
  hiddenAgain: "Masqué de nouveau, car personne n’était là.",
  part: ({ index, of }) => `Partie ${index} sur ${of}`,
  clipboardSoon: "Le presse-papiers est vidé au bout d’une minute si le secret s’y trouve encore.",

  copyAsking: ({ host }) => `Confirmation de la réception à ${host}…`,
  copyErased: ({ host }) => `${host} a confirmé que sa copie est effacée.`,
  copyKept: ({ host, left }) =>
    `${host} le garde pour ${count(left, { one: "encore # ouverture", other: "encore # ouvertures" })}.`,
  copyUnknown: ({ host }) => `${host} n’a pas confirmé que sa copie est effacée.`,

  close: "Terminé : retirer de cette page",
  closedTitle: "Retiré de cette page",
  closedNext: "Le lien ne peut pas le faire revenir s’il ne s’ouvrait qu’une fois.",
  openAnother: "Ouvrir un autre lien",

  endTitle: "Ce secret ne peut pas être ouvert",
  endPassing: "Pas encore ouvert",
  openedAt: ({ when }) => `Ce secret a été ouvert ${when} et ne peut plus l’être.`,
  openedNext:
    "Si ce n’était pas vous, prévenez l’expéditeur sans attendre : le secret devrait être changé.",
  expiredAt: ({ when }) => `Ce secret a expiré ${when}. Plus personne ne peut l’ouvrir.`,
  revokedAt: ({ when }) => `L’expéditeur a révoqué ce secret ${when}.`,
  lockedAt: ({ when }) =>
    `Ce secret a été verrouillé définitivement ${when}, après trop de phrases de passe erronées.`,
  lockedNext:
    "Demandez un nouveau lien à l’expéditeur. Si les essais erronés n’étaient pas les vôtres, dites-le.",
  goneHere: ({ host }) =>
    `${host} n’a pas ce secret : il a été ouvert, a expiré ou a été révoqué, ou le lien a été modifié en chemin.`,
  goneNext:
    "Comparez le lien avec le message. S’il est identique, demandez-en un nouveau à l’expéditeur ; si vous ne l’avez jamais ouvert, dites-le : il faudra peut-être changer le secret.",
  unreachable: ({ host }) => `${host} est injoignable. Rien n’a été consommé.`,
  offline: "Cet ordinateur est hors ligne. Rien n’a été consommé.",
  tryNext: "Vérifiez votre connexion et réessayez.",
  garbled: ({ host }) =>
    `${host} a donné une réponse qui n’a pas de sens pour ce lien. Rien n’a été consommé.`,
  garbledNext:
    "Si ce réseau demande d’abord une connexion à un portail, faites-la, puis réessayez. Si cela persiste, prévenez l’expéditeur.",
  refused: ({ host }) => `${host} refuse de le remettre pour l’instant. Rien n’a été consommé.`,
  refusedNext: "Patientez un instant et réessayez. Si cela persiste, prévenez l’expéditeur.",
  busy: ({ host }) => `${host} est surchargé. Rien n’a été consommé.`,
  reserved: ({ host }) =>
    `La connexion à ${host} s’est interrompue pendant la transmission du secret. Il n’est pas perdu : ${host} le garde deux minutes pour vous.`,
  reservedNext: "Réessayez maintenant ; la transmission reprendra où elle s’est arrêtée.",
  maybeSpent: ({ host }) =>
    `La connexion à ${host} s’est interrompue pendant la transmission du secret. Ce serveur le compte peut-être comme ouvert.`,
  maybeSpentNext: "Réessayez. S’il a alors disparu, demandez un nouveau lien à l’expéditeur.",
  lostSince: ({ host }) =>
    `La connexion à ${host} s’est interrompue pendant la transmission du secret, et le serveur ne le garde plus.`,
  lostSinceNext:
    "Demandez un nouveau lien à l’expéditeur. C’est très probablement votre propre essai qui a consommé celui-ci.",
  failedNext:
    "Dites à l’expéditeur : « Le lien s’est ouvert, mais le contenu n’a pas pu être déchiffré », et demandez-en un nouveau. Ce lien est consommé.",
};
