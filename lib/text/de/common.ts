import type { common as english } from "../en/common.ts";
import type { TableLike } from "../language.ts";

/** German texts of the controls that every page uses. */
export const common: TableLike<typeof english> = {
  copy: "Kopieren",
  copied: "Kopiert",
  copyFailed: "Kopieren war nicht möglich. Markieren Sie den Text und kopieren Sie ihn selbst.",
  show: "Anzeigen",
  hide: "Verbergen",
  cancel: "Abbrechen",
  tryAgain: "Erneut versuchen",
  working: "Einen Moment …",
  passphrase: "Passphrase",
};
