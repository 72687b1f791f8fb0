import type { popup as english } from "../en/popup.ts";
import { count, duration, moment, relative, size } from "../format.ts";
import type { TableLike } from "../language.ts";

/** Japanese texts of the popup. */
export const popup: TableLike<typeof english> = {
  title: "Hushlink",
  tabs: "操作",
  tabShare: "共有",
  tabOpen: "開く",
  tabSent: "送信済み",
  settings: "設定",

  secret: "シークレット",
  addFile: "ファイルを追加",
  generate: "生成",
  dropHere: "ここにファイルをドロップして共有",
  oneFileOnly: "ファイルは一度に 1 つです。最初のファイルのみ追加しました。",
  removeFile: "ファイルを削除",
  fileSize: ({ bytes }) => size(bytes),
  expiry: "有効期間",
  views: "開ける回数",
  noTimeLimit: "無期限",
  passphrase: "パスフレーズ",
  none: "なし",
  makePassphrase: "パスフレーズを生成",
  copyPassphrase: "パスフレーズをコピー",
  duration: ({ seconds }) => duration(seconds),
  viewCount: ({ views }) => (views === 0 ? "無制限" : count(views, { other: "# 回" })),
  server: "サーバー",
  keptBy: ({ host }) => `ここで暗号化してから ${host} に保管します。`,
  encryptAndCopy: "暗号化してリンクをコピー",
  encryptAndInsert: ({ site }) => `暗号化して ${site} に挿入`,
  copyInstead: "代わりにリンクをコピー",
  bringBackDraft: "前回の入力内容を復元",
  showLastLink: "前回のリンクを表示",

  noServerTitle: "シークレットの保管先を選んでください",
  noServer: "サーバーの選択は一度だけです。サーバーに渡るのは暗号文のみです。",
  chooseServer: "サーバーを選択",

  encrypting: "暗号化しています…",
  sending: "暗号文を送信しています…",
  allowServer: "このサーバーを許可",
  serverSettings: "サーバーの設定",

  copiedTitle: "リンクをコピーしました",
  insertedTitle: "リンクを挿入しました",
  shownTitle: "リンクができました",
  link: "ワンタイムリンク",
  opens: ({ views }) =>
    views === 0 ? "何度でも開けます" : `${count(views, { other: "# 回" })}だけ開けます`,
  expires: ({ atMs, nowMs }) => `${relative(atMs, nowMs)}に期限切れ (${moment(atMs, nowMs)})`,
  keptOn: ({ host }) => `保管先：${host}`,
  tellPassphrase: "パスフレーズが必要です。同じチャットではなく、別の手段で伝えてください。",
  open: "開く",
  revoke: "無効化",
  sameAgain: "同じシークレットの新しいリンク",
  newSecret: "新しいシークレット",
  qr: "QR コード",
  qrTitle: "リンクの QR コード",
  revokedTitle: "リンクを無効化しました",
  revoked: "もう誰も開けません。すでに開かれていた場合は、シークレット自体を変更してください。",

  labelText: "テキスト",
  labelFile: "ファイル",

  pasteLink: "受け取ったリンク",
  pasteLinkHint: "次のステップで確認するまで、開封回数は消費されません。",
  linkMissing: "https:// から末尾まで、リンク全体を貼り付けてください。",
  openLink: "リンクを確認",
  tabHasLink: "このタブにワンタイムリンクがあります",
  openTabLink: "ここで開く",
};
