import type { sent as english } from "../en/sent.ts";
import { count, moment, relative } from "../format.ts";
import type { TableLike } from "../language.ts";

/** Spanish texts about what was sent. */
export const sent: TableLike<typeof english> = {
  openedTitle: "Se abrió su secreto",
  openedMessage: ({ label }) =>
    `Se abrió ${label}. ¿No fue la persona prevista? Haga clic aquí para ver qué hacer.`,

  title: "Enlaces enviados",
  lead: "Qué fue de los enlaces creados aquí. Hushlink no guarda ni el secreto ni la clave: un enlace no se puede volver a copiar.",
  empty: "Aún no hay nada enviado",
  emptyLead: "Aquí aparecen los enlaces que cree y lo que fue de ellos.",
  filter: "Filtrar",
  noMatch: "Nada coincide aquí.",
  refresh: "Actualizar",
  refreshing: "Consultando los servidores…",
  openPage: "Abrir como página",

  waiting: "En espera",
  opened: "Abierto",
  openedAt: ({ atMs, nowMs }) => `Abierto: ${moment(atMs, nowMs)}`,
  expired: "Caducado",
  revoked: "Revocado",
  locked: "Bloqueado",
  unknown: "Ya no está",
  cantTell: "No se sabe",

  expires: ({ atMs, nowMs }) => `Caduca ${relative(atMs, nowMs)}`,
  sentAt: ({ atMs, nowMs }) => `Enviado: ${moment(atMs, nowMs)}`,
  viewsLeft: ({ left, views }) =>
    `Quedan ${left} de ${count(views, { one: "# apertura", other: "# aperturas" })}`,
  withPassphrase: "Con frase de contraseña",
  lockedHint: "Se probaron demasiadas frases de contraseña incorrectas. Cree un enlace nuevo.",
  unknownHint: "El servidor ya no lo conoce: se abrió, caducó o se revocó.",
  cantTellHint: "Este servidor no dice si un enlace se abrió.",

  notThem: "¿No fue la persona prevista?",
  wasThem: "Fue la persona prevista",
  whatToDo: "Qué hacer",
  settled: "Usted indicó que fue la persona prevista",
  oddSoon:
    "El enlace se abrió segundos después de compartirlo, más rápido de lo que la mayoría hace clic.",
  oddNight: "Se abrió de noche, según su reloj.",
  oddLate: "Se abrió días después de compartirlo.",
  guideLead: "Hushlink no puede saber quién lo abrió. Si pudo ser otra persona:",
  changeKey: "Revoque esta clave allí donde se emitió y cree una nueva.",
  changePrivateKey: "Retire esta clave de todos los sitios que confían en ella y cree una nueva.",
  changePassword: "Cambie la contraseña en todos los sitios donde se usa.",
  changeCode: "Haga cambiar o bloquear este código.",
  changeEach: "Cambie todas las contraseñas y claves que contenía.",
  changeSecret: "Cambie aquello a lo que da acceso: quien abrió el enlace lo tiene.",
  guideRevoke: "El enlace todavía se puede abrir. Revóquelo.",
  guideAsk: "Pregunte a la persona destinataria si fue ella, por otra vía que la del enlace.",
  guideNew: "Comparta el secreto nuevo con una frase de contraseña y comuníquela por otra vía.",
  label: "Nombre en esta lista",
  rename: "Cambiar nombre",
  save: "Guardar",
  revoke: "Revocar",
  revokeOne: ({ label }) => `Revocar ${label}`,
  renew: "Revocar y crear un enlace nuevo",
  renewing: "Revocando y creando después un enlace nuevo…",
  renewed: "El enlace anterior ya no abre nada. Aquí está el nuevo.",
  newLink: "Enlace nuevo",
  notRevoked: "No se creó ningún enlace nuevo y el anterior quizá aún se pueda abrir.",
  notMade:
    "El enlace anterior ya no abre nada. El secreto espera cinco minutos en la ventana emergente para compartirlo de nuevo.",
  forget: "Quitar de la lista",
  revokeAll: "Revocar los que esperan",
  revokeAllAsk: ({ waiting }) =>
    `${count(waiting, { one: "# enlace dejará", other: "# enlaces dejarán" })} de funcionar. Nadie podrá abrir nada con ellos.`,
  eraseAll: "Borrar la lista",
  eraseAllAsk: "Ya no podrá revocar estos enlaces. Siguen abiertos hasta que caduquen.",
};
