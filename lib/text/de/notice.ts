import type { notice as english } from "../en/notice.ts";
import { brief, count } from "../format.ts";
import type { TableLike } from "../language.ts";

type Ends = Parameters<(typeof english)["copied"]>[0];

function ends({ views, seconds }: Ends): string {
  const opens =
    views === 0 ? "" : ` · öffnet ${views === 1 ? "einmal" : count(views, { other: "#-mal" })}`;
  return seconds > 0 ? `${opens} · ${brief(seconds)}` : opens;
}

const link = ({ views }: Ends) => (views === 1 ? "Einmal-Link" : "geheimer Link");

/** German texts of the notice in the page. */
export const notice: TableLike<typeof english> = {
  working: "Einmal-Link wird erstellt …",
  cancel: "Abbrechen",
  close: "Schließen",
  undo: "Rückgängig",
  elsewhere: "Falsche Stelle? Widerrufen",
  allow: "Erlauben …",
  choose: "Server wählen",
  link: "Einmal-Link erstellen",
  held: ({ what }) =>
    `Nicht eingefügt: Das sieht nach einem Geheimnis aus (${what}). Fügen Sie noch einmal ein, wenn es so bleiben soll.`,
  replaced: (facts) => `Ersetzt: ${link(facts)}${ends(facts)}`,
  inserted: (facts) => `Eingefügt: ${link(facts)}${ends(facts)}`,
  copied: (facts) => `Kopiert: ${link(facts)}${ends(facts)}`,
  copiedInstead: "Ihr Link liegt stattdessen in der Zwischenablage.",
  shown: "Ihr Link wartet in Hushlink: Klicken Sie auf das Symbol in der Symbolleiste.",
  unclear:
    "Der Text hier ist vielleicht nicht so, wie er sein sollte. Prüfen Sie ihn vor dem Senden.",
  undone: "Rückgängig gemacht. Ihr Text ist wieder da, der Link öffnet nichts mehr.",
  undoneWithoutText:
    "Der Link öffnet nichts mehr, aber Ihr Text ließ sich nicht wiederherstellen. Vielleicht gelingt es mit Rückgängig im Feld selbst.",
  undoneWithoutRevoke:
    "Ihr Text ist wieder da, aber der Link funktioniert noch: Der Server war nicht erreichbar. Widerrufen Sie den Link in Hushlink.",
  linkDead: "Der Link öffnet nichts mehr.",
  linkAlive:
    "Der Link funktioniert noch: Der Server war nicht erreichbar. Widerrufen Sie ihn in Hushlink.",
  textHere: "Ihr Text steht wieder in diesem Feld: Löschen Sie ihn, falls er nicht hierher gehört.",
  linkHere: "Er ließ sich nicht aus dem Feld entfernen: Löschen Sie ihn dort.",
  secretWaits:
    "Das Geheimnis wartet fünf Minuten lang in Hushlink: Klicken Sie dort, wo es hin soll, auf die Schaltfläche in der Symbolleiste.",
  notUndone:
    "Ihr Text ließ sich nicht wiederherstellen, und der Link funktioniert noch. Widerrufen Sie ihn in Hushlink.",
};
