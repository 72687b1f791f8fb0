import type { options as english } from "../en/options.ts";
import { count, duration, number, size } from "../format.ts";
import type { TableLike } from "../language.ts";

const ms = (tookMs: number) => `${number(Math.round(tookMs))} ms`;

/** French texts of the options and of the welcome page. */
export const options: TableLike<typeof english> = {
  title: "Options de Hushlink",

  welcomeTitle: "Bienvenue dans Hushlink",
  welcomeLead:
    "Transformez un secret en un lien qui s’ouvre une seule fois, sans quitter le champ où vous écrivez.",
  chooseTitle: "Où conserver vos secrets ?",
  chooseLead:
    "Hushlink chiffre dans ce navigateur. Le serveur ne conserve que des données chiffrées, pour un temps, et ne reçoit jamais la clé.",
  readyTitle: "Tout est prêt",
  readyLead: ({ name }) => `Les secrets sont désormais conservés par ${name}.`,
  howSelect:
    "Sélectionnez un secret dans un champ de texte, faites un clic droit et choisissez « Remplacer par un lien à usage unique ».",
  howKeys: "Ou appuyez sur ces touches :",
  howButton: "Ou ouvrez Hushlink depuis la barre d’outils et saisissez-y un secret :",
  howPin: "Épinglez Hushlink à la barre d’outils pour l’avoir sous la main.",
  changeLater: "Vous pouvez changer le serveur et tout le reste à tout moment dans les options.",
  openOptions: "Ouvrir les options",
  another: "Choisir un autre serveur",

  servers: "Serveurs",
  serversLead: "Ils conservent des données chiffrées. À vous de choisir lequel utiliser.",
  noServers: "Aucun serveur pour l’instant. Ajoutez-en un pour commencer.",
  address: "Adresse d’un serveur",
  addressHint: "Le vôtre ou celui de votre équipe. Le navigateur vous demandera de l’autoriser.",
  addressExample: "secrets.example.com",
  addServer: "Tester et ajouter",
  useServer: "Utiliser ce serveur",
  presets: "Serveurs publics, gérés par d’autres",
  presetsLead:
    "Gérés par d’autres, pas par Hushlink. Vérifiez qui les exploite avant de leur faire confiance ; certains demandent un compte.",
  usePreset: ({ name }) => `Utiliser ce serveur : ${name}`,
  testing: "Test en cours…",
  test: "Tester",
  works: ({ tookMs }) => `Fonctionne. Réponse en ${ms(tookMs)}.`,
  worksWhole: (took) =>
    `Fonctionne. Un secret d’essai a été créé en ${ms(took.createdMs)} et lu en ${ms(took.readMs)}${
      took.revokedMs === undefined ? "" : ` ; un autre a été révoqué en ${ms(took.revokedMs)}`
    }.`,
  failedCreating: "Le serveur répond, mais la création d’un secret d’essai a échoué.",
  failedReading: "Un secret d’essai a été créé, mais sa lecture a échoué.",
  failedRevoking: "La création et la lecture fonctionnent, mais la révocation a échoué.",
  added: ({ name }) => `${name} a été ajouté.`,
  isDefault: "Par défaut",
  makeDefault: "Par défaut",
  edit: "Nom et clé",
  name: "Nom",
  apiKey: "Clé d’API",
  apiKeyHint: "Seulement si le serveur en demande une. Elle reste sur cet ordinateur.",
  user: "Nom d’utilisateur",
  userHint: "Seulement si le serveur en demande un avec la clé.",
  apiKeyNeeded: "Ce serveur n’accepte rien sans elle. Elle reste sur cet ordinateur.",
  custom: "Toute autre API HTTP",
  customLead:
    "Un modèle décrit comment enregistrer, récupérer et supprimer un texte. Le serveur ne reçoit que ce qui est déjà chiffré.",
  customName: "Nom de ce serveur",
  customAddress: "Adresse de cette API",
  customTemplate: "Modèle",
  customTemplateHint:
    "JSON. L’exemple place un texte dans Vault. Écrivez {apiKey} à l’endroit de la clé, jamais la clé elle-même.",
  customSave: "Enregistrer et tester",
  customEdit: "Nom, clé et modèle",
  importFile: "Importer un fichier",
  exportFile: "Exporter un fichier",
  exportHint: "Le fichier ne contient jamais la clé ni le nom d’utilisateur.",
  imported: ({ file }) => `Lu depuis ${file}. Vérifiez, puis enregistrez.`,
  save: "Enregistrer",
  saved: "Enregistré",
  remove: "Retirer",
  removeServer: ({ name }) => `Retirer ${name}`,
  allow: "Autoriser ce serveur",
  notAllowed: ({ host }) => `Le navigateur ne laisse pas encore Hushlink accéder à ${host}.`,
  canPassphrase: "Phrase de passe",
  canFiles: ({ bytes }) => `Fichiers jusqu’à ${size(bytes)}`,
  canText: ({ bytes }) => `Texte jusqu’à ${size(bytes)}`,
  canStatus: "Indique l’ouverture",
  canRevoke: "Révocation",
  canViews: ({ views }) => `Jusqu’à ${count(views, { one: "# ouverture", other: "# ouvertures" })}`,
  canOnce: "Une seule ouverture",
  canExpiry: ({ seconds }) => `Jusqu’à ${duration(seconds)}`,
  canOnceOrAny: "Une ouverture, ou sans limite",
  viewsReplaceExpiry: "Une limite d’ouvertures remplace l’expiration",
  previewsBurn:
    "Un simple aperçu dans une messagerie ouvre le lien et consomme le secret. Pour les messageries, prenez un autre serveur.",
  needsKey: "Demande une clé",
  notStrict: "Deux personnes au même moment pourraient toutes deux l’ouvrir",

  defaults: "Nouveaux liens",
  defaultsLead:
    "Les valeurs de départ du formulaire, jusqu’à ce que vous en choisissiez d’autres. Ensuite, il reprend votre dernier choix sur le même site avec le même serveur, sinon le dernier avec ce serveur. Le serveur d’un site ne se change que sous « Sites ».",
  remembered: ({ places }) =>
    places === 0
      ? "Aucun choix n’est retenu."
      : `Vos derniers choix sont retenus pour ${count(places, { one: "# site ou serveur", other: "# sites et serveurs" })}.`,
  forgetChoices: "Oublier les choix retenus",
  expiry: "Expire après",
  views: "S’ouvre",
  serverDefault: "Selon le serveur",

  words: "Texte autour du lien",
  wordsLead: "Ce qui est placé dans votre message. {link} représente le lien.",
  template: "Texte",
  templateHint: "Peut aussi contenir {expiry} et {views}.",
  preview: "Aperçu",

  sites: "Sites",
  sitesLead: "Un site peut avoir son propre serveur et son propre texte autour du lien.",
  site: "Site",
  siteHint: "Son nom d’hôte, comme chat.example.com.",
  siteServer: "Serveur",
  siteServerUsual: "Le serveur par défaut",
  siteWords: "Texte autour du lien",
  siteWordsHint: "Vide : comme partout ailleurs.",
  newSite: "Autre site",
  addSite: "Ajouter ce site",
  removeSite: ({ host }) => `Retirer les choix pour ${host}`,
  siteSummary: ({ server, words }) =>
    words === "" ? server : server === "" ? words : `${server} · ${words}`,
  allowAsk: ({ host }) => `Autoriser Hushlink à agir dans ${host} ?`,
  allowAskWhy:
    "Le champ utilisé appartient à ce site, et non à la page qui l’entoure. Hushlink n’y agit qu’à votre demande.",
  allowSite: ({ host }) => `Autoriser ${host}`,
  allowDone: ({ host }) => `Hushlink peut maintenant agir dans ${host}.`,
  allowDoneNext: "Revenez à la page et réessayez.",
  allowRefused: "Rien n’a changé. Vous pouvez toujours coller le lien vous-même.",
  allowedSites: "Sites autorisés",
  allowedSitesLead: "Outre vos serveurs, le navigateur laisse Hushlink agir dans ces sites.",
  disallowSite: ({ host }) => `Ne plus autoriser ${host}`,

  guard: "Sites surveillés",
  guardLead:
    "Une clé ou un identifiant que vous y collez par habitude est retenu, et un lien à usage unique vous est proposé à la place. Coller à nouveau le laisse passer.",
  guardSite: "Site à surveiller",
  guardRefused: "Non surveillé : il faut l’autorisation du navigateur pour ce site.",
  guardAdd: "Surveiller ce site",
  guardNotAllowed: "Le navigateur ne l’autorise pas encore.",
  unguard: ({ host }) => `Ne plus surveiller ${host}`,

  behavior: "Comportement",
  notices: "Dire dans la page ce qui s’est passé",
  noticesHint:
    "Une petite note, avec de quoi annuler, après le remplacement d’un secret. Elle ne montre jamais le lien.",
  notifyOpened: "Me prévenir quand un lien envoyé est ouvert",
  notifyOpenedHint:
    "Tant que des liens attendent, Hushlink interroge parfois leurs serveurs. Ce qu’un serveur ignore, nous l’ignorons aussi.",
  openHere: "Ouvrir les liens de mes serveurs dans Hushlink",
  openHereHint: "La page du serveur n’est pas chargée.",
  hideInBackground: "Masquer un secret ouvert quand on quitte son onglet",
  clearClipboard: "Vider le presse-papiers une minute après la copie d’un secret",
  backgroundCopy: "Copier des liens depuis le menu contextuel",
  backgroundCopyHint: "Le navigateur doit autoriser l’écriture dans le presse-papiers.",

  shortcuts: "Raccourcis",
  shortcutsLead: "Le navigateur vous permet de les changer.",
  changeShortcuts: "Changer les raccourcis",
  openHushlink: "Ouvrir Hushlink",
  openHushlinkHint: "Partager, ouvrir un lien ou voir ce que vous avez envoyé.",
  shareKeys: "Remplacer la sélection par un lien à usage unique",
  shareKeysHint: "Dans le champ où vous êtes. Hors d’un champ, le lien est copié.",
  clipboardKeys: "Ouvrir le lien à usage unique du presse-papiers",
  clipboardKeysHint:
    "Il s’affiche dans la visionneuse, qui demande avant de consommer quoi que ce soit.",
  noKeys: "Aucun",

  stored: "Ce qui est enregistré ici",
  storedLead: "Sur cet ordinateur uniquement, jamais synchronisé.",
  storedNever: "Jamais enregistrés : secrets, phrases de passe, liens et leurs clés.",
  storedSettings: ({ servers }) =>
    `Vos options et ${count(servers, { one: "# serveur", other: "# serveurs" })}, avec les clés saisies.`,
  storedReceipts: ({ receipts }) =>
    `${count(receipts, { one: "# reçu", other: "# reçus" })} de liens envoyés : quand, où, et de quoi les révoquer.`,
  storedDraft:
    "Le texte non envoyé, le dernier secret partagé et son lien : en mémoire, pendant cinq minutes.",
  keepReceipts: "Garder les reçus pendant",
  keepNone: "Ne pas en garder",
  keepDays: ({ days }) => duration(days * 86_400),
  eraseReceipts: "Effacer les reçus",
  eraseAll: "Tout effacer",
  eraseReceiptsAsk:
    "Vous ne pourrez plus révoquer ces liens. Ils restent ouverts jusqu’à leur expiration.",
  eraseAllAsk:
    "Serveurs, clés, options et reçus disparaîtront. Les liens restent ouverts jusqu’à leur expiration.",
  eraseNow: "Effacer maintenant",
  erased: "Effacé.",
};
