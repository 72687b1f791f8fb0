import type { Facts } from "../../errors.ts";
import type { ErrorTable, ErrorWords } from "../errors.ts";
import { count, later, size } from "../format.ts";
import { policyWords } from "../policy-words.ts";
import { policy } from "./policy.ts";

const words = (happened: string, next: string) => (): ErrorWords => ({ happened, next });

const server = ({ host }: Facts) => host ?? "Der Server";

const missing: Record<NonNullable<Facts["missing"]>, string> = {
  key: "Diesem Link fehlt der Teil nach dem #",
  token: "Diesem Link fehlt das Ende",
  id: "Diesem Link fehlt die Mitte",
};

const choices: Readonly<Record<string, string>> = {
  expiresInSeconds: "Gültigkeit",
  views: "Anzahl der Aufrufe",
  passphrase: "Passphrase",
  files: "Dateien",
};

/** German words for every error. */
export const errors: ErrorTable = {
  "input.empty": words(
    "Es gibt noch nichts zu teilen.",
    "Geben Sie ein Geheimnis ein oder hängen Sie eine Datei an.",
  ),
  "input.too-large": ({ bytes, maxBytes }) => ({
    happened:
      maxBytes === undefined
        ? "Das ist größer, als der Server annimmt. Es wurde nichts gesendet."
        : `Das ist größer als die ${size(maxBytes)}, die der Server annimmt${bytes === undefined ? "" : ` (es sind ${size(bytes)})`}. Es wurde nichts gesendet.`,
    next: "Teilen Sie weniger auf einmal oder wählen Sie einen Server, der mehr annimmt.",
  }),
  "input.too-short": words(
    "Diese Passphrase ist zu kurz.",
    "Nehmen Sie eine längere oder lassen Sie Hushlink eine erzeugen.",
  ),
  "input.address": words(
    "Das ist keine Adresse eines Servers.",
    "Sie sieht aus wie https://secrets.example.com, ohne Benutzernamen.",
  ),
  "input.insecure": ({ host }) => ({
    happened: `Der Weg zu ${host ?? "dieser Adresse"} ist nicht verschlüsselt (http), deshalb nutzt Hushlink ihn nicht.`,
    next: "Nehmen Sie die https-Adresse. Einfaches http ist nur für diesen Computer selbst erlaubt.",
  }),
  "input.options": ({ field }) => ({
    happened: `Der Server bietet diese Auswahl nicht an${named(field)}. Es wurde nichts gesendet.`,
    next: "Wählen Sie eine andere Gültigkeit oder Anzahl der Aufrufe und teilen Sie erneut.",
  }),
  "input.already-link": words(
    "Markiert ist schon ein Einmal-Link.",
    "Markieren Sie das Geheimnis selbst, wenn Sie es teilen möchten.",
  ),
  "input.link-unknown": words(
    "Das ist kein Einmal-Link, den Hushlink kennt.",
    "Prüfen Sie, ob Sie den ganzen Link kopiert haben, von https:// bis zum Ende.",
  ),
  "input.link-incomplete": (facts) => ({
    happened: `${missing[facts.missing ?? "token"]}, deshalb lässt er sich nicht öffnen. Es wurde nichts verbraucht.`,
    next: "Kopieren Sie den ganzen Link noch einmal. Hat der Chat ihn gekürzt, bitten Sie darum, ihn neu zu senden.",
  }),
  "input.link-damaged": words(
    "In diesem Link ist ein Zeichen falsch oder fehlt. Es wurde nichts verbraucht.",
    "Kopieren Sie den Link noch einmal aus der Nachricht, vom Anfang bis zum Ende.",
  ),
  "input.template": ({ field }) => {
    if (field === undefined) {
      return {
        happened: "In diesem Text muss {link} genau einmal vorkommen.",
        next: "Setzen Sie {link} dorthin, wo der Link stehen soll.",
      };
    }
    if (field === "") {
      return {
        happened: "Diese Vorlage ist kein lesbares JSON.",
        next: "Achten Sie auf fehlende Anführungszeichen, Kommas oder Klammern.",
      };
    }
    return {
      happened: `Die Vorlage ist bei „${field}“ falsch oder unvollständig.`,
      next: "Vergleichen Sie diese Stelle mit dem Beispiel.",
    };
  },
  "allow.host": ({ host }) => ({
    happened: `Der Browser lässt Hushlink noch nicht auf ${host ?? "den Server"} zugreifen. Es wurde nichts gesendet.`,
    next: "Erlauben Sie diesen Server und versuchen Sie es erneut.",
  }),
  "allow.clipboard": words(
    "Der Browser lässt Hushlink von hier nicht kopieren. Ihr Link ist nicht verloren.",
    "Kopieren Sie ihn mit der Schaltfläche oder erlauben Sie das Kopieren in den Einstellungen.",
  ),
  "allow.frame": words(
    "Dieses Feld gehört zu einer anderen Website in der Seite. Dort darf Hushlink nichts ändern.",
    "Kopieren Sie den Link und fügen Sie ihn dort ein, oder erlauben Sie die Website.",
  ),
  "allow.policy": policyWords(policy),
  "need.passphrase": words(
    "Dieses Geheimnis braucht eine Passphrase. Es wurde nichts verbraucht.",
    "Geben Sie die Passphrase ein, die Sie dazu erhalten haben.",
  ),
  "need.backend": words(
    "Es ist noch kein Server gewählt. Es wurde nichts gesendet.",
    "Wählen Sie den Server, der Ihre Geheimnisse verwahrt.",
  ),
  "need.both": words(
    "Die verschlüsselte Nachricht und ihr Link gehören zusammen, und nur eines davon ist hier. Es wurde nichts verbraucht.",
    "Fügen Sie beides ein: die ganze Nachricht und dahinter den ganzen Link, mit dem sie kam.",
  ),
  "secret.gone": words(
    "Dieses Geheimnis ist nicht mehr da: geöffnet, abgelaufen oder widerrufen.",
    "Bitten Sie um einen neuen Link. Haben Sie es nie geöffnet, sagen Sie es: Vielleicht muss es geändert werden.",
  ),
  "secret.opened": words(
    "Dieses Geheimnis wurde schon geöffnet und lässt sich nicht noch einmal öffnen.",
    "Wenn Sie das nicht waren, sagen Sie sofort Bescheid, damit es geändert wird.",
  ),
  "secret.expired": words(
    "Dieses Geheimnis ist abgelaufen. Niemand kann es mehr öffnen.",
    "Bitten Sie um einen neuen Link.",
  ),
  "secret.revoked": words(
    "Dieses Geheimnis wurde widerrufen, bevor es geöffnet wurde.",
    "Fragen Sie nach, falls Sie es noch brauchen.",
  ),
  "secret.locked": words(
    "Zu viele falsche Passphrasen: Dieses Geheimnis ist endgültig gesperrt.",
    "Bitten Sie um einen neuen Link.",
  ),
  "open.wrong-passphrase": ({ attemptsLeft }) => ({
    happened: `Diese Passphrase ist nicht die richtige. ${triesLeft(attemptsLeft)}`,
    next: "Prüfen Sie Groß- und Kleinschreibung und Leerzeichen.",
  }),
  "open.failed": words(
    "Was vom Server kam, passt nicht zu diesem Link und lässt sich nicht öffnen.",
    "Bitten Sie um einen neuen Link und sagen Sie, dass dieser nicht funktioniert hat.",
  ),
  "open.unsupported": words(
    "Dieser Link stammt von einer neueren Version. Es wurde nichts verbraucht.",
    "Aktualisieren Sie die Hushlink-Erweiterung, falls Sie sie haben. Sagen Sie sonst Bescheid, dass diese Seite älter ist als der Link.",
  ),
  "backend.unreachable": (facts) => ({
    happened: `${server(facts)} hat nicht geantwortet.`,
    next: "Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
  }),
  "backend.offline": words(
    "Dieser Computer ist offline. Es wurde nichts gesendet.",
    "Verbinden Sie sich mit dem Netz und versuchen Sie es erneut.",
  ),
  "backend.timeout": (facts) => ({
    happened: `${server(facts)} hat zu lange für eine Antwort gebraucht.`,
    next: "Warten Sie kurz und versuchen Sie es erneut.",
  }),
  "backend.busy": (facts) => ({
    happened: `${server(facts)} ist ausgelastet und bittet um Geduld.`,
    next:
      facts.retryAfterSeconds === undefined
        ? "Warten Sie kurz und versuchen Sie es erneut."
        : `Versuchen Sie es ${later(facts.retryAfterSeconds)} erneut.`,
  }),
  "backend.full": (facts) => ({
    happened: `${server(facts)} hat keinen Platz mehr. Es wurde nichts gespeichert.`,
    next: "Versuchen Sie es später oder wählen Sie einen anderen Server.",
  }),
  "backend.refused": (facts) => ({
    happened: `${server(facts)} hat das abgelehnt${facts.status ? ` (Antwort ${facts.status})` : ""}.`,
    next: "Versuchen Sie es noch einmal. Bleibt es dabei, prüfen Sie den Server in den Einstellungen.",
  }),
  "backend.unauthorized": (facts) => ({
    happened: `${server(facts)} verlangt einen gültigen Schlüssel. Es wurde nichts gespeichert.`,
    next: "Tragen Sie in den Einstellungen einen gültigen Schlüssel ein.",
  }),
  "backend.conflict": (facts) => ({
    happened: `${server(facts)} hat an dieser Stelle schon etwas anderes. Es wurde nichts überschrieben.`,
    next: "Teilen Sie das Geheimnis noch einmal.",
  }),
  "backend.garbled": (facts) => ({
    happened: `${server(facts)} hat etwas geantwortet, das Hushlink nicht versteht.`,
    next: "Prüfen Sie die Adresse in den Einstellungen. Vielleicht ist es eine Anmeldeseite oder ein anderes Produkt.",
  }),
  "backend.redirected": (facts) => ({
    happened: `${server(facts)} verweist auf eine andere Adresse. Hushlink ist dem nicht gefolgt.`,
    next: "Tragen Sie in den Einstellungen die endgültige Adresse des Servers ein.",
  }),
  "backend.unsupported": ({ host, field }) =>
    host === undefined || field !== undefined
      ? {
          happened: "Das kann dieser Server nicht.",
          next: "Wählen Sie einen anderen Server oder verzichten Sie darauf.",
        }
      : {
          happened: `${host} antwortet, ist aber nichts, was Hushlink kennt.`,
          next: "Prüfen Sie die Adresse. Manche Server liegen unter einem Pfad wie /box/.",
        },
  "page.no-field": words(
    "Der Cursor steht in keinem Textfeld. Es wurde nichts eingefügt.",
    "Klicken Sie in das Feld oder fügen Sie den Link selbst ein.",
  ),
  "page.no-selection": words(
    "Auf dieser Seite ist nichts markiert.",
    "Markieren Sie zuerst das Geheimnis, oder öffnen Sie Hushlink und geben Sie es ein.",
  ),
  "page.forbidden": words(
    "Der Browser lässt Erweiterungen nicht in diese Seite.",
    "Kopieren Sie das Geheimnis und teilen Sie es über das Hushlink-Symbol.",
  ),
  "page.read-only": words(
    "Dieses Feld lässt sich nicht ändern. Es wurde nichts eingefügt.",
    "Fügen Sie den Link dort ein, wo Sie ihn brauchen.",
  ),
  "page.password-field": words(
    "Das ist ein Passwortfeld, deshalb setzt Hushlink dort keinen Link ein.",
    "Klicken Sie in das Feld, in dem Sie Ihre Nachricht schreiben.",
  ),
  "page.no-room": words(
    "Der Link ist zu lang für dieses Feld. Es wurde nichts eingefügt.",
    "Fügen Sie ihn in ein längeres Feld ein.",
  ),
  "page.in-link": words(
    "Das gehört zu einem Hyperlink, der seine alte Adresse behielte. Es wurde nichts ersetzt.",
    "Löschen Sie den Hyperlink und fügen Sie den Link an seiner Stelle ein.",
  ),
  "page.moved": words(
    "Das Feld ist nicht mehr da. Es wurde nichts eingefügt.",
    "Klicken Sie dorthin, wo der Link stehen soll, und fügen Sie ihn ein.",
  ),
  "page.refused": words(
    "Diese Seite hat den Link nicht angenommen.",
    "Fügen Sie ihn selbst ein: Er liegt zum Kopieren bereit.",
  ),
  "page.changed": words(
    "Der Text hat sich geändert, während der Link entstand. Es wurde nichts ersetzt.",
    "Fügen Sie den Link dort ein, wo Sie ihn brauchen.",
  ),
  "secret.forgotten": words(
    "Dieses Geheimnis ist nicht mehr im Speicher. Es wurde nichts geändert und kein neuer Link erstellt.",
    "Widerrufen Sie den Link, falls er nicht geöffnet werden soll, und teilen Sie das Geheimnis erneut.",
  ),
  "job.cancelled": words(
    "Abgebrochen. Auf dem Server ist nichts geblieben.",
    "Teilen Sie erneut, wann immer Sie möchten.",
  ),
  "job.interrupted": words(
    "Der Browser hat Hushlink mitten in der Arbeit angehalten.",
    "Teilen Sie es erneut. Auf fremden Servern kann bis zum Ablauf eine ungelesene Kopie bleiben.",
  ),
  "job.file-lost": words(
    "Die Datei ist nicht mehr verfügbar, weil ihr Fenster geschlossen wurde.",
    "Hängen Sie die Datei noch einmal an.",
  ),
  bug: words(
    "In Hushlink ist etwas schiefgegangen.",
    "Versuchen Sie es erneut. Bleibt es dabei, melden Sie bitte, was Sie getan haben, ohne das Geheimnis.",
  ),
};

function named(field: string | undefined): string {
  const name = choices[field ?? ""];
  return name === undefined ? "" : ` (${name})`;
}

function triesLeft(attemptsLeft: number | undefined): string {
  if (attemptsLeft === undefined) return "Es wurde nichts verbraucht.";
  return `Noch ${count(attemptsLeft, { one: "# Versuch", other: "# Versuche" })}.`;
}
