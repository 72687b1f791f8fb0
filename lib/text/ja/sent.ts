import type { sent as english } from "../en/sent.ts";
import { count, moment, relative } from "../format.ts";
import type { TableLike } from "../language.ts";

/** Japanese texts about what was sent. */
export const sent: TableLike<typeof english> = {
  openedTitle: "シークレットが開かれました",
  openedMessage: ({ label }) =>
    `${label} が開かれました。意図した相手ではありませんか。ここをクリックすると、対処方法を確認できます。`,

  title: "送信したリンク",
  lead: "ここで作成したリンクの状況です。Hushlink はシークレットも鍵も保存しないため、リンクを再度コピーすることはできません。",
  empty: "まだ何も送信していません",
  emptyLead: "作成したリンクとその状況がここに表示されます。",
  filter: "絞り込み",
  noMatch: "該当するものはありません。",
  refresh: "更新",
  refreshing: "サーバーに確認しています…",
  openPage: "ページで開く",

  waiting: "待機中",
  opened: "開封済み",
  openedAt: ({ atMs, nowMs }) => `${moment(atMs, nowMs)} に開封`,
  expired: "期限切れ",
  revoked: "無効化済み",
  locked: "ロック済み",
  unknown: "消失",
  cantTell: "不明",

  expires: ({ atMs, nowMs }) => `${relative(atMs, nowMs)}に期限切れ`,
  sentAt: ({ atMs, nowMs }) => `${moment(atMs, nowMs)} に送信`,
  viewsLeft: ({ left, views }) => `${count(views, { other: "# 回" })}中、残り ${left} 回`,
  withPassphrase: "パスフレーズあり",
  lockedHint: "パスフレーズの誤入力が多すぎました。新しいリンクを作成してください。",
  unknownHint: "サーバーに存在しません。開封、期限切れ、または無効化されました。",
  cantTellHint: "このサーバーは、リンクが開かれたかどうかを通知しません。",

  notThem: "意図した相手ではありませんか。",
  wasThem: "意図した相手だった",
  whatToDo: "対処方法",
  settled: "意図した相手だったと確認済みです",
  oddSoon: "共有してから数秒で開かれました。多くの人がクリックするより早い時間です。",
  oddNight: "お使いの時計で夜間に開かれました。",
  oddLate: "共有してから数日後に開かれました。",
  guideLead: "誰が開いたかは Hushlink にはわかりません。ほかの人だった可能性がある場合:",
  changeKey: "このキーを発行元で無効にし、新しいキーを作成してください。",
  changePrivateKey: "この鍵を信頼しているすべての場所で使用を止め、新しい鍵を作成してください。",
  changePassword: "このパスワードを、使っているすべての場所で変更してください。",
  changeCode: "このコードを変更するか、使えないようにしてもらってください。",
  changeEach: "含まれていたすべてのパスワードとキーを変更してください。",
  changeSecret:
    "シークレットで利用できるもの自体を変更してください。リンクを開いた人に知られています。",
  guideRevoke: "リンクはまだ開けます。無効化してください。",
  guideAsk: "相手本人が開いたかどうかを、リンクとは別の手段で尋ねてください。",
  guideNew:
    "新しいシークレットをパスフレーズ付きで共有し、パスフレーズは別の手段で伝えてください。",
  label: "この一覧での名前",
  rename: "名前を変更",
  save: "保存",
  revoke: "無効化",
  revokeOne: ({ label }) => `${label} を無効化`,
  renew: "無効化して新しいリンクを作成",
  renewing: "無効化してから、新しいリンクを作成しています…",
  renewed: "前のリンクではもう何も開けません。新しいリンクはこちらです。",
  newLink: "新しいリンク",
  notRevoked: "新しいリンクは作成されていません。前のリンクはまだ開ける可能性があります。",
  notMade:
    "前のリンクではもう何も開けません。シークレットは 5 分間ポップアップに残り、もう一度共有できます。",
  forget: "一覧から削除",
  revokeAll: "待機中をすべて無効化",
  revokeAllAsk: ({ waiting }) =>
    `${count(waiting, { other: "# 件" })}のリンクが使えなくなり、誰も開けなくなります。`,
  eraseAll: "一覧を消去",
  eraseAllAsk: "これらのリンクは無効化できなくなります。期限が切れるまで開くことができます。",
};
