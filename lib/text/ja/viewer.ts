import type { viewer as english } from "../en/viewer.ts";
import { count } from "../format.ts";
import type { TableLike } from "../language.ts";

/** Japanese texts of the viewer and of the recipient’s web page. */
export const viewer: TableLike<typeof english> = {
  pageTitle: "シークレットを開く",

  askTitle: "ワンタイムリンクを開く",
  askLabel: "リンク",
  askHint: "届いたまま貼り付けてください。メールやチャットが前後に付けた文字は取り除かれます。",
  askOpen: "開く",
  askBothTitle: "暗号化されたメッセージを開く",
  askBothLabel: "メッセージとリンク",
  askBothHint:
    "メッセージ全体を貼り付け、その後ろに、届いたリンク全体を貼り付けてください。どちらもこのブラウザーの外には出ません。",

  barredTitle: ({ host }) => `Hushlink に ${host} への接続を許可しますか？`,
  barredForeign: ({ host, product }) =>
    `このリンクの ${host} は、登録済みのサーバーではありません。形式は ${product} のものです。`,
  barredConfigured: ({ host }) =>
    `${host} は登録済みのサーバーですが、現在ブラウザーが Hushlink の接続を許可していません。`,
  barredSafe: "まだ何も送信していません。許可してもシークレットは開かれません。",
  barredAllow: ({ host }) => `${host} を許可`,
  barredRefused: ({ host }) =>
    `許可がないため、ここでは開けません。${host} のページでは引き続き開けます。`,

  looking: ({ host }) => `${host} に確認しています…`,

  offerTitle: "シークレットが共有されました",
  offerFileTitle: "ファイルが共有されました",
  keptBy: "保管先",
  opens: "開ける回数",
  expires: "有効期限",
  size: "サイズ",
  once: "1 回のみ。開くと、もう開けなくなります。",
  views: ({ left }) => `あと ${count(left, { other: "# 回" })}。開くと 1 回分を使います。`,
  unlimited: "期限が切れるまで何度でも",
  viewsUnknown: "1 回のみの可能性があります。開くと使用済みになる場合があります。",
  notReadable: ({ host }) => `${host} は内容を読めません。復号はこのブラウザー内で行われます。`,
  passphraseHint: "送信者から別の手段で伝えられています。",
  passphraseMaybe: "送信者から受け取っている場合のみ。",
  passphraseEmpty: "先にパスフレーズを入力してください。開封回数は消費されていません。",
  wrongPassphrase: "パスフレーズが違います。大文字と小文字、空白を確認してください。",
  triesLeft: ({ left }) =>
    `あと ${count(left, { other: "# 回" })}試せます。その後は完全にロックされます。`,
  nothingUsed: "開封回数は消費されていません。",
  heldSafe: "シークレットはすでに届いています。何度でも試せます。",
  reveal: "シークレットを開く",
  revealFile: "ファイルを開く",
  unlock: "ロックを解除",

  taking: ({ host }) => `${host} から取得しています…`,
  reconnecting: ({ host }) =>
    `${host} との接続が切れました。シークレットは確保されています。もう一度要求しています…`,
  opening: "復号しています…",

  shownTitle: "シークレット",
  shownFileTitle: "ファイル",
  privateKey: ({ type }) => (type === "" ? "秘密鍵" : `秘密鍵 (${type})`),
  textLabel: "シークレットのテキスト",
  hidden: "非表示",
  showText: "表示",
  hideText: "隠す",
  copyAll: "コピー",
  copyPart: ({ label }) => `${label} をコピー`,
  copyLine: ({ label }) => `${label} 行目をコピー`,
  fill: ({ host }) => `${host} に入力`,
  fillShort: "入力",
  fillPart: ({ label, host }) => `${label} を ${host} に入力`,
  filled: ({ host }) => `${host} に入力しました。`,
  fillFailed: ({ host }) =>
    `${host} の入力欄がなくなったか、このテキストを受け付けません。代わりにコピーしてください。`,
  partsTitle: "項目ごと",
  linesTitle: "行ごと",
  saveText: "ファイルとして保存",
  saveFile: "ファイルを保存",
  emptyText: "テキストは空です。",
  truncated: "先頭だけを表示しています。コピーと保存では全体が対象になります。",
  fileTypeUnknown: "不明",
  preview: "画像を表示",
  previewAlt: "共有された画像",
  previewFailed: "この画像はここでは表示できません。保存してご覧ください。",
  hiddenAgain: "操作がなかったため、再び隠しました。",
  part: ({ index, of }) => `${of} 件中 ${index} 件目`,
  clipboardSoon: "シークレットがクリップボードに残っている場合、1 分後に消去します。",

  copyAsking: ({ host }) => `受け取りを ${host} に知らせています…`,
  copyErased: ({ host }) => `${host} は、保管していたコピーの消去を確認しました。`,
  copyKept: ({ host, left }) => `${host} はあと ${count(left, { other: "# 回" })}分保管します。`,
  copyUnknown: ({ host }) => `${host} は、コピーの消去をまだ確認していません。`,

  close: "完了：このページから削除",
  closedTitle: "このページから削除しました",
  closedNext: "1 回しか開けないリンクだった場合、もう一度表示することはできません。",
  openAnother: "別のリンクを開く",

  endTitle: "このシークレットは開けません",
  endPassing: "まだ開いていません",
  openedAt: ({ when }) => `このシークレットは${when}に開かれており、もう一度開くことはできません。`,
  openedNext:
    "心当たりがない場合は、すぐに送信者に知らせてください。シークレットの変更が必要です。",
  expiredAt: ({ when }) => `このシークレットは${when}に期限が切れました。もう誰も開けません。`,
  revokedAt: ({ when }) => `このシークレットは${when}に送信者が無効化しました。`,
  lockedAt: ({ when }) =>
    `このシークレットは、パスフレーズの誤入力が多すぎたため、${when}に完全にロックされました。`,
  lockedNext:
    "送信者に新しいリンクを依頼してください。誤入力に心当たりがない場合は、その旨も伝えてください。",
  goneHere: ({ host }) =>
    `${host} にこのシークレットはありません。すでに開かれたか、期限切れ、無効化、またはリンクが途中で変わった可能性があります。`,
  goneNext:
    "リンクを元のメッセージと比べてください。同じであれば、送信者に新しいリンクを依頼してください。一度も開いていない場合は、その旨を伝えてください。シークレットの変更が必要かもしれません。",
  unreachable: ({ host }) => `${host} に接続できませんでした。開封回数は消費されていません。`,
  offline: "このコンピューターはオフラインです。開封回数は消費されていません。",
  tryNext: "接続を確認して、もう一度お試しください。",
  garbled: ({ host }) =>
    `${host} の応答は、このリンクに対するものとして解釈できません。開封回数は消費されていません。`,
  garbledNext:
    "このネットワークでログインが必要な場合は、ログインしてからもう一度お試しください。続く場合は送信者に知らせてください。",
  refused: ({ host }) => `${host} は現在、引き渡しを拒否しています。開封回数は消費されていません。`,
  refusedNext: "しばらく待ってから、もう一度お試しください。続く場合は送信者に知らせてください。",
  busy: ({ host }) => `${host} は混み合っています。開封回数は消費されていません。`,
  reserved: ({ host }) =>
    `シークレットの受信中に ${host} との接続が切れました。失われてはいません。${host} が 2 分間確保しています。`,
  reservedNext: "今すぐもう一度お試しください。途中から再開します。",
  maybeSpent: ({ host }) =>
    `シークレットの受信中に ${host} との接続が切れました。このサーバーでは開封済みとみなされた可能性があります。`,
  maybeSpentNext:
    "もう一度お試しください。開けない場合は、送信者に新しいリンクを依頼してください。",
  lostSince: ({ host }) =>
    `シークレットの受信中に ${host} との接続が切れ、その後サーバーからも消去されました。`,
  lostSinceNext:
    "送信者に新しいリンクを依頼してください。このリンクは、おそらくご自身の操作で使用済みになりました。",
  failedNext:
    "送信者に「リンクは開けたが、内容を復号できなかった」と伝え、新しいリンクを依頼してください。このリンクは使用済みです。",
};
