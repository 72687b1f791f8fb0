import { utf8 } from "./bytes.ts";

/**
 * `storage.session` holds 10 MB in all, counted in UTF-8: the draft, the text of a share under way and
 * the texts of links just made. A text with more bytes than this stands in none of them.
 */
export const mostKeptBytes = 2_000_000;

/** Length in UTF-8. Counted only if it could pass `limit`: a character takes three bytes at most. */
export function textBytes(text: string, limit: number): number {
  return text.length * 3 <= limit ? text.length : utf8(text).length;
}

/** True if a text is short enough to be kept in memory that outlives page and worker. */
export function isKeepable(text: string): boolean {
  return text.length <= mostKeptBytes && textBytes(text, mostKeptBytes) <= mostKeptBytes;
}
