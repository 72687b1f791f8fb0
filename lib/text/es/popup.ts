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
  dropHere: "Suelte aquí para compartir",
  noFoldersTitle: "Las carpetas no se pueden compartir.",
  noFolders: "Suelte los archivos que contienen, o comprima antes la carpeta en un ZIP.",
  removeFile: "Quitar el archivo",
  removeNamed: ({ name }) => `Quitar ${name}`,
  fileSize: ({ bytes }) => size(bytes),
  filesTotal: ({ files, bytes }) =>
    `${count(files, { one: "# archivo", other: "# archivos" })}, ${size(bytes)}`,
  packHow: "En qué se convierten los archivos",
  packArchive: "Un ZIP, un enlace",
  packLinks: "Un enlace por archivo",
  archiveName: "Nombre del ZIP",
  noFiles: "Este servidor no acepta archivos. Quítelos o elija otro servidor.",
  tooManyFiles: ({ most }) =>
    `No se pueden compartir más de ${count(most, { other: "#" })} a la vez. Quite algunos y compártalos después.`,
  aboutFile: ({ name, said }) => `${name}: ${said}`,
  forSeveral: "Para varias personas",
  names: "Nombres",
  namesHint:
    "Uno por línea o separados por comas. Cada persona recibe su propio enlace, que se abre una sola vez.",
  tooManyPeople: ({ most }) =>
    `No se pueden crear más de ${count(most, { other: "#" })} enlaces a la vez. Quite algunos nombres y vuelva a compartir para el resto.`,
  expiry: "Caduca tras",
  views: "Se abre",
  noTimeLimit: "Sin límite",
  passphrase: "Frase de contraseña",
  none: "Sin ella",
  makePassphrase: "Crear una frase de contraseña",
  copyPassphrase: "Copiar la frase de contraseña",
  duration: ({ seconds }) => duration(seconds),
  viewCount: ({ views }) =>
    views === 0 ? "Sin límite" : views === 1 ? "Una vez" : count(views, { other: "# veces" }),
  server: "Servidor",
  keptBy: ({ host }) => `Primero se cifra aquí; después lo guarda ${host}.`,
  encryptAndCopy: "Cifrar y copiar el enlace",
  encryptAndInsert: ({ site }) => `Cifrar e insertar en ${site}`,
  encryptMany: ({ links }) =>
    `Cifrar y crear ${count(links, { one: "# enlace", other: "# enlaces" })}`,
  copyInstead: "Mejor copiar el enlace",
  bringBackDraft: "Recuperar lo escrito antes",
  tooLongToKeep: "Demasiado largo para conservarse si se cierra esta ventana.",
  showLastLink: "Mostrar el último enlace",

  noServerTitle: "¿Dónde se guardarán los secretos?",
  noServer: "Elija un servidor una sola vez. Solo verá datos cifrados.",
  chooseServer: "Elegir un servidor",

  packing: "Preparando los archivos…",
  makingPart: ({ at, of }) => `Creando el enlace ${at} de ${of}…`,
  encrypting: "Cifrando…",
  sending: "Enviando los datos cifrados…",
  allowServer: "Permitir este servidor",
  serverSettings: "Opciones del servidor",

  copiedTitle: "Enlace copiado",
  insertedTitle: "Enlace insertado",
  shownTitle: "El enlace está listo",
  manyTitle: ({ links }) =>
    count(links, { one: "# enlace está listo", other: "# enlaces están listos" }),
  someTitle: ({ links, all }) => `${links} de ${all} enlaces creados`,
  manyHint: "Dé a cada persona solo su propio enlace.",
  copyFor: ({ name }) => `Copiar el enlace para ${name}`,
  copyAll: "Copiar todo",
  qrFor: ({ name }) => `Código QR para ${name}`,
  missingFor: ({ names }) => `Aún no hay enlace para ${names}`,
  stoppedBefore: "Detuvo el trabajo antes de crearlos.",
  addAgain: "Para crear lo que falta, vuelva a compartir estos archivos.",
  revokeAll: "Revocar todo",
  revokedAllTitle: "Enlaces revocados",
  revokedAll: "Nadie puede abrirlos ya. Si alguno se abrió antes, cambie el secreto en sí.",
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
