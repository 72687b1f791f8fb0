import type { common as english } from "../en/common.ts";
import type { TableLike } from "../language.ts";

/** Japanese texts of the controls that every page uses. */
export const common: TableLike<typeof english> = {
  copy: "コピー",
  copied: "コピーしました",
  copyFailed: "コピーできませんでした。テキストを選択して、手動でコピーしてください。",
  show: "表示",
  hide: "隠す",
  cancel: "キャンセル",
  tryAgain: "再試行",
  working: "処理中…",
  passphrase: "パスフレーズ",
};
