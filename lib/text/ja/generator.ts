import type { generator as english } from "../en/generator.ts";
import type { TableLike } from "../language.ts";

/** Japanese texts of what makes secrets. */
export const generator: TableLike<typeof english> = {
  title: "シークレットを生成",
  kind: "種類",
  password: "パスワード",
  words: "単語",
  token: "トークン",
  pin: "PIN",
  length: "文字数",
  digitsLength: "桁数",
  wordCount: "単語数",
  separator: "単語の区切り",
  hyphen: "ハイフン -",
  dot: "ピリオド .",
  underscore: "アンダーバー _",
  space: "スペース",
  capitals: "単語の先頭を大文字に",
  upper: "大文字",
  digits: "数字",
  signs: "記号",
  noLookAlikes: "紛らわしい文字を除く (I l 1、O 0)",
  made: "生成結果",
  another: "別のものを生成",
  use: "使用",
  close: "閉じる",
  guessable: "試行回数に制限がある場合にのみ安全です。",
  weak: "試行回数に制限があれば十分ですが、それ以外では弱いです。",
  good: "良好：推測には何年もかかります。",
  strong: "強力：推測はまず不可能です。",
};
