import type { label as english } from "../en/label.ts";
import type { TableLike } from "../language.ts";

/** Japanese names for what was shared, by what it looks like. */
export const label: TableLike<typeof english> = {
  "private-key": "秘密鍵",
  certificate: "証明書",
  env: ".env ファイル",
  json: "JSON",
  "api-key": "API キー",
  connection: "接続文字列",
  login: "ログイン情報",
  password: "パスワード",
  pin: "コード",
  text: "テキスト",
  image: "画像",
  archive: "アーカイブ",
  file: "ファイル",
  for: ({ what, name }) => `${what}（${name}）`,
  part: ({ what, at, of }) => `${what}（${at}/${of}）`,
  to: ({ what, place }) => `${what} → ${place}`,
};
