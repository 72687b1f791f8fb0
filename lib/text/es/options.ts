import type { options as english } from "../en/options.ts";
import { count, duration, number, size } from "../format.ts";
import type { TableLike } from "../language.ts";

const ms = (tookMs: number) => `${number(Math.round(tookMs))} ms`;

/** Spanish texts of the options and of the welcome page. */
export const options: TableLike<typeof english> = {
  title: "Opciones de Hushlink",

  welcomeTitle: "Le damos la bienvenida a Hushlink",
  welcomeLead:
    "Convierta un secreto en un enlace que se abre una sola vez, sin salir del campo en el que escribe.",
  chooseTitle: "¿Dónde se guardarán sus secretos?",
  chooseLead:
    "Hushlink cifra en este navegador. El servidor solo guarda datos cifrados por un tiempo y nunca recibe la clave.",
  readyTitle: "Todo listo",
  readyLead: ({ name }) => `Desde ahora, ${name} guarda los secretos.`,
  howSelect:
    "Seleccione un secreto en cualquier campo de texto, haga clic con el botón derecho y elija «Sustituir por un enlace de un solo uso».",
  howKeys: "O pulse estas teclas:",
  howButton: "O abra Hushlink desde la barra de herramientas y escriba allí un secreto:",
  howPin: "Fije Hushlink en la barra de herramientas para tenerlo a mano.",
  changeLater: "Puede cambiar el servidor y todo lo demás en las opciones en cualquier momento.",
  openOptions: "Abrir las opciones",
  another: "Elegir otro servidor",

  servers: "Servidores",
  serversLead: "Guardan datos cifrados. Usted decide cuál usar.",
  noServers: "Aún no hay servidores. Añada uno para empezar.",
  address: "Dirección de un servidor",
  addressHint: "El suyo o el de su equipo. El navegador le pedirá que lo permita.",
  addressExample: "secrets.example.com",
  addServer: "Probar y añadir",
  useServer: "Usar este servidor",
  presets: "Servidores públicos, gestionados por terceros",
  presetsLead:
    "Los gestionan terceros, no Hushlink. Compruebe quién está detrás antes de confiar; algunos piden una cuenta.",
  usePreset: ({ name }) => `Usar este servidor: ${name}`,
  testing: "Probando…",
  test: "Probar",
  works: ({ tookMs }) => `Funciona. Respondió en ${ms(tookMs)}.`,
  worksWhole: (took) =>
    `Funciona. Se creó un secreto de prueba en ${ms(took.createdMs)} y se leyó en ${ms(took.readMs)}${
      took.revokedMs === undefined ? "" : `; otro se revocó en ${ms(took.revokedMs)}`
    }.`,
  failedCreating: "El servidor responde, pero no se pudo crear un secreto de prueba.",
  failedReading: "Se creó un secreto de prueba, pero no se pudo leer.",
  failedRevoking: "Crear y leer funciona, pero no se pudo revocar.",
  added: ({ name }) => `Se añadió ${name}.`,
  isDefault: "Predeterminado",
  makeDefault: "Predeterminar",
  edit: "Nombre y clave",
  name: "Nombre",
  apiKey: "Clave de API",
  apiKeyHint: "Solo si el servidor la pide. Se queda en este equipo.",
  user: "Nombre de usuario",
  userHint: "Solo si el servidor lo pide junto con la clave.",
  apiKeyNeeded: "Este servidor no acepta nada sin ella. Se queda en este equipo.",
  custom: "Cualquier otra API HTTP",
  customLead:
    "Una plantilla indica cómo guardar, obtener y borrar un texto. El servidor solo recibe lo que ya está cifrado.",
  customName: "Nombre de este servidor",
  customAddress: "Dirección de esta API",
  customTemplate: "Plantilla",
  customTemplateHint:
    "JSON. El ejemplo guarda un texto en Vault. Escriba {apiKey} en el lugar de la clave, nunca la clave misma.",
  customSave: "Guardar y probar",
  customEdit: "Nombre, clave y plantilla",
  importFile: "Importar de un archivo",
  exportFile: "Exportar a un archivo",
  exportHint: "El archivo nunca contiene la clave ni el nombre de usuario.",
  imported: ({ file }) => `Leído de ${file}. Revíselo y guarde.`,
  save: "Guardar",
  saved: "Guardado",
  remove: "Quitar",
  removeServer: ({ name }) => `Quitar ${name}`,
  allow: "Permitir este servidor",
  notAllowed: ({ host }) => `El navegador aún no deja que Hushlink acceda a ${host}.`,
  canPassphrase: "Frase de contraseña",
  canFiles: ({ bytes }) => `Archivos de hasta ${size(bytes)}`,
  canText: ({ bytes }) => `Texto de hasta ${size(bytes)}`,
  canStatus: "Indica si se abrió",
  canRevoke: "Revocación",
  canViews: ({ views }) => `Hasta ${count(views, { one: "# apertura", other: "# aperturas" })}`,
  canOnce: "Solo una apertura",
  canExpiry: ({ seconds }) => `Hasta ${duration(seconds)}`,
  canOnceOrAny: "Una apertura o sin límite",
  viewsReplaceExpiry: "Un límite de aperturas sustituye a la caducidad",
  previewsBurn:
    "Una simple vista previa en un chat abre el enlace y gasta el secreto. Para chats, use otro servidor.",
  needsKey: "Requiere una clave",
  notStrict: "Dos personas en el mismo instante podrían abrirlo las dos",

  defaults: "Enlaces nuevos",
  defaultsLead:
    "Los valores iniciales del formulario, hasta que elija otros. Después parte de su última elección en el mismo sitio con el mismo servidor o, si no, de la última con ese servidor. El servidor de un sitio solo se cambia en «Sitios».",
  remembered: ({ places }) =>
    places === 0
      ? "No se recuerda ninguna elección."
      : `Sus últimas elecciones se recuerdan para ${count(places, { one: "# sitio o servidor", other: "# sitios y servidores" })}.`,
  forgetChoices: "Olvidar las elecciones recordadas",
  expiry: "Caduca tras",
  views: "Se abre",
  serverDefault: "Según el servidor",

  words: "Texto junto al enlace",
  wordsLead: "Lo que se pone en su mensaje. {link} representa el enlace.",
  template: "Texto",
  templateHint: "También puede contener {expiry} y {views}.",
  preview: "Vista previa",

  sites: "Sitios",
  sitesLead: "Un sitio puede tener su propio servidor y su propio texto junto al enlace.",
  site: "Sitio",
  siteHint: "Su nombre de host, como chat.example.com.",
  siteServer: "Servidor",
  siteServerUsual: "El servidor predeterminado",
  siteWords: "Texto junto al enlace",
  siteWordsHint: "Vacío: como en los demás sitios.",
  newSite: "Otro sitio",
  addSite: "Añadir este sitio",
  removeSite: ({ host }) => `Quitar lo elegido para ${host}`,
  siteSummary: ({ server, words }) =>
    words === "" ? server : server === "" ? words : `${server} · ${words}`,
  allowAsk: ({ host }) => `¿Permitir que Hushlink actúe en ${host}?`,
  allowAskWhy:
    "El campo que usó pertenece a este sitio, no a la página que lo rodea. Hushlink solo actúa allí cuando usted lo pide.",
  allowSite: ({ host }) => `Permitir ${host}`,
  allowDone: ({ host }) => `Hushlink ya puede actuar en ${host}.`,
  allowDoneNext: "Vuelva a la página e inténtelo de nuevo.",
  allowRefused: "No se cambió nada. Todavía puede pegar usted el enlace.",
  allowedSites: "Sitios permitidos",
  allowedSitesLead: "Además de en sus servidores, el navegador deja actuar a Hushlink en estos.",
  disallowSite: ({ host }) => `Dejar de permitir ${host}`,

  guard: "Sitios vigilados",
  guardLead:
    "Una clave o un acceso que pegue allí por costumbre se retiene, y se le ofrece un enlace de un solo uso en su lugar. Pegar otra vez lo deja pasar.",
  guardSite: "Sitio que vigilar",
  guardRefused: "No se vigila: hace falta el permiso del navegador para este sitio.",
  guardAdd: "Vigilar este sitio",
  guardNotAllowed: "El navegador aún no lo permite.",
  unguard: ({ host }) => `Dejar de vigilar ${host}`,

  behavior: "Comportamiento",
  notices: "Indicar en la página qué ocurrió",
  noticesHint:
    "Una pequeña nota con «Deshacer» después de sustituir un secreto. Nunca muestra el enlace.",
  notifyOpened: "Avisarme cuando se abra un enlace enviado",
  notifyOpenedHint:
    "Mientras haya enlaces en espera, Hushlink consulta de vez en cuando sus servidores. Lo que un servidor no sabe, nosotros tampoco.",
  openHere: "Abrir los enlaces de mis servidores en Hushlink",
  openHereHint: "La página del servidor no se carga.",
  hideInBackground: "Ocultar un secreto abierto al salir de su pestaña",
  clearClipboard: "Vaciar el portapapeles un minuto después de copiar un secreto",
  backgroundCopy: "Copiar enlaces desde el menú contextual",
  backgroundCopyHint: "El navegador debe permitir escribir en el portapapeles.",

  shortcuts: "Atajos de teclado",
  shortcutsLead: "Puede cambiarlos en el navegador.",
  changeShortcuts: "Cambiar los atajos",
  openHushlink: "Abrir Hushlink",
  openHushlinkHint: "Compartir, abrir un enlace o ver lo que envió.",
  shareKeys: "Sustituir la selección por un enlace de un solo uso",
  shareKeysHint: "En el campo en el que está; fuera de los campos, el enlace se copia.",
  clipboardKeys: "Abrir el enlace de un solo uso del portapapeles",
  clipboardKeysHint: "Se muestra en el visor, que pregunta antes de gastar nada.",
  noKeys: "Ninguno",

  stored: "Qué se guarda aquí",
  storedLead: "Solo en este equipo, nunca sincronizado.",
  storedNever: "Nunca se guardan secretos, frases de contraseña, enlaces ni sus claves.",
  storedSettings: ({ servers }) =>
    `Sus opciones y ${count(servers, { one: "# servidor", other: "# servidores" })}, con las claves que escribió.`,
  storedReceipts: ({ receipts }) =>
    `${count(receipts, { one: "# comprobante", other: "# comprobantes" })} de enlaces enviados: cuándo, dónde y cómo revocarlos.`,
  storedDraft:
    "El texto sin enviar, lo último que compartió y su enlace: en memoria, durante cinco minutos.",
  keepReceipts: "Guardar comprobantes durante",
  keepNone: "No guardar ninguno",
  keepDays: ({ days }) => duration(days * 86_400),
  eraseReceipts: "Borrar comprobantes",
  eraseAll: "Borrar todo",
  eraseReceiptsAsk: "Ya no podrá revocar esos enlaces. Siguen abiertos hasta que caduquen.",
  eraseAllAsk:
    "Se borrarán servidores, claves, opciones y comprobantes. Los enlaces siguen abiertos hasta que caduquen.",
  eraseNow: "Borrar ahora",
  erased: "Borrado.",
};
