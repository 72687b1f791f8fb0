import type { clipboard as english } from "../en/clipboard.ts";
import type { TableLike } from "../language.ts";

/** Japanese texts of the page that looks for a link on the clipboard. */
export const clipboard: TableLike<typeof english> = {
  title: "クリップボードのリンクを開く",
  looking: "ワンタイムリンクを探しています…",
  ask: "Hushlink がクリップボードを読み取るには、ブラウザーの許可が必要です。ショートカットを押したときにだけ、ワンタイムリンクだけを探します。",
  allow: "許可して確認",
  refused: "許可がないと確認できません。リンクを貼り付けることはできます。",
  noneTitle: "クリップボードにワンタイムリンクはありません",
  none: "リンク全体をコピーして、もう一度確認してください。何も開かれておらず、消費されていません。",
  unreadTitle: "ブラウザーがクリップボードの読み取りを許可しませんでした",
  unread:
    "何も開かれておらず、消費されていません。もう一度確認するか、リンクを貼り付けてください。",
  again: "もう一度確認",
  paste: "リンクを貼り付ける",
};
