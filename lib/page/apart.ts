/**
 * Signs that whoever turns addresses into links would take for a part of the address. Stars, tildes and
 * underscores only in the middle of a word: at its end they are Markdown, which a blank would break.
 */
const continues = /^(?:[*_~]*[\p{L}\p{N}]|[#%&/=+@$-])/u;

/**
 * The text to insert, with a blank behind it where it would run into what stands behind the place: a link
 * with a foreign letter at its end opens nothing. Happens when a word was selected together with the
 * blank after it, or only a part of a word.
 */
export function apart(inserted: string, behind: string): string {
  return continues.test(behind) ? `${inserted} ` : inserted;
}
