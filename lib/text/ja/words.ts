import type { words as english } from "../en/words.ts";
import { count, later } from "../format.ts";
import type { TableLike } from "../language.ts";

/** Japanese texts of the right-click menu and of the words around a link. */
export const words: TableLike<typeof english> = {
  expiry: ({ seconds }) => (seconds > 0 ? later(seconds) : "まもなく"),
  views: ({ views }) => (views === 0 ? "無制限" : count(views, { other: "# 回" })),
  replaceSelection: "ワンタイムリンクに置き換える",
  copySelection: "ワンタイムリンクをコピー",
  openLink: "Hushlink で開く",
};
