import { addressWithPassword, privateKeyType } from "../../lib/secret-forms.ts";

/** One value out of a secret that can be copied by itself. */
export interface Part {
  /** As the sender wrote it, or a line number; shown as text, never as markup. */
  readonly label: string;
  readonly value: string;
}

/** What a text was recognised as. `parts` is empty where only the whole makes sense. */
export interface Recognised {
  readonly kind: "private-key" | "json" | "env" | "address" | "pairs" | "lines" | "plain";
  readonly parts: readonly Part[];
  /** What a private key calls itself: "RSA", "OPENSSH", "PGP". */
  readonly keyType?: string;
}

const maxParts = 200;
/** Longer texts are shown whole: nobody picks single lines out of them. */
const maxLength = 200_000;

const plain: Recognised = { kind: "plain", parts: [] };

/** Says what a text is, by its form alone, and which single values can be picked out of it. */
export function recognise(text: string): Recognised {
  if (text.length > maxLength) return plain;
  return (
    privateKey(text) ??
    json(text) ??
    env(text) ??
    address(text) ??
    pairs(text) ??
    lines(text) ??
    plain
  );
}

function privateKey(text: string): Recognised | undefined {
  const keyType = privateKeyType(text);
  return keyType === undefined ? undefined : { kind: "private-key", parts: [], keyType };
}

function json(text: string): Recognised | undefined {
  if (!/^\s*[{[]/u.test(text)) return undefined;
  const parts: Part[] = [];
  try {
    collect(JSON.parse(text), "", parts);
  } catch {
    return undefined;
  }
  return parts.length > 0 ? { kind: "json", parts } : undefined;
}

function collect(value: unknown, path: string, parts: Part[]): void {
  if (parts.length >= maxParts) return;
  if (value === null || typeof value !== "object") {
    parts.push({ label: path, value: typeof value === "string" ? value : JSON.stringify(value) });
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? `[${key}]` : path === "" ? key : `.${key}`;
    collect(inner, `${path}${step}`, parts);
  }
}

/** An assignment as in `.env` files and shells; a double-quoted value may go over several lines. */
const assignment =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|([^\r\n"']?[^\r\n]*?))[ \t]*(?:[ \t]#[^\r\n]*)?(?:\r?\n|$)/u;
const blankOrComment = /^[ \t]*(?:#[^\r\n]*)?(?:\r?\n|$)/u;

function env(text: string): Recognised | undefined {
  const parts: Part[] = [];
  let rest = text;
  while (rest !== "") {
    const skipped = blankOrComment.exec(rest)?.[0];
    const found = skipped === undefined ? assignment.exec(rest) : undefined;
    if (found) parts.push(partOf(found));
    const read = skipped ?? found?.[0];
    if (!read || parts.length > maxParts) return undefined;
    rest = rest.slice(read.length);
  }
  return parts.length > 0 ? { kind: "env", parts } : undefined;
}

function partOf([, label = "", double, single, bare = ""]: RegExpExecArray): Part {
  if (double === undefined) return { label, value: single ?? bare };
  const value = double.replace(/\\([\s\S])/gu, (escaped, sign: string) => escapes[sign] ?? escaped);
  return { label, value };
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  '"': '"',
  "\\": "\\",
  $: "$",
};

/** One address with a password in it, such as a database's. */
function address(text: string): Recognised | undefined {
  const url = addressWithPassword(text);
  if (!url) return undefined;
  const parts = [
    { label: "user", value: decoded(url.username) },
    { label: "password", value: decoded(url.password) },
    { label: "host", value: url.host },
  ];
  return { kind: "address", parts: parts.filter(({ value }) => value !== "") };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const secretWord =
  /\b(?:user(?:name)?|login|account|e-?mail|pass(?:word|phrase|wort|code)?|pwd|pw|pin|token|secret|key|id|host|server|url|port|database|otp|totp|code)\b/iu;

/** `user / password` on one line, or lines of `label: value` of which one names a credential. */
function pairs(text: string): Recognised | undefined {
  const body = text.trim();
  const slash = /^(\S{1,200}) (?:\/|\|) (\S{1,200})$/u.exec(body);
  if (slash) {
    const [, user = "", password = ""] = slash;
    const parts = [
      { label: "user", value: user },
      { label: "password", value: password },
    ];
    return { kind: "pairs", parts };
  }
  const parts = body.split(/\r?\n/u).filter(isFilled).map(labelled);
  const known = parts.some((part) => part && secretWord.test(part.label));
  if (!known || parts.includes(undefined) || parts.length > maxParts) return undefined;
  return { kind: "pairs", parts: parts.filter((part) => part !== undefined) };
}

function labelled(line: string): Part | undefined {
  const [, label, value] =
    /^\s*([\p{L}\p{N}][\p{L}\p{N} ._-]{0,40}?)\s*[:=]\s+(\S.*?)\s*$/u.exec(line) ?? [];
  return label === undefined || value === undefined ? undefined : { label, value };
}

function lines(text: string): Recognised | undefined {
  const parts = text
    .split(/\r?\n/u)
    .map((value, index) => ({ label: String(index + 1), value }))
    .filter(({ value }) => isFilled(value));
  return parts.length > 1 && parts.length <= maxParts ? { kind: "lines", parts } : undefined;
}

function isFilled(line: string): boolean {
  return line.trim() !== "";
}
