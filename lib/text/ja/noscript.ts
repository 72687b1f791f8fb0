import type { noscript as english } from "../en/noscript.ts";
import type { TableLike } from "../language.ts";

/** Japanese texts of the recipient’s web page where no script runs. */
export const noscript: TableLike<typeof english> = {
  title: "シークレットを開く – Hushlink",
  heading: "このページには JavaScript が必要です",
  why: "シークレットはこのブラウザー内で復号され、サーバーが内容を見ることはありません。開封回数は消費されていません。",
};
