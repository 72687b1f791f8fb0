import type { clipboard as english } from "../en/clipboard.ts";
import type { TableLike } from "../language.ts";

/** Spanish texts of the page that looks for a link on the clipboard. */
export const clipboard: TableLike<typeof english> = {
  title: "Abrir el enlace del portapapeles",
  looking: "Buscando un enlace de un solo uso…",
  ask: "Hushlink necesita el permiso del navegador para leer el portapapeles. Solo mira ahí cuando usted pulsa el atajo, y solo busca un enlace de un solo uso.",
  allow: "Permitir y mirar",
  refused: "Sin ese permiso, Hushlink no puede mirar ahí. Aún puede pegar el enlace.",
  noneTitle: "No hay ningún enlace de un solo uso en el portapapeles",
  none: "Copie el enlace entero y mire de nuevo. No se abrió ni se gastó nada.",
  unreadTitle: "El navegador no dejó que Hushlink leyera el portapapeles",
  unread: "No se abrió ni se gastó nada. Mire de nuevo o pegue el enlace.",
  again: "Mirar de nuevo",
  paste: "Pegar un enlace",
};
