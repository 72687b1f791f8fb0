import type { popup as english } from "../en/popup.ts";
import { count, duration, moment, relative, size } from "../format.ts";
import type { TableLike } from "../language.ts";

/** German texts of the popup. */
export const popup: TableLike<typeof english> = {
  title: "Hushlink",
  tabs: "Was tun",
  tabShare: "Teilen",
  tabOpen: "Öffnen",
  tabSent: "Gesendet",
  settings: "Einstellungen",

  secret: "Geheimnis",
  addFile: "Datei anhängen",
  generate: "Erzeugen",
  dropHere: "Hier ablegen, um zu teilen",
  noFoldersTitle: "Ordner lassen sich nicht teilen.",
  noFolders: "Legen Sie die Dateien daraus ab, oder packen Sie den Ordner zuerst als ZIP.",
  removeFile: "Datei entfernen",
  removeNamed: ({ name }) => `${name} entfernen`,
  fileSize: ({ bytes }) => size(bytes),
  filesTotal: ({ files, bytes }) =>
    `${count(files, { one: "# Datei", other: "# Dateien" })}, ${size(bytes)}`,
  packHow: "Was aus den Dateien wird",
  packArchive: "Ein Archiv, ein Link",
  packLinks: "Je Datei ein Link",
  archiveName: "Name des Archivs",
  noFiles:
    "Dieser Server nimmt keine Dateien an. Entfernen Sie sie, oder wählen Sie einen anderen Server.",
  tooManyFiles: ({ most }) =>
    `Mehr als ${count(most, { other: "#" })} lassen sich nicht auf einmal teilen. Entfernen Sie einige und teilen Sie diese danach.`,
  aboutFile: ({ name, said }) => `${name}: ${said}`,
  forSeveral: "Für mehrere Personen",
  names: "Namen",
  namesHint:
    "Einer je Zeile oder durch Kommas getrennt. Jede Person erhält einen eigenen Link, der sich einmal öffnen lässt.",
  tooManyPeople: ({ most }) =>
    `Mehr als ${count(most, { other: "#" })} Links lassen sich nicht auf einmal erstellen. Entfernen Sie einige Namen und teilen Sie danach noch einmal.`,
  expiry: "Gültig für",
  views: "Zu öffnen",
  noTimeLimit: "Unbegrenzt",
  passphrase: "Passphrase",
  none: "Keine",
  makePassphrase: "Passphrase erzeugen",
  copyPassphrase: "Passphrase kopieren",
  duration: ({ seconds }) => duration(seconds),
  viewCount: ({ views }) =>
    views === 0 ? "Beliebig oft" : views === 1 ? "Einmal" : count(views, { other: "#-mal" }),
  server: "Server",
  keptBy: ({ host }) => `Wird hier verschlüsselt und erst dann bei ${host} verwahrt.`,
  encryptAndCopy: "Verschlüsseln und Link kopieren",
  encryptAndInsert: ({ site }) => `Verschlüsseln und in ${site} einfügen`,
  encryptMany: ({ links }) =>
    `Verschlüsseln und ${count(links, { one: "# Link", other: "# Links" })} erstellen`,
  copyInstead: "Stattdessen den Link kopieren",
  bringBackDraft: "Letzte Eingabe zurückholen",
  tooLongToKeep: "Zu lang, um aufgehoben zu werden, wenn sich dieses Fenster schließt.",
  showLastLink: "Letzten Link anzeigen",

  noServerTitle: "Wo sollen Geheimnisse verwahrt werden?",
  noServer: "Wählen Sie einmal einen Server. Er sieht immer nur Verschlüsseltes.",
  chooseServer: "Server wählen",

  packing: "Dateien werden gepackt …",
  makingPart: ({ at, of }) => `Link ${at} von ${of} wird erstellt …`,
  encrypting: "Wird verschlüsselt …",
  sending: "Verschlüsselte Daten werden gesendet …",
  allowServer: "Diesen Server erlauben",
  serverSettings: "Servereinstellungen",

  copiedTitle: "Link kopiert",
  insertedTitle: "Link eingefügt",
  shownTitle: "Ihr Link ist fertig",
  manyTitle: ({ links }) =>
    count(links, { one: "# Link ist fertig", other: "# Links sind fertig" }),
  someTitle: ({ links, all }) => `${links} von ${all} Links erstellt`,
  manyHint: "Geben Sie jeder Person nur ihren eigenen Link.",
  copyFor: ({ name }) => `Kopieren: Link für ${name}`,
  copyAll: "Alle kopieren",
  qrFor: ({ name }) => `QR-Code für ${name}`,
  missingFor: ({ names }) => `Noch kein Link für ${names}`,
  stoppedBefore: "Sie haben angehalten, bevor diese erstellt wurden.",
  addAgain: "Um das Fehlende zu erstellen, teilen Sie diese Dateien noch einmal.",
  revokeAll: "Alle widerrufen",
  revokedAllTitle: "Links widerrufen",
  revokedAll:
    "Niemand kann sie mehr öffnen. Wurde einer vorher geöffnet, ändern Sie das Geheimnis selbst.",
  link: "Einmal-Link",
  opens: ({ views }) =>
    views === 0
      ? "Öffnet beliebig oft"
      : views === 1
        ? "Öffnet einmal"
        : `Öffnet ${count(views, { other: "#-mal" })}`,
  expires: ({ atMs, nowMs }) => `Läuft ${relative(atMs, nowMs)} ab (${moment(atMs, nowMs)})`,
  keptOn: ({ host }) => `Verwahrt bei ${host}`,
  tellPassphrase:
    "Die Passphrase wird gebraucht. Teilen Sie sie auf anderem Weg mit, nicht im selben Chat.",
  open: "Öffnen",
  revoke: "Widerrufen",
  renew: "Widerrufen und neuen Link erstellen",
  notRenewed: "Es wurde kein neuer Link erstellt, und dieser lässt sich vielleicht noch öffnen.",
  oldRevoked: "Der vorige Link öffnet nichts mehr",
  sameAgain: "Neuer Link für dasselbe Geheimnis",
  newSecret: "Neues Geheimnis",
  qr: "QR-Code",
  qrTitle: "Der Link als QR-Code",
  revokedTitle: "Link widerrufen",
  revoked:
    "Niemand kann ihn mehr öffnen. Wurde er vorher geöffnet, ändern Sie das Geheimnis selbst.",

  pasteLink: "Erhaltener Link",
  pasteLinkHint: "Nichts wird verbraucht, bis Sie es im nächsten Schritt bestätigen.",
  linkMissing: "Fügen Sie den ganzen Link ein, von https:// bis zum Ende.",
  openLink: "Link ansehen",
  tabHasLink: "In diesem Tab ist ein Einmal-Link",
  openTabLink: "Hier öffnen",
};
