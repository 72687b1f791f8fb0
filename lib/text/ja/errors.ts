import type { Facts } from "../../errors.ts";
import type { ErrorTable, ErrorWords } from "../errors.ts";
import { count, later, size } from "../format.ts";
import { policyWords } from "../policy-words.ts";
import { policy } from "./policy.ts";

const words = (happened: string, next: string) => (): ErrorWords => ({ happened, next });

const server = ({ host }: Facts) => (host === undefined ? "サーバー" : `${host} `);

const missing: Record<NonNullable<Facts["missing"]>, string> = {
  key: "リンクの # より後ろの部分がない",
  token: "リンクの末尾が欠けている",
  id: "リンクの途中が欠けている",
};

const choices: Readonly<Record<string, string>> = {
  expiresInSeconds: "有効期間",
  views: "開ける回数",
  passphrase: "パスフレーズ",
  files: "ファイル",
};

const retry = "もう一度お試しください。";

/** Japanese words for every error. */
export const errors: ErrorTable = {
  "input.empty": words(
    "共有するものがまだありません。",
    "シークレットを入力または貼り付けるか、ファイルを追加してください。",
  ),
  "input.too-large": ({ bytes, maxBytes }) => ({
    happened:
      maxBytes === undefined
        ? "サーバーの上限を超えています。何も送信していません。"
        : `サーバーの上限 ${size(maxBytes)} を超えています${bytes === undefined ? "" : ` (現在 ${size(bytes)})`}。何も送信していません。`,
    next: "小さく分けて共有するか、上限の大きいサーバーを選んでください。",
  }),
  "input.too-short": words(
    "このパスフレーズは短すぎます。",
    "もっと長くするか、Hushlink で生成してください。",
  ),
  "input.address": words(
    "サーバーのアドレスではありません。",
    "https://secrets.example.com のような形式で、ユーザー名なしで入力してください。",
  ),
  "input.insecure": ({ host }) => ({
    happened: `${host ?? "このアドレス"} への接続は暗号化されていない (http) ため、使用しません。`,
    next: "https のアドレスを使ってください。http はこのコンピューター自身に対してのみ使えます。",
  }),
  "input.options": ({ field }) => ({
    happened: `サーバーがこの選択に対応していません${named(field)}。何も送信していません。`,
    next: "別の有効期間または開ける回数を選んで、もう一度共有してください。",
  }),
  "input.already-link": words(
    "選択した部分はすでにワンタイムリンクです。",
    "シークレットそのものを選択してください。",
  ),
  "input.link-unknown": words(
    "Hushlink で扱えるワンタイムリンクではありません。",
    "https:// から末尾まで、リンク全体をコピーしたか確認してください。",
  ),
  "input.link-incomplete": (facts) => ({
    happened: `${missing[facts.missing ?? "token"]}ため、開けません。開封回数は消費されていません。`,
    next: "リンク全体をもう一度コピーしてください。チャットで途切れている場合は、再送を依頼してください。",
  }),
  "input.link-damaged": words(
    "リンクの文字に誤りまたは欠落があります。開封回数は消費されていません。",
    "メッセージから、リンクの最初から最後までをもう一度コピーしてください。",
  ),
  "input.template": ({ field }) => {
    if (field === undefined) {
      return {
        happened: "文中に {link} をちょうど 1 つ入れる必要があります。",
        next: "リンクを表示したい場所に {link} を入れてください。",
      };
    }
    if (field === "") {
      return {
        happened: "このテンプレートは JSON として読み取れません。",
        next: "引用符、カンマ、括弧の抜けがないか確認してください。",
      };
    }
    return {
      happened: `テンプレートの「${field}」に誤りまたは不足があります。`,
      next: "その部分を例と比べてください。",
    };
  },
  "allow.host": ({ host }) => ({
    happened: `${host ?? "このサーバー"} への接続がまだ許可されていません。何も送信していません。`,
    next: "このサーバーを許可してから、もう一度お試しください。",
  }),
  "allow.clipboard": words(
    "ここからのコピーをブラウザーが許可していません。リンクは失われていません。",
    "ボタンでコピーするか、設定でコピーを許可してください。",
  ),
  "allow.frame": words(
    "この入力欄はページに埋め込まれた別のサイトのもので、Hushlink は操作できません。",
    "リンクをコピーして貼り付けるか、サイトを許可してください。",
  ),
  "allow.policy": policyWords(policy),
  "need.passphrase": words(
    "このシークレットにはパスフレーズが必要です。開封回数は消費されていません。",
    "送信者から伝えられたパスフレーズを入力してください。",
  ),
  "need.backend": words(
    "サーバーがまだ選択されていません。何も送信していません。",
    "シークレットを保管するサーバーを選んでください。",
  ),
  "need.both": words(
    "暗号化されたメッセージとそのリンクは両方必要ですが、片方しかありません。開封回数は消費されていません。",
    "メッセージ全体と、その後ろに届いたリンク全体の、両方を貼り付けてください。",
  ),
  "secret.gone": words(
    "このシークレットはもうありません。開封、期限切れ、または無効化されました。",
    "新しいリンクを依頼してください。開いた覚えがない場合は、その旨も送信者に伝えてください。",
  ),
  "secret.opened": words(
    "このシークレットはすでに開かれており、もう一度開くことはできません。",
    "心当たりがない場合は、すぐにシークレットを変更するよう送信者に伝えてください。",
  ),
  "secret.expired": words(
    "このシークレットは期限が切れました。もう誰も開けません。",
    "送信者に新しいリンクを依頼してください。",
  ),
  "secret.revoked": words(
    "このシークレットは、開かれる前に送信者が無効化しました。",
    "必要な場合は送信者に確認してください。",
  ),
  "secret.locked": words(
    "パスフレーズの誤入力が多すぎたため、このシークレットは完全にロックされました。",
    "送信者に新しいリンクを依頼してください。",
  ),
  "open.wrong-passphrase": ({ attemptsLeft }) => ({
    happened: `パスフレーズが違います。${triesLeft(attemptsLeft)}`,
    next: "大文字と小文字、空白を確認して、もう一度お試しください。",
  }),
  "open.failed": words(
    "サーバーから届いた内容がこのリンクと一致しないため、開けません。",
    "このリンクが使えなかったことを送信者に伝え、新しいリンクを依頼してください。",
  ),
  "open.unsupported": words(
    "このリンクは新しいバージョンで作成されています。開封回数は消費されていません。",
    "Hushlink 拡張機能をお使いの場合は更新してください。そうでない場合は、このページがリンクより古いことを送信者に伝えてください。",
  ),
  "backend.unreachable": (facts) => ({
    happened: `${server(facts)}から応答がありません。`,
    next: "接続を確認して、もう一度お試しください。",
  }),
  "backend.offline": words(
    "このコンピューターはオフラインです。何も送信していません。",
    "ネットワークに接続して、もう一度お試しください。",
  ),
  "backend.timeout": (facts) => ({
    happened: `${server(facts)}の応答に時間がかかりすぎました。`,
    next: `しばらく待ってから、${retry}`,
  }),
  "backend.busy": (facts) => ({
    happened: `${server(facts)}が混み合っています。`,
    next:
      facts.retryAfterSeconds === undefined
        ? `しばらく待ってから、${retry}`
        : `${later(facts.retryAfterSeconds)}に${retry}`,
  }),
  "backend.full": (facts) => ({
    happened: `${server(facts)}に空きがありません。何も保存されていません。`,
    next: "後でもう一度試すか、別のサーバーを選んでください。",
  }),
  "backend.refused": (facts) => ({
    happened: `${server(facts)}に拒否されました${facts.status ? ` (応答 ${facts.status})` : ""}。`,
    next: "もう一度お試しください。続く場合は、設定でサーバーを確認してください。",
  }),
  "backend.unauthorized": (facts) => ({
    happened: `${server(facts)}は有効なキーを求めています。何も保存されていません。`,
    next: "設定でサーバーのキーを入力または更新してください。",
  }),
  "backend.conflict": (facts) => ({
    happened: `${server(facts)}の同じ場所にすでに別のものがあります。上書きはしていません。`,
    next: "シークレットをもう一度共有してください。",
  }),
  "backend.garbled": (facts) => ({
    happened: `${server(facts)}の応答を Hushlink が解釈できません。`,
    next: "設定でサーバーのアドレスを確認してください。ログインページや別の製品の可能性があります。",
  }),
  "backend.redirected": (facts) => ({
    happened: `${server(facts)}は別のアドレスに転送しています。Hushlink は転送に従いませんでした。`,
    next: "設定でサーバーの最終的なアドレスを入力してください。",
  }),
  "backend.unsupported": ({ host, field }) =>
    host === undefined || field !== undefined
      ? {
          happened: "このサーバーではできません。",
          next: "別のサーバーを選ぶか、この機能なしで続けてください。",
        }
      : {
          happened: `${host} から応答はありますが、Hushlink で扱えるサーバーではありません。`,
          next: "アドレスを確認してください。/box/ のようなパスが必要なサーバーもあります。",
        },
  "page.no-field": words(
    "カーソルが入力欄にありません。何も挿入していません。",
    "入力欄をクリックするか、リンクを自分で貼り付けてください。",
  ),
  "page.no-selection": words(
    "このページでは何も選択されていません。",
    "先にシークレットを選択するか、Hushlink を開いて入力してください。",
  ),
  "page.forbidden": words(
    "このページでは、ブラウザーが拡張機能の動作を許可していません。",
    "シークレットをコピーして、Hushlink のボタンから共有してください。",
  ),
  "page.read-only": words(
    "この入力欄は変更できません。何も挿入していません。",
    "必要な場所にリンクを貼り付けてください。",
  ),
  "page.password-field": words(
    "パスワード欄のため、リンクは挿入しません。",
    "メッセージの入力欄をクリックしてください。",
  ),
  "page.no-room": words(
    "リンクが長すぎて入力欄に収まりません。何も挿入していません。",
    "もっと長い入力欄に貼り付けてください。",
  ),
  "page.in-link": words(
    "ここはハイパーリンクの一部で、元のアドレスが残ってしまいます。何も置き換えていません。",
    "ハイパーリンクを削除し、そこにリンクを貼り付けてください。",
  ),
  "page.moved": words(
    "入力欄がなくなっていました。何も挿入していません。",
    "リンクを入れる場所をクリックして、貼り付けてください。",
  ),
  "page.refused": words(
    "このページはリンクを受け付けませんでした。",
    "リンクはコピーできます。自分で貼り付けてください。",
  ),
  "page.changed": words(
    "リンクの作成中にテキストが変わりました。何も置き換えていません。",
    "必要な場所にリンクを貼り付けてください。",
  ),
  "secret.forgotten": words(
    "このシークレットはもうメモリにありません。何も変更されず、新しいリンクも作成されていません。",
    "開かれては困る場合はリンクを無効化し、シークレットをもう一度共有してください。",
  ),
  "job.cancelled": words(
    "中止しました。サーバーには何も残っていません。",
    "いつでも共有し直せます。",
  ),
  "job.interrupted": words(
    "処理の途中で、ブラウザーが Hushlink を停止しました。",
    "もう一度共有してください。他社のサーバーでは、未読のコピーが期限まで残る場合があります。",
  ),
  "job.file-lost": words(
    "ウィンドウが閉じられたため、ファイルを参照できません。",
    "ファイルをもう一度追加してください。",
  ),
  bug: words(
    "Hushlink の内部で問題が発生しました。",
    "もう一度お試しください。続く場合は、シークレットを含めずに、行った操作を報告してください。",
  ),
};

function named(field: string | undefined): string {
  const name = choices[field ?? ""];
  return name === undefined ? "" : ` (${name})`;
}

function triesLeft(attemptsLeft: number | undefined): string {
  if (attemptsLeft === undefined) return "開封回数は消費されていません。";
  return `あと ${count(attemptsLeft, { other: "# 回" })}試せます。`;
}
