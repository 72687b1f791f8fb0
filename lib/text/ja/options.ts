import type { options as english } from "../en/options.ts";
import { count, duration, number, size } from "../format.ts";
import type { TableLike } from "../language.ts";

const ms = (tookMs: number) => `${number(Math.round(tookMs))} ms`;

/** Japanese texts of the options and of the welcome page. */
export const options: TableLike<typeof english> = {
  title: "Hushlink の設定",

  welcomeTitle: "Hushlink へようこそ",
  welcomeLead: "入力中の欄から離れずに、シークレットを一度だけ開けるリンクに変えます。",
  chooseTitle: "シークレットの保管先を選んでください",
  chooseLead:
    "Hushlink はこのブラウザー内で暗号化します。サーバーは暗号文を一定期間保管するだけで、鍵は受け取りません。",
  readyTitle: "準備ができました",
  readyLead: ({ name }) => `今後、シークレットは ${name} に保管されます。`,
  howSelect:
    "入力欄でシークレットを選択して右クリックし、「ワンタイムリンクに置き換える」を選びます。",
  howKeys: "または、次のキーを押します：",
  howButton: "または、ツールバーから Hushlink を開き、シークレットを入力します：",
  howPin: "Hushlink をツールバーに固定すると、すぐに使えます。",
  changeLater: "サーバーなどの項目は、いつでも設定で変更できます。",
  openOptions: "設定を開く",
  another: "別のサーバーを選ぶ",

  servers: "サーバー",
  serversLead: "暗号文を保管します。どのサーバーを使うかは自由に選べます。",
  noServers: "サーバーがまだありません。まず追加してください。",
  address: "サーバーのアドレス",
  addressHint: "ご自身またはチームのサーバーです。ブラウザーが許可を求めます。",
  addressExample: "secrets.example.com",
  addServer: "テストして追加",
  useServer: "このサーバーを使う",
  presets: "第三者が運営する公開サーバー",
  presetsLead:
    "Hushlink ではなく第三者が運営しています。利用前に運営者を確認してください。アカウントが必要な場合もあります。",
  usePreset: ({ name }) => `このサーバーを使う：${name}`,
  testing: "テストしています…",
  test: "テスト",
  works: ({ tookMs }) => `正常です。${ms(tookMs)} で応答しました。`,
  worksWhole: (took) =>
    `正常です。テスト用シークレットを ${ms(took.createdMs)} で作成し、${ms(took.readMs)} で読み取りました${
      took.revokedMs === undefined ? "" : `。別の 1 件を ${ms(took.revokedMs)} で無効化しました`
    }。`,
  failedCreating: "サーバーは応答しますが、テスト用シークレットを作成できませんでした。",
  failedReading: "テスト用シークレットを作成しましたが、読み取れませんでした。",
  failedRevoking: "作成と読み取りは正常ですが、無効化できませんでした。",
  added: ({ name }) => `${name} を追加しました。`,
  isDefault: "既定",
  makeDefault: "既定にする",
  edit: "名前とキー",
  name: "名前",
  apiKey: "API キー",
  apiKeyHint: "サーバーが求める場合のみ。このコンピューターにのみ保存されます。",
  user: "ユーザー名",
  userHint: "サーバーがキーと一緒に求める場合のみ。",
  apiKeyNeeded: "このサーバーにはキーが必要です。このコンピューターにのみ保存されます。",
  custom: "その他の HTTP API",
  customLead:
    "テキストの保存、取得、削除の方法をテンプレートで指定します。サーバーには暗号化済みのものだけが渡ります。",
  customName: "このサーバーの名前",
  customAddress: "この API のアドレス",
  customTemplate: "テンプレート",
  customTemplateHint:
    "JSON 形式。例はテキストを Vault に保存します。キーの位置には {apiKey} と書き、キー自体は書かないでください。",
  customSave: "保存してテスト",
  customEdit: "名前、キー、テンプレート",
  importFile: "ファイルから読み込む",
  exportFile: "ファイルに書き出す",
  exportHint: "ファイルにキーやユーザー名は含まれません。",
  imported: ({ file }) => `${file} から読み込みました。確認してから保存してください。`,
  save: "保存",
  saved: "保存しました",
  remove: "削除",
  removeServer: ({ name }) => `${name} を削除`,
  allow: "このサーバーを許可",
  notAllowed: ({ host }) => `${host} への接続がまだ許可されていません。`,
  canPassphrase: "パスフレーズ",
  canFiles: ({ bytes }) => `ファイル ${size(bytes)} まで`,
  canText: ({ bytes }) => `テキスト ${size(bytes)} まで`,
  canStatus: "開封を確認可能",
  canRevoke: "無効化",
  canViews: ({ views }) => `${count(views, { other: "# 回" })}まで`,
  canOnce: "1 回のみ",
  canExpiry: ({ seconds }) => `${duration(seconds)}まで`,
  canOnceOrAny: "1 回または無制限",
  viewsReplaceExpiry: "回数を制限すると、有効期間の代わりになります",
  previewsBurn:
    "チャットのプレビューだけでもリンクが開かれ、シークレットが消費されます。チャットには別のサーバーを使ってください。",
  needsKey: "キーが必要",
  notStrict: "同時に 2 人が開ける可能性があります",

  defaults: "新しいリンク",
  defaultsLead:
    "フォームの初期値です。別の値を選ぶと、次回からは同じサイトと同じサーバーでの前回の選択、なければ同じサーバーでの前回の選択が使われます。サイトで使うサーバーは「サイト」でのみ変更できます。",
  remembered: ({ places }) =>
    places === 0
      ? "記憶している選択はありません。"
      : `${count(places, { other: "# 件" })}のサイトとサーバーについて前回の選択を記憶しています。`,
  forgetChoices: "記憶した選択を消去",
  expiry: "有効期間",
  views: "開ける回数",
  serverDefault: "サーバーの推奨値",

  words: "リンクに添える文",
  wordsLead: "メッセージに挿入される内容です。{link} がリンクになります。",
  template: "文",
  templateHint: "{expiry} と {views} も使えます。",
  preview: "表示例",

  sites: "サイト",
  sitesLead: "サイトごとに、サーバーとリンクに添える文を指定できます。",
  site: "サイト",
  siteHint: "chat.example.com のようなホスト名です。",
  siteServer: "サーバー",
  siteServerUsual: "既定のサーバー",
  siteWords: "リンクに添える文",
  siteWordsHint: "空欄の場合は共通の文を使います。",
  newSite: "サイトを追加",
  addSite: "このサイトを追加",
  removeSite: ({ host }) => `${host} の指定を削除`,
  siteSummary: ({ server, words }) =>
    words === "" ? server : server === "" ? words : `${server} · ${words}`,
  allowAsk: ({ host }) => `${host} での Hushlink の動作を許可しますか？`,
  allowAskWhy:
    "使用した入力欄は、周囲のページではなくこのサイトのものです。Hushlink は、求められたときだけそこで動作します。",
  allowSite: ({ host }) => `${host} を許可`,
  allowDone: ({ host }) => `Hushlink は ${host} で動作できるようになりました。`,
  allowDoneNext: "ページに戻って、もう一度お試しください。",
  allowRefused: "何も変更していません。リンクは自分で貼り付けられます。",
  allowedSites: "許可したサイト",
  allowedSitesLead: "サーバーのほかに、Hushlink の動作を許可したサイトです。",
  disallowSite: ({ host }) => `${host} の許可を取り消す`,

  guard: "見守るサイト",
  guardLead:
    "そこへうっかり貼り付けた鍵やログイン情報を止めて、代わりにワンタイムリンクを提案します。もう一度貼り付けると、そのまま通します。",
  guardSite: "見守るサイトの名前",
  guardRefused: "見守りは始まっていません。このサイトに対するブラウザーの許可が必要です。",
  guardAdd: "このサイトを見守る",
  guardNotAllowed: "ブラウザーがまだ許可していません。",
  unguard: ({ host }) => `${host} の見守りをやめる`,

  behavior: "動作",
  notices: "結果をページ内に表示する",
  noticesHint:
    "シークレットを置き換えた後に、「元に戻す」付きの小さな通知を表示します。リンクは表示しません。",
  notifyOpened: "送信したリンクが開かれたら通知する",
  notifyOpenedHint:
    "待機中のリンクがある間、ときどきサーバーに確認します。サーバーが把握していないことは、Hushlink にも分かりません。",
  openHere: "登録したサーバーのリンクを Hushlink で開く",
  openHereHint: "サーバーのページは読み込まれません。",
  hideInBackground: "タブを離れたら、開いたシークレットを隠す",
  clearClipboard: "シークレットをコピーした 1 分後にクリップボードを消去する",
  backgroundCopy: "右クリックメニューからリンクをコピーする",
  backgroundCopyHint: "クリップボードへの書き込みをブラウザーで許可する必要があります。",

  shortcuts: "ショートカット",
  shortcutsLead: "ブラウザーで変更できます。",
  changeShortcuts: "ショートカットを変更",
  openHushlink: "Hushlink を開く",
  openHushlinkHint: "共有、リンクを開く、送信済みの確認ができます。",
  shareKeys: "選択範囲をワンタイムリンクに置き換える",
  shareKeysHint: "現在の入力欄で置き換えます。入力欄の外ではリンクをコピーします。",
  clipboardKeys: "クリップボードのワンタイムリンクを開く",
  clipboardKeysHint: "ビューアーに表示され、何かを消費する前に確認します。",
  noKeys: "なし",

  stored: "ここに保存されるもの",
  storedLead: "このコンピューターにのみ保存され、同期されません。",
  storedNever: "シークレット、パスフレーズ、リンクとその鍵は保存されません。",
  storedSettings: ({ servers }) =>
    `設定と ${count(servers, { other: "# 件" })}のサーバー (入力したキーを含む)。`,
  storedReceipts: ({ receipts }) =>
    `送信したリンクの控え ${count(receipts, { other: "# 件" })}：日時、送信先、無効化に必要な情報。`,
  storedDraft: "未送信のテキスト、前回共有した内容とそのリンク：メモリーに 5 分間。",
  keepReceipts: "控えの保存期間",
  keepNone: "保存しない",
  keepDays: ({ days }) => duration(days * 86_400),
  eraseReceipts: "控えを消去",
  eraseAll: "すべて消去",
  eraseReceiptsAsk: "これらのリンクは無効化できなくなります。期限が切れるまで開くことができます。",
  eraseAllAsk:
    "サーバー、キー、設定、控えが消去されます。リンクは期限が切れるまで開くことができます。",
  eraseNow: "今すぐ消去",
  erased: "消去しました。",
};
