import type { policy as english } from "../en/policy.ts";
import { count, duration } from "../format.ts";
import type { TableLike } from "../language.ts";

const characters = (least: number) => count(least, { one: "# Zeichen", other: "# Zeichen" });
const times = (views: number) => count(views, { one: "einmal", other: "# Mal" });

/** German texts about what an organization has set. */
export const policy: TableLike<typeof english> = {
  mark: "Von Ihrer Organisation festgelegt.",
  asked: "Ihre Organisation wünscht das. Schalten Sie es ein, dann fragt der Browser Sie.",
  title: "Ihre Organisation verwaltet einiges davon",
  unread: ({ parts }) =>
    `Ein Teil ihrer Vorgaben war nicht lesbar: ${parts}. Sagen Sie es der Person, die diesen Browser verwaltet.`,
  servers: "Ihre Organisation erlaubt keine anderen Server.",
  barred: ({ host }) => `Ihre Organisation erlaubt nicht, über ${host} zu teilen.`,
  barredNext: "Links von dort lassen sich hier weiter öffnen und Gesendetes weiter widerrufen.",
  yourKey: "Ihr Schlüssel",
  expiry: ({ seconds }) =>
    `Ihre Organisation begrenzt, wie lange Links gelten: höchstens ${duration(seconds)}.`,
  maxViews: ({ views }) => `Ihre Organisation lässt Links höchstens ${times(views)} öffnen.`,
  minViews: ({ views }) =>
    `Ihre Organisation verlangt Links, die sich mindestens ${times(views)} öffnen lassen.`,
  passphrase: ({ least }) =>
    least > 1
      ? `Ihre Organisation verlangt eine Passphrase mit mindestens ${characters(least)}.`
      : "Ihre Organisation verlangt für jeden Link eine Passphrase.",
  passphraseLength: ({ least }) =>
    `Ihre Organisation verlangt Passphrasen mit mindestens ${characters(least)}.`,
  passphraseImpossible: "Dieser Server kann keine aufbewahren: Wählen Sie einen anderen.",
  off: "Ihre Organisation hat das abgeschaltet.",
  nothingSent: "Es wurde nichts gesendet.",
  nextServer: "Nehmen Sie einen erlaubten Server oder fragen Sie, wer diesen Browser verwaltet.",
  nextExpiry:
    "Wählen Sie eine kürzere Gültigkeit oder einen Server, der eine hat, und teilen Sie erneut.",
  nextViews: "Wählen Sie eine andere Anzahl von Aufrufen und teilen Sie erneut.",
  nextPassphrase: "Teilen Sie es über die Hushlink-Schaltfläche, mit einer Passphrase.",
  nextLength: "Nehmen Sie eine längere oder lassen Sie Hushlink eine erzeugen.",
  nextOff: "Wählen Sie etwas anderes oder fragen Sie, wer diesen Browser verwaltet.",
};
