import type { words as english } from "../en/words.ts";
import { count, later } from "../format.ts";
import type { TableLike } from "../language.ts";

/** German texts of the right-click menu and of the words around a link. */
export const words: TableLike<typeof english> = {
  expiry: ({ seconds }) => (seconds > 0 ? later(seconds) : "bald"),
  views: ({ views }) =>
    views === 0 ? "beliebig oft" : views === 1 ? "einmal" : count(views, { other: "#-mal" }),
  replaceSelection: "Durch einen Einmal-Link ersetzen",
  copySelection: "Einmal-Link kopieren",
  openLink: "In Hushlink öffnen",
};
