import type { notice as english } from "../en/notice.ts";
import { brief, count } from "../format.ts";
import type { TableLike } from "../language.ts";

type Ends = Parameters<(typeof english)["copied"]>[0];

function ends({ views, seconds }: Ends): string {
  const opens = views === 0 ? "" : ` · ${count(views, { other: "# 回" })}開けます`;
  return seconds > 0 ? `${opens} · ${brief(seconds)}` : opens;
}

const link = ({ views }: Ends) => (views === 1 ? "ワンタイムリンク" : "シークレットリンク");

/** Japanese texts of the notice in the page. */
export const notice: TableLike<typeof english> = {
  working: "ワンタイムリンクを作成しています…",
  cancel: "キャンセル",
  close: "閉じる",
  undo: "元に戻す",
  elsewhere: "場所の間違い？無効化",
  allow: "許可…",
  choose: "サーバーを選択",
  link: "ワンタイムリンクを作成",
  held: ({ what }) =>
    `貼り付けを止めました。シークレット（${what}）のようです。そのまま貼り付けるには、もう一度貼り付けてください。`,
  replaced: (facts) => `${link(facts)}に置き換えました${ends(facts)}`,
  inserted: (facts) => `${link(facts)}を挿入しました${ends(facts)}`,
  copied: (facts) => `${link(facts)}をコピーしました${ends(facts)}`,
  copiedInstead: "代わりに、リンクをクリップボードにコピーしました。",
  shown: "リンクは Hushlink にあります。ツールバーのボタンをクリックしてください。",
  unclear: "テキストが意図したとおりでない可能性があります。送信前に確認してください。",
  undone: "元に戻しました。テキストは復元され、リンクは無効です。",
  undoneWithoutText:
    "リンクは無効になりましたが、テキストを復元できませんでした。入力欄の「元に戻す」で復元できる場合があります。",
  undoneWithoutRevoke:
    "テキストは復元されましたが、サーバーに接続できず、リンクはまだ有効です。Hushlink で無効化してください。",
  linkDead: "リンクではもう何も開けません。",
  linkAlive: "サーバーに接続できず、リンクはまだ有効です。Hushlink で無効化してください。",
  textHere: "テキストはこの欄に戻っています。ここにあるべきでなければ削除してください。",
  linkHere: "欄から取り除けませんでした。その場で削除してください。",
  secretWaits:
    "シークレットは 5 分間 Hushlink に残ります。共有したい場所でツールバーのボタンをクリックしてください。",
  notUndone: "テキストを復元できず、リンクもまだ有効です。Hushlink で無効化してください。",
};
