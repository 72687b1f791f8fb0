import type { common as english } from "../en/common.ts";
import type { TableLike } from "../language.ts";

/** Spanish texts of the controls that every page uses. */
export const common: TableLike<typeof english> = {
  copy: "Copiar",
  copied: "Copiado",
  copyFailed: "No se pudo copiar. Seleccione el texto y cópielo usted.",
  show: "Mostrar",
  hide: "Ocultar",
  cancel: "Cancelar",
  tryAgain: "Reintentar",
  working: "Un momento…",
  passphrase: "Frase de contraseña",
};
