import type { sent as english } from "../en/sent.ts";
import { count, moment, relative } from "../format.ts";
import type { TableLike } from "../language.ts";

/** German texts about what was sent. */
export const sent: TableLike<typeof english> = {
  openedTitle: "Ihr Geheimnis wurde geöffnet",
  openedMessage: ({ label }) =>
    `${label} wurde geöffnet. War das jemand anderes? Klicken Sie hier, um zu sehen, was zu tun ist.`,

  title: "Gesendete Links",
  lead: "Was aus den hier erstellten Links wurde. Hushlink behält weder Geheimnis noch Schlüssel: Ein Link lässt sich nicht noch einmal kopieren.",
  empty: "Noch nichts gesendet",
  emptyLead: "Hier stehen die Links, die Sie erstellen, und was aus ihnen wurde.",
  filter: "Filtern",
  noMatch: "Dazu passt hier nichts.",
  refresh: "Aktualisieren",
  refreshing: "Server werden gefragt …",
  openPage: "Als Seite öffnen",

  waiting: "Wartet",
  opened: "Geöffnet",
  openedAt: ({ atMs, nowMs }) => `Geöffnet ${moment(atMs, nowMs)}`,
  expired: "Abgelaufen",
  revoked: "Widerrufen",
  locked: "Gesperrt",
  unknown: "Verschwunden",
  cantTell: "Unbekannt",

  expires: ({ atMs, nowMs }) => `Läuft ${relative(atMs, nowMs)} ab`,
  sentAt: ({ atMs, nowMs }) => `Gesendet ${moment(atMs, nowMs)}`,
  viewsLeft: ({ left, views }) =>
    `Noch ${left} von ${count(views, { one: "# Aufruf", other: "# Aufrufen" })}`,
  withPassphrase: "Mit Passphrase",
  lockedHint: "Es gab zu viele falsche Passphrasen. Erstellen Sie einen neuen Link.",
  unknownHint: "Der Server kennt ihn nicht mehr: geöffnet, abgelaufen oder widerrufen.",
  cantTellHint: "Dieser Server verrät nicht, ob ein Link geöffnet wurde.",

  notThem: "War das jemand anderes?",
  wasThem: "Richtige Person",
  whatToDo: "Was ist zu tun?",
  settled: "Als richtige Person bestätigt",
  oddSoon: "Der Link wurde Sekunden nach dem Teilen geöffnet, schneller als die meisten klicken.",
  oddNight: "Er wurde nachts geöffnet, nach Ihrer Uhr.",
  oddLate: "Er wurde Tage nach dem Teilen geöffnet.",
  guideLead:
    "Hushlink kann nicht wissen, wer ihn geöffnet hat. Falls es jemand anderes gewesen sein kann:",
  changeKey:
    "Widerrufen Sie diesen Schlüssel dort, wo er ausgestellt wurde, und erstellen Sie einen neuen.",
  changePrivateKey:
    "Nehmen Sie diesen Schlüssel überall außer Gebrauch, wo ihm vertraut wird, und erstellen Sie einen neuen.",
  changePassword: "Ändern Sie das Passwort überall, wo es verwendet wird.",
  changeCode: "Lassen Sie diesen Code ändern oder sperren.",
  changeEach: "Ändern Sie alle Passwörter und Schlüssel, die darin standen.",
  changeSecret: "Ändern Sie, wozu es Zugang gibt: Wer den Link geöffnet hat, kennt es.",
  guideRevoke: "Der Link lässt sich noch öffnen. Widerrufen Sie ihn.",
  guideAsk:
    "Fragen Sie die Empfängerin oder den Empfänger auf einem anderen Weg als dem des Links.",
  guideNew:
    "Teilen Sie das neue Geheimnis mit einer Passphrase, und teilen Sie diese auf einem anderen Weg mit.",
  label: "Name in dieser Liste",
  rename: "Umbenennen",
  save: "Speichern",
  revoke: "Widerrufen",
  revokeOne: ({ label }) => `${label} widerrufen`,
  renew: "Widerrufen und neuen Link erstellen",
  renewing: "Wird widerrufen, dann wird ein neuer Link erstellt …",
  renewed: "Der alte Link öffnet nichts mehr. Hier ist der neue.",
  newLink: "Neuer Link",
  notRevoked: "Es wurde kein neuer Link erstellt, und der alte lässt sich vielleicht noch öffnen.",
  notMade:
    "Der alte Link öffnet nichts mehr. Das Geheimnis wartet fünf Minuten lang im Pop-up, um erneut geteilt zu werden.",
  forget: "Aus der Liste entfernen",
  revokeAll: "Alle wartenden widerrufen",
  revokeAllAsk: ({ waiting }) =>
    `${count(waiting, { one: "# Link funktioniert dann nicht mehr", other: "# Links funktionieren dann nicht mehr" })}. Niemand kann mehr etwas damit öffnen.`,
  eraseAll: "Liste löschen",
  eraseAllAsk:
    "Sie können diese Links dann nicht mehr widerrufen. Sie bleiben offen, bis sie ablaufen.",
};
