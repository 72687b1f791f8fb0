import type { Facts } from "../../errors.ts";
import type { ErrorTable, ErrorWords } from "../errors.ts";
import { count, later, size } from "../format.ts";
import { policyWords } from "../policy-words.ts";
import { policy } from "./policy.ts";

const words = (happened: string, next: string) => (): ErrorWords => ({ happened, next });

const server = ({ host }: Facts) => host ?? "Le serveur";
const theServer = ({ host }: Facts) => host ?? "ce serveur";

const missing: Record<NonNullable<Facts["missing"]>, string> = {
  key: "La partie après le # manque dans ce lien",
  token: "La fin de ce lien manque",
  id: "Le milieu de ce lien manque",
};

const choices: Readonly<Record<string, string>> = {
  expiresInSeconds: "expiration",
  views: "nombre d’ouvertures",
  passphrase: "phrase de passe",
  files: "fichiers",
};

/** French words for every error. */
export const errors: ErrorTable = {
  "input.empty": words(
    "Il n’y a rien à partager pour l’instant.",
    "Saisissez ou collez un secret, ou joignez un fichier.",
  ),
  "input.too-large": ({ bytes, maxBytes }) => ({
    happened:
      maxBytes === undefined
        ? "C’est plus que ce que le serveur accepte. Rien n’a été envoyé."
        : `Cela dépasse les ${size(maxBytes)} que le serveur accepte${bytes === undefined ? "" : ` (il y a ${size(bytes)})`}. Rien n’a été envoyé.`,
    next: "Partagez une partie plus petite, ou choisissez un serveur qui accepte davantage.",
  }),
  "input.too-short": words(
    "Cette phrase de passe est trop courte.",
    "Prenez-en une plus longue, ou laissez Hushlink en créer une.",
  ),
  "input.address": words(
    "Ce n’est pas l’adresse d’un serveur.",
    "Elle ressemble à https://secrets.example.com, sans nom d’utilisateur.",
  ),
  "input.insecure": ({ host }) => ({
    happened: `La liaison avec ${host ?? "cette adresse"} n’est pas chiffrée (http), Hushlink ne l’utilise donc pas.`,
    next: "Utilisez son adresse https. Le simple http n’est accepté que pour cet ordinateur.",
  }),
  "input.options": ({ field }) => ({
    happened: `Le serveur ne propose pas ce choix${named(field)}. Rien n’a été envoyé.`,
    next: "Choisissez une autre expiration ou un autre nombre d’ouvertures, puis partagez de nouveau.",
  }),
  "input.already-link": words(
    "La sélection est déjà un lien à usage unique.",
    "Sélectionnez le secret lui-même si vous voulez le partager.",
  ),
  "input.link-unknown": words(
    "Ce n’est pas un lien à usage unique que Hushlink connaît.",
    "Vérifiez que vous avez copié le lien lui-même, de https:// jusqu’à la fin.",
  ),
  "input.link-incomplete": (facts) => ({
    happened: `${missing[facts.missing ?? "token"]}, il ne peut donc pas être ouvert. Rien n’a été consommé.`,
    next: "Copiez de nouveau le lien entier. Si la messagerie l’a coupé, demandez qu’il vous soit renvoyé.",
  }),
  "input.link-damaged": words(
    "Un caractère de ce lien est erroné ou manque. Rien n’a été consommé.",
    "Copiez de nouveau le lien depuis le message, du début à la fin.",
  ),
  "input.template": ({ field }) => {
    if (field === undefined) {
      return {
        happened: "Ce texte doit contenir {link} exactement une fois.",
        next: "Placez {link} là où le lien doit apparaître.",
      };
    }
    if (field === "") {
      return {
        happened: "Ce modèle n’est pas du JSON lisible.",
        next: "Cherchez un guillemet, une virgule ou une accolade qui manque.",
      };
    }
    return {
      happened: `Le modèle est erroné ou incomplet à « ${field} ».`,
      next: "Comparez cet endroit avec l’exemple.",
    };
  },
  "allow.host": (facts) => ({
    happened: `Le navigateur ne laisse pas encore Hushlink accéder à ${theServer(facts)}. Rien n’a été envoyé.`,
    next: "Autorisez ce serveur, puis réessayez.",
  }),
  "allow.clipboard": words(
    "Le navigateur ne laisse pas Hushlink copier d’ici. Votre lien n’est pas perdu.",
    "Copiez-le avec le bouton, ou autorisez la copie dans les options.",
  ),
  "allow.frame": words(
    "Ce champ appartient à un autre site intégré à la page, auquel Hushlink n’a pas accès.",
    "Copiez le lien et collez-le à cet endroit, ou autorisez le site.",
  ),
  "allow.policy": policyWords(policy),
  "need.passphrase": words(
    "Ce secret demande une phrase de passe. Rien n’a été consommé.",
    "Saisissez la phrase de passe que l’expéditeur vous a donnée.",
  ),
  "need.backend": words(
    "Aucun serveur n’est encore choisi. Rien n’a été envoyé.",
    "Choisissez le serveur qui conserve vos secrets.",
  ),
  "need.both": words(
    "Le message chiffré et son lien vont ensemble, et un seul des deux est ici. Rien n’a été consommé.",
    "Collez les deux : le message entier, puis le lien entier avec lequel il est arrivé.",
  ),
  "secret.gone": words(
    "Ce secret n’est plus là : il a été ouvert, a expiré ou a été révoqué.",
    "Demandez un nouveau lien. Si vous ne l’avez jamais ouvert, dites-le : il faudra peut-être changer le secret.",
  ),
  "secret.opened": words(
    "Ce secret a déjà été ouvert et ne peut plus l’être.",
    "Si ce n’était pas vous, demandez à l’expéditeur de changer le secret sans attendre.",
  ),
  "secret.expired": words(
    "Ce secret a expiré. Plus personne ne peut l’ouvrir.",
    "Demandez un nouveau lien à l’expéditeur.",
  ),
  "secret.revoked": words(
    "L’expéditeur a révoqué ce secret avant son ouverture.",
    "Adressez-vous à l’expéditeur si vous en avez encore besoin.",
  ),
  "secret.locked": words(
    "Trop de phrases de passe erronées : ce secret est verrouillé définitivement.",
    "Demandez un nouveau lien à l’expéditeur.",
  ),
  "open.wrong-passphrase": ({ attemptsLeft }) => ({
    happened: `Cette phrase de passe n’est pas la bonne. ${triesLeft(attemptsLeft)}`,
    next: "Vérifiez les majuscules et les espaces, puis réessayez.",
  }),
  "open.failed": words(
    "Ce que le serveur a envoyé ne correspond pas à ce lien et ne peut pas être ouvert.",
    "Demandez un nouveau lien à l’expéditeur, en précisant que celui-ci n’a pas fonctionné.",
  ),
  "open.unsupported": words(
    "Ce lien a été créé par une version plus récente. Rien n’a été consommé.",
    "Mettez à jour l’extension Hushlink si vous l’avez. Sinon, dites à l’expéditeur que cette page est plus ancienne que le lien.",
  ),
  "backend.unreachable": (facts) => ({
    happened: `${server(facts)} n’a pas répondu.`,
    next: "Vérifiez votre connexion et réessayez.",
  }),
  "backend.offline": words(
    "Cet ordinateur est hors ligne. Rien n’a été envoyé.",
    "Connectez-vous au réseau et réessayez.",
  ),
  "backend.timeout": (facts) => ({
    happened: `${server(facts)} a mis trop de temps à répondre.`,
    next: "Patientez un instant et réessayez.",
  }),
  "backend.busy": (facts) => ({
    happened: `${server(facts)} est occupé et demande de patienter.`,
    next:
      facts.retryAfterSeconds === undefined
        ? "Patientez un instant et réessayez."
        : `Réessayez ${later(facts.retryAfterSeconds)}.`,
  }),
  "backend.full": (facts) => ({
    happened: `${server(facts)} n’a plus de place. Rien n’a été conservé.`,
    next: "Réessayez plus tard, ou choisissez un autre serveur.",
  }),
  "backend.refused": (facts) => ({
    happened: `${server(facts)} a refusé${facts.status ? ` (réponse ${facts.status})` : ""}.`,
    next: "Réessayez une fois. Si cela persiste, vérifiez le serveur dans les options.",
  }),
  "backend.unauthorized": (facts) => ({
    happened: `${server(facts)} demande une clé valide. Rien n’a été conservé.`,
    next: "Saisissez ou renouvelez la clé du serveur dans les options.",
  }),
  "backend.conflict": (facts) => ({
    happened: `${server(facts)} contient déjà autre chose à cet endroit. Rien n’a été écrasé.`,
    next: "Partagez de nouveau le secret.",
  }),
  "backend.garbled": (facts) => ({
    happened: `${server(facts)} a donné une réponse que Hushlink ne comprend pas.`,
    next: "Vérifiez l’adresse dans les options. C’est peut-être une page de connexion ou un autre produit.",
  }),
  "backend.redirected": (facts) => ({
    happened: `${server(facts)} renvoie vers une autre adresse. Hushlink ne l’a pas suivie.`,
    next: "Saisissez l’adresse définitive du serveur dans les options.",
  }),
  "backend.unsupported": ({ host, field }) =>
    host === undefined || field !== undefined
      ? {
          happened: "Ce serveur ne sait pas faire cela.",
          next: "Choisissez un autre serveur, ou faites sans.",
        }
      : {
          happened: `${host} répond, mais ce n’est rien que Hushlink connaisse.`,
          next: "Vérifiez l’adresse. Certains serveurs se trouvent sous un chemin, comme /box/.",
        },
  "page.no-field": words(
    "Le curseur n’est dans aucun champ de texte. Rien n’a été inséré.",
    "Cliquez dans le champ, ou collez le lien vous-même.",
  ),
  "page.no-selection": words(
    "Rien n’est sélectionné sur cette page.",
    "Sélectionnez d’abord le secret, ou ouvrez Hushlink et saisissez-le.",
  ),
  "page.forbidden": words(
    "Le navigateur n’admet pas d’extension sur cette page.",
    "Copiez le secret et partagez-le depuis le bouton Hushlink.",
  ),
  "page.read-only": words(
    "Ce champ ne peut pas être modifié. Rien n’a été inséré.",
    "Collez le lien là où vous en avez besoin.",
  ),
  "page.password-field": words(
    "C’est un champ de mot de passe, Hushlink n’y met donc pas de lien.",
    "Cliquez dans le champ où vous écrivez votre message.",
  ),
  "page.no-room": words(
    "Le lien est trop long pour ce champ. Rien n’a été inséré.",
    "Collez-le dans un champ plus long.",
  ),
  "page.in-link": words(
    "Ceci fait partie d’un lien hypertexte, qui garderait son ancienne adresse. Rien n’a été remplacé.",
    "Supprimez ce lien hypertexte et collez le nouveau lien à sa place.",
  ),
  "page.moved": words(
    "Le champ n’est plus là. Rien n’a été inséré.",
    "Cliquez là où le lien doit aller et collez-le.",
  ),
  "page.refused": words(
    "Cette page n’a pas accepté le lien.",
    "Collez-le vous-même : il est prêt à être copié.",
  ),
  "page.changed": words(
    "Le texte a changé pendant la création du lien. Rien n’a été remplacé.",
    "Collez le lien là où vous en avez besoin.",
  ),
  "secret.forgotten": words(
    "Ce secret n’est plus en mémoire. Rien n’a été changé et aucun nouveau lien n’a été créé.",
    "Révoquez le lien s’il ne doit pas être ouvert, puis partagez le secret de nouveau.",
  ),
  "job.cancelled": words(
    "Arrêté. Rien n’est resté sur le serveur.",
    "Partagez de nouveau quand vous le souhaitez.",
  ),
  "job.interrupted": words(
    "Le navigateur a arrêté Hushlink en plein travail.",
    "Partagez-le de nouveau. Sur des serveurs tiers, une copie non lue peut rester jusqu’à son expiration.",
  ),
  "job.file-lost": words(
    "Le fichier n’est plus disponible, car sa fenêtre a été fermée.",
    "Joignez de nouveau le fichier.",
  ),
  bug: words(
    "Un problème est survenu dans Hushlink.",
    "Réessayez. Si cela persiste, signalez ce que vous avez fait, sans le secret.",
  ),
};

function named(field: string | undefined): string {
  const name = choices[field ?? ""];
  return name === undefined ? "" : ` (${name})`;
}

function triesLeft(attemptsLeft: number | undefined): string {
  if (attemptsLeft === undefined) return "Rien n’a été consommé.";
  return `Il reste ${count(attemptsLeft, { one: "# essai", other: "# essais" })}.`;
}
