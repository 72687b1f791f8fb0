import type { popup as english } from "../en/popup.ts";
import { count, duration, moment, relative, size } from "../format.ts";
import type { TableLike } from "../language.ts";

/** Spanish texts of the popup. */
export const popup: TableLike<typeof english> = {
  title: "Hushlink",
  tabs: "Qué hacer",
  tabShare: "Compartir",
  tabOpen: "Abrir",
  tabSent: "Enviados",
  settings: "Opciones",

  secret: "Secreto",
  addFile: "Añadir archivo",
  generate: "Generar",
  dropHere: "Suelte el archivo para compartirlo",
  removeFile: "Quitar el archivo",
  fileSize: ({ bytes }) => size(bytes),
  expiry: "Caduca tras",
  views: "Se abre",
  noTimeLimit: "Sin límite",
  passphrase: "Frase de contraseña",
  none: "Ninguna",
  makePassphrase: "Crear una frase de contraseña",
  copyPassphrase: "Copiar la frase de contraseña",
  duration: ({ seconds }) => duration(seconds),
  viewCount: ({ views }) =>
    views === 0 ? "Sin límite" : views === 1 ? "Una vez" : count(views, { other: "# veces" }),
  server: "Servidor",
  keptBy: ({ host }) => `Primero se cifra aquí; después lo guarda ${host}.`,
  encryptAndCopy: "Cifrar y copiar el enlace",
  encryptAndInsert: ({ site }) => `Cifrar e insertar en ${site}`,
  copyInstead: "Mejor copiar el enlace",
  bringBackDraft: "Recuperar lo escrito antes",
  showLastLink: "Mostrar el último enlace",

  noServerTitle: "¿Dónde se guardarán los secretos?",
  noServer: "Elija un servidor una sola vez. Solo verá datos cifrados.",
  chooseServer: "Elegir un servidor",

  encrypting: "Cifrando…",
  sending: "Enviando los datos cifrados…",
  allowServer: "Permitir este servidor",
  serverSettings: "Opciones del servidor",

  copiedTitle: "Enlace copiado",
  insertedTitle: "Enlace insertado",
  shownTitle: "El enlace está listo",
  link: "Enlace de un solo uso",
  opens: ({ views }) =>
    views === 0
      ? "Se abre las veces que se quiera"
      : views === 1
        ? "Se abre una vez"
        : `Se abre ${count(views, { other: "# veces" })}`,
  expires: ({ atMs, nowMs }) => `Caduca ${relative(atMs, nowMs)} (${moment(atMs, nowMs)})`,
  keptOn: ({ host }) => `Guardado en ${host}`,
  tellPassphrase:
    "Requiere la frase de contraseña. Comuníquela por otro medio, no en el mismo chat.",
  open: "Abrir",
  revoke: "Revocar",
  renew: "Revocar y crear un enlace nuevo",
  notRenewed: "No se creó ningún enlace nuevo y este quizá aún se pueda abrir.",
  oldRevoked: "El enlace anterior ya no abre nada",
  sameAgain: "Nuevo enlace para el mismo secreto",
  newSecret: "Nuevo secreto",
  qr: "Código QR",
  qrTitle: "El enlace como código QR",
  revokedTitle: "Enlace revocado",
  revoked: "Nadie puede abrirlo ya. Si se abrió antes, cambie el secreto en sí.",

  pasteLink: "Enlace recibido",
  pasteLinkHint: "No se gasta nada hasta que lo confirme en el paso siguiente.",
  linkMissing: "Pegue el enlace completo, desde https:// hasta el final.",
  openLink: "Examinar este enlace",
  tabHasLink: "Esta pestaña contiene un enlace de un solo uso",
  openTabLink: "Abrirlo aquí",
};
