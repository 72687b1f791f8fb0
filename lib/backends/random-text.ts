import type { Effects } from "../effects.ts";

export const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
export const digits = "0123456789";

/** Random characters of an alphabet of at most 256, each equally likely: no modulo bias. */
export function randomText(alphabet: string, length: number, fx: Pick<Effects, "random">): string {
  const fair = 256 - (256 % alphabet.length);
  let text = "";
  while (text.length < length) {
    for (const byte of fx.random(length - text.length)) {
      if (byte < fair) text += alphabet.charAt(byte % alphabet.length);
    }
  }
  return text;
}
