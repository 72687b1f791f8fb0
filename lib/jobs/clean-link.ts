import { AppError } from "../errors.ts";
import { unwrapped } from "./unwrap-link.ts";

/** Only so much of a pasted text is looked at, in UTF-16 units. */
const maxPasted = 100_000;
const maxStarts = 200;
const maxLines = 12;
const maxCandidates = 200;

/** Zero-width characters and soft hyphens that mail and chat programs put into long words. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** What ends an address in running text, in HTML and in Markdown. */
const notInLink = /[\s<>"`\\^{}]/u;

/** Punctuation that belongs to the sentence around a link. No link format ends with one of these. */
const trailing = /[.,;:!?…'"’”»*~)\]}]+$/u;

/** The next line of a wrapped link: white space and mail quote marks before it do not belong to it. */
const nextLine = /^[ \t]*(?:\r\n|\r|\n)(?:[ \t]|>[ \t]?)*/u;

/** What mailings and social networks append to the query to follow people. */
const trackers =
  /([?&])(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok)=[^&#]*/giu;

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  num: "#",
  vert: "|",
};

/**
 * Every address that a pasted text may mean, likeliest first, each once: with sentence punctuation,
 * HTML escapes, brackets and line breaks removed, and unpacked from what mail filters and search
 * engines wrap around links. An empty list if there is none. No network; never throws.
 */
export function linksIn(pasted: string): string[] {
  const text = unescapedHtml(pasted.slice(0, maxPasted)).replace(invisible, "");
  const found = new Set<string>();
  for (const start of startsIn(text).slice(0, maxStarts)) {
    for (const raw of readings(text.slice(start))) {
      for (const link of forms(raw)) {
        if (found.size >= maxCandidates) return [...found];
        found.add(link);
      }
    }
  }
  return [...found];
}

/**
 * The first address in a pasted text that `recognise` knows; if it has no fragment, rather the same
 * going on over the next lines with one: to be opened it may not need its key, but is used up without.
 * Throws what `recognise` threw first if none is whole, and `input.link-unknown` if none is of a known form.
 */
export function findLink<Found>(
  pasted: string,
  recognise: (link: URL) => Found | undefined,
): Found {
  const candidates = linksIn(pasted);
  const first = firstKnown(candidates, recognise);
  if ("reason" in first) throw first.reason;
  if (first.link.includes("#")) return first.found;
  const longer = candidates.filter((link) => link.startsWith(first.link) && link.includes("#"));
  const whole = firstKnown(longer, recognise);
  return "reason" in whole ? first.found : whole.found;
}

function firstKnown<Found>(
  candidates: readonly string[],
  recognise: (link: URL) => Found | undefined,
): { readonly link: string; readonly found: Found } | { readonly reason: unknown } {
  let reason: unknown;
  for (const link of candidates) {
    try {
      const found = recognise(new URL(link));
      if (found !== undefined) return { link, found };
    } catch (thrown) {
      reason ??= thrown;
    }
  }
  return { reason: reason ?? new AppError("input.link-unknown") };
}

function startsIn(text: string): number[] {
  const withScheme = [...text.matchAll(/https?:\/\//giu)].map(({ index }) => index);
  if (withScheme.length > 0) return withScheme;
  // Some chats drop the scheme: a host name with a path or a fragment is taken for a link.
  return [...text.matchAll(/(?<![\w@.-])[\w-]+(?:\.[\w-]+)+(?::\d+)?[/?#]/gu)].map(
    ({ index }) => index,
  );
}

/** The link as one word, then with one, two, … of the lines that follow joined to it. */
function readings(text: string): string[] {
  const joined: string[] = [];
  let whole = "";
  let rest = text;
  for (let line = 0; line < maxLines; line++) {
    const end = rest.search(notInLink);
    const word = end < 0 ? rest : rest.slice(0, end);
    if (word === "") break;
    whole += word;
    joined.push(whole);
    rest = rest.slice(word.length);
    const gap = nextLine.exec(rest)?.[0];
    if (gap === undefined) break;
    rest = rest.slice(gap.length);
    // Quoted-printable (RFC 2045 §6.7) marks a line that goes on with "=".
    if (whole.endsWith("=")) whole = whole.slice(0, -1);
  }
  return joined;
}

/** One reading as it may have been meant, from the likeliest to the least likely. */
function forms(raw: string): string[] {
  const link = /^https?:\/\//iu.test(raw) ? raw : `https://${raw}`;
  const tidy = link.replace(trailing, "");
  const all: string[] = [];
  for (const form of [tidy, link]) {
    for (const inner of unwrapped(form)) {
      all.push(...fragmentForms(inner.replace(trailing, "")));
    }
    all.push(...fragmentForms(form));
  }
  return all.flatMap((form) => [form, untracked(form)]).filter((form) => URL.canParse(form));
}

function untracked(link: string): string {
  const bare = link.replace(trackers, (_, sign: string) => (sign === "?" ? "?" : ""));
  return bare === link ? link : bare.replace("?&", "?").replace(/\?(?=#|$)/u, "");
}

/** The fragment as written, then without what chats append to it or make of it. */
function fragmentForms(link: string): string[] {
  const [before = "", ...rest] = link.split("#");
  if (rest.length === 0) {
    const escaped = /^(?<before>[^#]*?)%23(?<after>.+)$/iu.exec(link)?.groups;
    return escaped ? [...fragmentForms(`${escaped["before"]}#${escaped["after"]}`), link] : [link];
  }
  const written = rest.join("#");
  // The mark itself was added.
  if (/^(?::~:|[?&])/u.test(written)) return [before];
  const fragment = withoutEscapes(written.replace(/:~:.*$/su, ""));
  const shorter = [
    fragment,
    fragment.replace(/[?&].*$/su, ""),
    fragment.replace(/\|.*$/su, ""),
    fragment.replace(/_+$/u, ""),
    // A bracket or a quote that was clicked along, escaped by the browser; a mark that came twice.
    // Nothing left is no form: on some servers a link without its key can be opened, and is used up.
    fragment.replace(/^#+|(?:%[0-9A-F]{2}|[^\w%-])+$/giu, "") || fragment,
  ];
  return [...new Set(shorter)].map((part) => `${before}#${part}`);
}

/** Percent escapes that mean the character itself (RFC 3986 §2.3), and the bar, which some links use. */
function withoutEscapes(fragment: string): string {
  return fragment.replace(/%(2D|2E|5F|7E|7C|3[0-9]|[46][1-9A-F]|[57][0-9A])/giu, (escaped) =>
    decodeURIComponent(escaped),
  );
}

function unescapedHtml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/giu, (whole, ...groups) => {
    const [decimal, hex, name] = groups as (string | undefined)[];
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
