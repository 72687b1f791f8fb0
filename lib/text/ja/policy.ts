import type { policy as english } from "../en/policy.ts";
import { count, duration } from "../format.ts";
import type { TableLike } from "../language.ts";

const characters = (least: number) => count(least, { other: "# 文字" });
const times = (views: number) => count(views, { other: "# 回" });

/** Japanese texts about what an organization has set. */
export const policy: TableLike<typeof english> = {
  mark: "組織によって設定されています。",
  asked: "組織がこの設定を求めています。オンにするとブラウザーが確認します。",
  title: "一部の設定は組織が管理しています",
  unread: ({ parts }) =>
    `組織の設定の一部を読み取れませんでした：${parts}。このブラウザーの管理者に伝えてください。`,
  servers: "組織はほかのサーバーを許可していません。",
  barred: ({ host }) => `組織は ${host} での共有を許可していません。`,
  barredNext: "このサーバーのリンクは引き続き開くことができ、送信したものは無効にできます。",
  yourKey: "ご自身のキー",
  expiry: ({ seconds }) => `組織が許可するリンクの有効期間は最長${duration(seconds)}です。`,
  maxViews: ({ views }) => `組織が許可するリンクの開ける回数は最大${times(views)}です。`,
  minViews: ({ views }) => `組織が求めるリンクの開ける回数は${times(views)}以上です。`,
  passphrase: ({ least }) =>
    least > 1
      ? `組織は${characters(least)}以上のパスフレーズを必須としています。`
      : "組織はすべてのリンクにパスフレーズを必須としています。",
  passphraseLength: ({ least }) => `組織はパスフレーズに${characters(least)}以上を求めています。`,
  passphraseImpossible: "このサーバーでは使えません。別のサーバーを選んでください。",
  off: "組織によって無効にされています。",
  nothingSent: "何も送信されていません。",
  nextServer: "許可されたサーバーを使うか、このブラウザーの管理者に確認してください。",
  nextExpiry: "有効期間を短くするか、期間を設定できるサーバーを選んで、もう一度共有してください。",
  nextViews: "別の開ける回数を選んで、もう一度共有してください。",
  nextPassphrase: "Hushlink のボタンから、パスフレーズを付けて共有してください。",
  nextLength: "もっと長いものを使うか、Hushlink に生成させてください。",
  nextOff: "別の方法を選ぶか、このブラウザーの管理者に確認してください。",
};
