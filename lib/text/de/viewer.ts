import type { viewer as english } from "../en/viewer.ts";
import { count } from "../format.ts";
import type { TableLike } from "../language.ts";

/** German texts of the viewer and of the recipient’s web page. */
export const viewer: TableLike<typeof english> = {
  pageTitle: "Geheimnis öffnen",

  askTitle: "Einmal-Link öffnen",
  askLabel: "Link",
  askHint: "Fügen Sie ihn so ein, wie er kam; was Mail und Chat darum herum setzen, wird entfernt.",
  askOpen: "Öffnen",
  askBothTitle: "Verschlüsselte Nachricht öffnen",
  askBothLabel: "Nachricht und Link",
  askBothHint:
    "Fügen Sie die ganze Nachricht ein und dahinter den ganzen Link, mit dem sie kam. Beides bleibt in diesem Browser.",

  barredTitle: ({ host }) => `Darf Hushlink auf ${host} zugreifen?`,
  barredForeign: ({ host, product }) =>
    `Dieser Link gehört zu ${host}, keinem Ihrer Server. Der Form nach ist er von ${product}.`,
  barredConfigured: ({ host }) =>
    `${host} ist einer Ihrer Server, aber der Browser lässt Hushlink derzeit nicht darauf zugreifen.`,
  barredSafe: "Es wurde noch nichts gesendet, und durch das Erlauben wird nichts geöffnet.",
  barredAllow: ({ host }) => `${host} erlauben`,
  barredRefused: ({ host }) =>
    `Ohne das lässt sich das Geheimnis hier nicht öffnen. Auf der Seite von ${host} geht es weiterhin.`,

  looking: ({ host }) => `${host} wird gefragt …`,

  offerTitle: "Jemand hat ein Geheimnis mit Ihnen geteilt",
  offerFileTitle: "Jemand hat eine Datei mit Ihnen geteilt",
  keptBy: "Verwahrt bei",
  opens: "Zu öffnen",
  expires: "Läuft ab",
  size: "Größe",
  once: "Einmal. Mit dem Öffnen ist es verbraucht.",
  views: ({ left }) => `Noch ${count(left, { other: "#-mal" })}. Jedes Öffnen zählt.`,
  unlimited: "Beliebig oft, bis es abläuft",
  viewsUnknown: "Vielleicht nur einmal: Das Öffnen kann es verbrauchen.",
  notReadable: ({ host }) =>
    `${host} kann es nicht lesen: Entschlüsselt wird hier, in diesem Browser.`,
  passphraseHint: "Sie haben sie auf anderem Weg erhalten.",
  passphraseMaybe: "Nur falls Sie eine erhalten haben.",
  passphraseEmpty: "Geben Sie zuerst die Passphrase ein. Es wurde nichts verbraucht.",
  wrongPassphrase:
    "Das ist nicht die richtige Passphrase. Achten Sie auf Groß- und Kleinschreibung und Leerzeichen.",
  triesLeft: ({ left }) =>
    `Noch ${count(left, { one: "# Versuch", other: "# Versuche" })}; danach ist es endgültig gesperrt.`,
  nothingUsed: "Es wurde nichts verbraucht.",
  heldSafe: "Das Geheimnis ist schon hier: Sie können es so oft versuchen wie nötig.",
  reveal: "Geheimnis öffnen",
  revealFile: "Datei öffnen",
  unlock: "Entsperren",

  taking: ({ host }) => `Wird von ${host} geholt …`,
  reconnecting: ({ host }) =>
    `Die Verbindung zu ${host} ist abgebrochen. Neuer Versuch: Ihr Geheimnis wird für Sie aufgehoben …`,
  opening: "Wird entschlüsselt …",

  shownTitle: "Das Geheimnis",
  shownFileTitle: "Die Datei",
  privateKey: ({ type }) =>
    type === "" ? "Ein privater Schlüssel" : `Ein privater Schlüssel (${type})`,
  textLabel: "Geheimer Text",
  hidden: "Verborgen",
  showText: "Anzeigen",
  hideText: "Verbergen",
  copyAll: "Kopieren",
  copyPart: ({ label }) => `${label} kopieren`,
  copyLine: ({ label }) => `Zeile ${label} kopieren`,
  fill: ({ host }) => `Bei ${host} eintragen`,
  fillShort: "Eintragen",
  fillPart: ({ label, host }) => `${label} bei ${host} eintragen`,
  filled: ({ host }) => `Bei ${host} eingetragen.`,
  fillFailed: ({ host }) =>
    `Das Feld bei ${host} ist nicht mehr da oder nimmt solchen Text nicht an. Kopieren Sie stattdessen.`,
  partsTitle: "Einzeln",
  linesTitle: "Zeile für Zeile",
  saveText: "Als Datei speichern",
  saveFile: "Datei speichern",
  emptyText: "Der Text ist leer.",
  truncated: "Es wird nur der Anfang angezeigt. Kopieren und Speichern umfassen alles.",
  fileTypeUnknown: "unbekannt",
  preview: "Bild anzeigen",
  previewAlt: "Das geteilte Bild",
  previewFailed: "Dieses Bild lässt sich hier nicht anzeigen. Speichern Sie es stattdessen.",
  hiddenAgain: "Wieder verborgen, weil niemand hier war.",
  part: ({ index, of }) => `Teil ${index} von ${of}`,
  clipboardSoon:
    "Die Zwischenablage wird nach einer Minute geleert, wenn das Geheimnis noch darin ist.",

  copyAsking: ({ host }) => `${host} erfährt, dass Sie es haben …`,
  copyErased: ({ host }) => `${host} hat bestätigt, dass die dortige Kopie gelöscht ist.`,
  copyKept: ({ host, left }) =>
    `${host} verwahrt es für ${count(left, { one: "# weiteren Aufruf", other: "# weitere Aufrufe" })}.`,
  copyUnknown: ({ host }) => `${host} hat nicht bestätigt, dass die dortige Kopie gelöscht ist.`,

  close: "Fertig: von dieser Seite entfernen",
  closedTitle: "Von dieser Seite entfernt",
  closedNext: "War der Link nur einmal zu öffnen, kann er es nicht zurückbringen.",
  openAnother: "Anderen Link öffnen",

  endTitle: "Dieses Geheimnis lässt sich nicht öffnen",
  endPassing: "Noch nicht geöffnet",
  openedAt: ({ when }) =>
    `Dieses Geheimnis wurde ${when} geöffnet und lässt sich nicht noch einmal öffnen.`,
  openedNext:
    "Wenn Sie das nicht waren, sagen Sie sofort Bescheid: Das Geheimnis sollte geändert werden.",
  expiredAt: ({ when }) => `Dieses Geheimnis ist ${when} abgelaufen. Niemand kann es mehr öffnen.`,
  revokedAt: ({ when }) => `Dieses Geheimnis wurde ${when} widerrufen.`,
  lockedAt: ({ when }) =>
    `Dieses Geheimnis wurde ${when} nach zu vielen falschen Passphrasen endgültig gesperrt.`,
  lockedNext:
    "Bitten Sie um einen neuen Link. Waren die falschen Versuche nicht Ihre, sagen Sie es dazu.",
  goneHere: ({ host }) =>
    `${host} hat dieses Geheimnis nicht: Es wurde geöffnet, ist abgelaufen oder widerrufen, oder der Link wurde unterwegs verändert.`,
  goneNext:
    "Vergleichen Sie den Link mit der Nachricht. Stimmt er überein, bitten Sie um einen neuen. Haben Sie ihn nie geöffnet, sagen Sie es: Vielleicht muss das Geheimnis geändert werden.",
  unreachable: ({ host }) => `${host} war nicht erreichbar. Es wurde nichts verbraucht.`,
  offline: "Dieser Computer ist offline. Es wurde nichts verbraucht.",
  tryNext: "Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
  garbled: ({ host }) =>
    `${host} hat eine Antwort gegeben, die nicht zu diesem Link passt. Es wurde nichts verbraucht.`,
  garbledNext:
    "Falls dieses Netz zuerst eine Anmeldung verlangt, melden Sie sich an und versuchen Sie es erneut. Bleibt es dabei, sagen Sie Bescheid.",
  refused: ({ host }) => `${host} gibt es im Moment nicht heraus. Es wurde nichts verbraucht.`,
  refusedNext:
    "Warten Sie einen Moment und versuchen Sie es erneut. Bleibt es dabei, sagen Sie Bescheid.",
  busy: ({ host }) => `${host} ist ausgelastet. Es wurde nichts verbraucht.`,
  reserved: ({ host }) =>
    `Die Verbindung zu ${host} ist abgebrochen, während das Geheimnis unterwegs war. Es ist nicht verloren: ${host} hebt es zwei Minuten für Sie auf.`,
  reservedNext: "Versuchen Sie es jetzt erneut; es geht dort weiter, wo es abbrach.",
  maybeSpent: ({ host }) =>
    `Die Verbindung zu ${host} ist abgebrochen, während das Geheimnis unterwegs war. Dieser Server zählt es vielleicht als geöffnet.`,
  maybeSpentNext:
    "Versuchen Sie es erneut. Ist es dann nicht mehr da, bitten Sie um einen neuen Link.",
  lostSince: ({ host }) =>
    `Die Verbindung zu ${host} ist abgebrochen, während das Geheimnis unterwegs war, und der Server hat es inzwischen freigegeben.`,
  lostSinceNext:
    "Bitten Sie um einen neuen Link. Sehr wahrscheinlich hat Ihr eigener Versuch diesen verbraucht.",
  failedNext:
    "Melden Sie zurück: „Der Link ging auf, aber der Inhalt ließ sich nicht entschlüsseln“, und bitten Sie um einen neuen. Dieser Link ist verbraucht.",
};
