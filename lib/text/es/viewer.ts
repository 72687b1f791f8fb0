import type { viewer as english } from "../en/viewer.ts";
import { count } from "../format.ts";
import type { TableLike } from "../language.ts";

/** Spanish texts of the viewer and of the recipient’s web page. */
export const viewer: TableLike<typeof english> = {
  pageTitle: "Abrir un secreto",

  askTitle: "Abrir un enlace de un solo uso",
  askLabel: "Enlace",
  askHint: "Péguelo tal como llegó; lo que el correo o el chat ponen alrededor se quita.",
  askOpen: "Abrir",
  askBothTitle: "Abrir un mensaje cifrado",
  askBothLabel: "Mensaje y enlace",
  askBothHint:
    "Pegue el mensaje completo y, a continuación, el enlace completo con el que llegó. Ambos se quedan en este navegador.",

  barredTitle: ({ host }) => `¿Permitir que Hushlink acceda a ${host}?`,
  barredForeign: ({ host, product }) =>
    `Este enlace pertenece a ${host}, que no es uno de sus servidores. Tiene la forma de ${product}.`,
  barredConfigured: ({ host }) =>
    `${host} es uno de sus servidores, pero por ahora el navegador no deja que Hushlink acceda a él.`,
  barredSafe: "Aún no se ha enviado nada, y permitirlo no abre nada.",
  barredAllow: ({ host }) => `Permitir ${host}`,
  barredRefused: ({ host }) =>
    `Sin eso, el secreto no se puede abrir aquí. Todavía puede abrir el enlace en la página de ${host}.`,

  looking: ({ host }) => `Consultando ${host}…`,

  offerTitle: "Han compartido un secreto con usted",
  offerFileTitle: "Han compartido un archivo con usted",
  keptBy: "Guardado en",
  opens: "Se puede abrir",
  expires: "Caduca",
  size: "Tamaño",
  once: "Una vez. Al abrirlo, se gasta.",
  views: ({ left }) =>
    `${count(left, { one: "# vez", other: "# veces" })} más. Cada apertura gasta una.`,
  unlimited: "Las veces que quiera, hasta que caduque",
  viewsUnknown: "Quizá solo una vez: abrirlo puede gastarlo.",
  notReadable: ({ host }) => `${host} no puede leerlo: se descifra aquí, en este navegador.`,
  passphraseHint: "Se la comunicaron por otro medio.",
  passphraseMaybe: "Solo si le dieron una.",
  passphraseEmpty: "Escriba primero la frase de contraseña. No se ha gastado nada.",
  wrongPassphrase:
    "Esa no es la frase de contraseña correcta. Revise las mayúsculas y los espacios.",
  triesLeft: ({ left }) =>
    `${count(left, { one: "Queda # intento", other: "Quedan # intentos" })}; después se bloquea para siempre.`,
  nothingUsed: "No se ha gastado nada.",
  heldSafe: "El secreto ya está aquí: puede intentarlo cuantas veces necesite.",
  reveal: "Revelar el secreto",
  revealFile: "Revelar el archivo",
  unlock: "Desbloquear",

  taking: ({ host }) => `Obteniendo de ${host}…`,
  reconnecting: ({ host }) =>
    `Se cortó la conexión con ${host}. Preguntando de nuevo: su secreto está reservado para usted…`,
  opening: "Descifrando…",

  shownTitle: "El secreto",
  shownFileTitle: "El archivo",
  privateKey: ({ type }) => (type === "" ? "Una clave privada" : `Una clave privada (${type})`),
  textLabel: "Texto secreto",
  hidden: "Oculto",
  showText: "Mostrar",
  hideText: "Ocultar",
  copyAll: "Copiar",
  copyPart: ({ label }) => `Copiar ${label}`,
  copyLine: ({ label }) => `Copiar la línea ${label}`,
  fill: ({ host }) => `Rellenar en ${host}`,
  fillShort: "Rellenar",
  fillPart: ({ label, host }) => `Rellenar ${label} en ${host}`,
  filled: ({ host }) => `Rellenado en ${host}.`,
  fillFailed: ({ host }) =>
    `El campo de ${host} ya no está o no admite ese texto. Cópielo en su lugar.`,
  partsTitle: "Uno por uno",
  linesTitle: "Línea por línea",
  saveText: "Guardar como archivo",
  saveFile: "Guardar el archivo",
  emptyText: "El texto está vacío.",
  truncated: "Solo se muestra el principio. Al copiar o guardar se incluye todo.",
  fileTypeUnknown: "desconocido",
  preview: "Mostrar la imagen",
  previewAlt: "La imagen compartida",
  previewFailed: "Esta imagen no se puede mostrar aquí. Guárdela en su lugar.",
  hiddenAgain: "Oculto de nuevo, porque no había nadie aquí.",
  part: ({ index, of }) => `Parte ${index} de ${of}`,
  clipboardSoon: "El portapapeles se vacía al cabo de un minuto si el secreto sigue en él.",

  copyAsking: ({ host }) => `Confirmando a ${host} que ya lo tiene…`,
  copyErased: ({ host }) => `${host} ha confirmado que su copia se borró.`,
  copyKept: ({ host, left }) =>
    `${host} lo guarda para ${count(left, { one: "# apertura más", other: "# aperturas más" })}.`,
  copyUnknown: ({ host }) => `${host} no ha confirmado que su copia se borrara.`,

  close: "Listo: quitar de esta página",
  closedTitle: "Quitado de esta página",
  closedNext: "El enlace no puede recuperarlo si solo se podía abrir una vez.",
  openAnother: "Abrir otro enlace",

  endTitle: "Este secreto no se puede abrir",
  endPassing: "Aún sin abrir",
  openedAt: ({ when }) => `Este secreto se abrió ${when} y no se puede volver a abrir.`,
  openedNext: "Si no fue usted, avise ahora mismo a quien lo envió: conviene cambiar el secreto.",
  expiredAt: ({ when }) => `Este secreto caducó ${when}. Ya nadie puede abrirlo.`,
  revokedAt: ({ when }) => `Este secreto se revocó ${when}.`,
  lockedAt: ({ when }) =>
    `Este secreto se bloqueó para siempre ${when}, tras demasiadas frases de contraseña incorrectas.`,
  lockedNext:
    "Pida un enlace nuevo a quien lo envió. Si los intentos incorrectos no fueron suyos, dígalo.",
  goneHere: ({ host }) =>
    `${host} no tiene este secreto: se abrió, caducó o se revocó, o el enlace cambió por el camino.`,
  goneNext:
    "Compare el enlace con el mensaje. Si es el mismo, pida uno nuevo a quien lo envió; si usted nunca lo abrió, dígalo: quizá haya que cambiar el secreto.",
  unreachable: ({ host }) => `No se pudo contactar con ${host}. No se ha gastado nada.`,
  offline: "Este equipo no tiene conexión. No se ha gastado nada.",
  tryNext: "Compruebe la conexión e inténtelo de nuevo.",
  garbled: ({ host }) =>
    `${host} dio una respuesta que no tiene sentido para este enlace. No se ha gastado nada.`,
  garbledNext:
    "Si esta red pide iniciar sesión primero, hágalo e inténtelo de nuevo. Si continúa, avise a quien lo envió.",
  refused: ({ host }) => `${host} no lo entrega en este momento. No se ha gastado nada.`,
  refusedNext: "Espere un momento e inténtelo de nuevo. Si continúa, avise a quien lo envió.",
  busy: ({ host }) => `${host} está ocupado. No se ha gastado nada.`,
  reserved: ({ host }) =>
    `Se cortó la conexión con ${host} mientras llegaba el secreto. No se ha perdido: ${host} lo reserva para usted durante dos minutos.`,
  reservedNext: "Inténtelo de nuevo ahora; continuará donde se cortó.",
  maybeSpent: ({ host }) =>
    `Se cortó la conexión con ${host} mientras llegaba el secreto. Es posible que este servidor lo cuente como abierto.`,
  maybeSpentNext:
    "Inténtelo de nuevo. Si entonces ya no está, pida un enlace nuevo a quien lo envió.",
  lostSince: ({ host }) =>
    `Se cortó la conexión con ${host} mientras llegaba el secreto, y el servidor ya no lo conserva.`,
  lostSinceNext:
    "Pida un enlace nuevo a quien lo envió. Lo más probable es que lo gastara su propio intento.",
  failedNext:
    "Diga a quien lo envió: «El enlace se abrió, pero el contenido no se pudo descifrar», y pida uno nuevo. Este enlace está gastado.",
};
