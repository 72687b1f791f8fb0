import type { common as english } from "../en/common.ts";
import type { TableLike } from "../language.ts";

/** French texts of the controls that every page uses. */
export const common: TableLike<typeof english> = {
  copy: "Copier",
  copied: "Copié",
  copyFailed: "La copie a échoué. Sélectionnez le texte et copiez-le vous-même.",
  show: "Afficher",
  hide: "Masquer",
  cancel: "Annuler",
  tryAgain: "Réessayer",
  working: "Un instant…",
  passphrase: "Phrase de passe",
};
