import type { options as english } from "../en/options.ts";
import { count, duration, number, size } from "../format.ts";
import type { TableLike } from "../language.ts";

const ms = (tookMs: number) => `${number(Math.round(tookMs))} ms`;

/** German texts of the options and of the welcome page. */
export const options: TableLike<typeof english> = {
  title: "Hushlink-Einstellungen",

  welcomeTitle: "Willkommen bei Hushlink",
  welcomeLead:
    "Machen Sie aus einem Geheimnis einen Link, der sich einmal öffnen lässt, ohne das Feld zu verlassen, in dem Sie schreiben.",
  chooseTitle: "Wo sollen Ihre Geheimnisse verwahrt werden?",
  chooseLead:
    "Hushlink verschlüsselt in diesem Browser. Der Server verwahrt nur eine Zeit lang Verschlüsseltes und erhält nie den Schlüssel.",
  readyTitle: "Alles bereit",
  readyLead: ({ name }) => `Geheimnisse werden ab jetzt bei ${name} verwahrt.`,
  howSelect:
    "Markieren Sie ein Geheimnis in einem Textfeld, klicken Sie mit der rechten Maustaste und wählen Sie „Durch einen Einmal-Link ersetzen“.",
  howKeys: "Oder drücken Sie diese Tasten:",
  howButton: "Oder öffnen Sie Hushlink über die Symbolleiste und geben Sie dort ein Geheimnis ein:",
  howPin: "Heften Sie Hushlink an die Symbolleiste, damit es zur Hand ist.",
  changeLater: "Den Server und alles Übrige können Sie jederzeit in den Einstellungen ändern.",
  openOptions: "Einstellungen öffnen",
  another: "Anderen Server wählen",

  servers: "Server",
  serversLead: "Sie verwahren Verschlüsseltes. Welchen Sie nutzen, entscheiden Sie.",
  noServers: "Noch kein Server. Fügen Sie zuerst einen hinzu.",
  address: "Adresse eines Servers",
  addressHint: "Ihr eigener oder der Ihres Teams. Der Browser bittet Sie, ihn zu erlauben.",
  addressExample: "secrets.example.com",
  addServer: "Testen und hinzufügen",
  useServer: "Diesen Server nutzen",
  presets: "Öffentliche Server anderer Betreiber",
  presetsLead:
    "Andere betreiben sie, nicht Hushlink. Prüfen Sie vorher, wem Sie vertrauen; manche verlangen ein Konto.",
  usePreset: ({ name }) => `Diesen Server nutzen: ${name}`,
  testing: "Wird getestet …",
  test: "Testen",
  works: ({ tookMs }) => `Funktioniert. Antwort nach ${ms(tookMs)}.`,
  worksWhole: (took) =>
    `Funktioniert. Ein Testgeheimnis wurde in ${ms(took.createdMs)} erstellt und in ${ms(took.readMs)} gelesen${
      took.revokedMs === undefined ? "" : `; ein weiteres in ${ms(took.revokedMs)} widerrufen`
    }.`,
  failedCreating: "Der Server antwortet, aber ein Testgeheimnis ließ sich nicht erstellen.",
  failedReading: "Ein Testgeheimnis wurde erstellt, ließ sich aber nicht lesen.",
  failedRevoking: "Erstellen und Lesen funktionieren, das Widerrufen nicht.",
  added: ({ name }) => `${name} wurde hinzugefügt.`,
  isDefault: "Standard",
  makeDefault: "Als Standard",
  edit: "Name und Schlüssel",
  name: "Name",
  apiKey: "API-Schlüssel",
  apiKeyHint: "Nur wenn der Server einen verlangt. Er bleibt auf diesem Computer.",
  user: "Benutzername",
  userHint: "Nur wo der Server neben dem Schlüssel einen verlangt.",
  apiKeyNeeded: "Ohne ihn nimmt dieser Server nichts an. Er bleibt auf diesem Computer.",
  custom: "Beliebige HTTP-API",
  customLead:
    "Eine Vorlage beschreibt, wie ein Text gespeichert, geholt und gelöscht wird. Der Server erhält nur bereits Verschlüsseltes.",
  customName: "Name dieses Servers",
  customAddress: "Adresse dieser API",
  customTemplate: "Vorlage",
  customTemplateHint:
    "JSON. Das Beispiel legt einen Text in Vault ab. Schreiben Sie {apiKey} an die Stelle des Schlüssels, nie den Schlüssel selbst.",
  customSave: "Speichern und testen",
  customEdit: "Name, Schlüssel und Vorlage",
  importFile: "Aus Datei importieren",
  exportFile: "In Datei exportieren",
  exportHint: "Die Datei enthält nie den Schlüssel oder den Benutzernamen.",
  imported: ({ file }) => `Aus ${file} gelesen. Prüfen Sie es und speichern Sie dann.`,
  save: "Speichern",
  saved: "Gespeichert",
  remove: "Entfernen",
  removeServer: ({ name }) => `${name} entfernen`,
  allow: "Diesen Server erlauben",
  notAllowed: ({ host }) => `Der Browser lässt Hushlink noch nicht auf ${host} zugreifen.`,
  canPassphrase: "Passphrase",
  canFiles: ({ bytes }) => `Dateien bis ${size(bytes)}`,
  canText: ({ bytes }) => `Text bis ${size(bytes)}`,
  canStatus: "Zeigt, ob geöffnet",
  canRevoke: "Widerrufen",
  canViews: ({ views }) => `Bis ${count(views, { one: "# Aufruf", other: "# Aufrufe" })}`,
  canOnce: "Nur ein Aufruf",
  canExpiry: ({ seconds }) => `Höchstens ${duration(seconds)}`,
  canOnceOrAny: "Ein Aufruf oder beliebig viele",
  viewsReplaceExpiry: "Eine Aufrufgrenze ersetzt die Gültigkeit",
  previewsBurn:
    "Schon eine Vorschau im Chat öffnet den Link und verbraucht das Geheimnis. Nehmen Sie für Chats einen anderen Server.",
  needsKey: "Braucht einen Schlüssel",
  notStrict: "Zwei Personen im selben Moment können es beide öffnen",

  defaults: "Neue Links",
  defaultsLead:
    "Womit das Formular beginnt, bis Sie anders wählen. Danach beginnt es mit Ihrer letzten Wahl auf derselben Website mit demselben Server, sonst mit der letzten für diesen Server. Welchen Server eine Website nutzt, ändern Sie nur unter „Websites“.",
  remembered: ({ places }) =>
    places === 0
      ? "Keine Auswahl ist gemerkt."
      : `Ihre letzte Auswahl ist für ${count(places, { one: "# Website oder Server", other: "# Websites und Server" })} gemerkt.`,
  forgetChoices: "Gemerkte Auswahl vergessen",
  expiry: "Gültig für",
  views: "Zu öffnen",
  serverDefault: "Wie vom Server vorgeschlagen",

  words: "Text um den Link",
  wordsLead: "Was in Ihre Nachricht gesetzt wird. {link} steht für den Link.",
  template: "Text",
  templateHint: "Darf auch {expiry} und {views} enthalten.",
  preview: "Sieht so aus",

  sites: "Websites",
  sitesLead: "Eine Website kann ihren eigenen Server und ihren eigenen Text um den Link haben.",
  site: "Website",
  siteHint: "Ihr Hostname, wie chat.example.com.",
  siteServer: "Server",
  siteServerUsual: "Der Standardserver",
  siteWords: "Text um den Link",
  siteWordsHint: "Leer: wie überall sonst.",
  newSite: "Weitere Website",
  addSite: "Diese Website hinzufügen",
  removeSite: ({ host }) => `Die Angaben für ${host} entfernen`,
  siteSummary: ({ server, words }) =>
    words === "" ? server : server === "" ? words : `${server} · ${words}`,
  allowAsk: ({ host }) => `Darf Hushlink in ${host} arbeiten?`,
  allowAskWhy:
    "Das benutzte Feld gehört zu dieser Website, nicht zur umgebenden Seite. Hushlink wird dort nur auf Ihren Wunsch tätig.",
  allowSite: ({ host }) => `${host} erlauben`,
  allowDone: ({ host }) => `Hushlink darf jetzt in ${host} arbeiten.`,
  allowDoneNext: "Gehen Sie zurück zur Seite und versuchen Sie es erneut.",
  allowRefused: "Es wurde nichts geändert. Sie können den Link weiterhin selbst einfügen.",
  allowedSites: "Erlaubte Websites",
  allowedSitesLead: "Außer auf Ihren Servern lässt der Browser Hushlink in diesen arbeiten.",
  disallowSite: ({ host }) => `${host} nicht mehr erlauben`,

  guard: "Bewachte Websites",
  guardLead:
    "Ein Schlüssel oder Zugang, den Sie dort aus Gewohnheit einfügen, wird zurückgehalten und stattdessen ein Einmal-Link angeboten. Noch einmal einfügen lässt ihn durch.",
  guardSite: "Zu bewachende Website",
  guardRefused: "Nicht bewacht: Dazu braucht es die Erlaubnis des Browsers für diese Website.",
  guardAdd: "Website bewachen",
  guardNotAllowed: "Der Browser erlaubt es noch nicht.",
  unguard: ({ host }) => `${host} nicht mehr bewachen`,

  behavior: "Verhalten",
  notices: "In der Seite melden, was geschehen ist",
  noticesHint:
    "Ein kleiner Hinweis mit „Rückgängig“, nachdem ein Geheimnis ersetzt wurde. Er zeigt nie den Link.",
  notifyOpened: "Melden, wenn ein gesendeter Link geöffnet wird",
  notifyOpenedHint:
    "Solange Links warten, fragt Hushlink gelegentlich deren Server. Was ein Server nicht weiß, wissen auch wir nicht.",
  openHere: "Links meiner Server in Hushlink öffnen",
  openHereHint: "Die Seite des Servers wird dabei nicht geladen.",
  hideInBackground: "Ein offenes Geheimnis verbergen, wenn der Tab verlassen wird",
  clearClipboard: "Zwischenablage eine Minute nach dem Kopieren eines Geheimnisses leeren",
  backgroundCopy: "Links über das Kontextmenü kopieren",
  backgroundCopyHint: "Dazu muss der Browser das Schreiben in die Zwischenablage erlauben.",

  shortcuts: "Tastenkürzel",
  shortcutsLead: "Im Browser können Sie sie ändern.",
  changeShortcuts: "Tastenkürzel ändern",
  openHushlink: "Hushlink öffnen",
  openHushlinkHint: "Teilen, einen Link öffnen oder ansehen, was Sie gesendet haben.",
  shareKeys: "Auswahl durch einen Einmal-Link ersetzen",
  shareKeysHint:
    "In dem Feld, in dem Sie gerade sind; außerhalb von Feldern wird der Link kopiert.",
  clipboardKeys: "Einmal-Link aus der Zwischenablage öffnen",
  clipboardKeysHint: "Er erscheint in der Anzeige, die fragt, bevor sie etwas verbraucht.",
  noKeys: "Keine",

  stored: "Was hier gespeichert ist",
  storedLead: "Nur auf diesem Computer, nie synchronisiert.",
  storedNever: "Nie gespeichert: Geheimnisse, Passphrasen, Links und ihre Schlüssel.",
  storedSettings: ({ servers }) =>
    `Ihre Einstellungen und ${count(servers, { one: "# Server", other: "# Server" })}, mit den eingegebenen Schlüsseln.`,
  storedReceipts: ({ receipts }) =>
    `${count(receipts, { one: "# Beleg", other: "# Belege" })} gesendeter Links: wann, wohin, und womit Sie sie widerrufen.`,
  storedDraft:
    "Ungesendeter Text, das zuletzt Geteilte und sein Link: fünf Minuten lang im Arbeitsspeicher.",
  keepReceipts: "Belege aufbewahren",
  keepNone: "Keine aufbewahren",
  keepDays: ({ days }) => duration(days * 86_400),
  eraseReceipts: "Belege löschen",
  eraseAll: "Alles löschen",
  eraseReceiptsAsk:
    "Sie können diese Links dann nicht mehr widerrufen. Sie bleiben offen, bis sie ablaufen.",
  eraseAllAsk:
    "Server, Schlüssel, Einstellungen und Belege sind dann weg. Links bleiben offen, bis sie ablaufen.",
  eraseNow: "Jetzt löschen",
  erased: "Gelöscht.",
};
