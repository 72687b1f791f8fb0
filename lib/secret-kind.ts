import { addressWithPassword, privateKeyType } from "./secret-forms.ts";

/** What a secret looks like. "text" and "file" claim nothing. */
export const secretKinds = [
  "private-key",
  "certificate",
  "env",
  "json",
  "api-key",
  "connection",
  "login",
  "password",
  "pin",
  "text",
  "image",
  "archive",
  "file",
] as const;
export type SecretKind = (typeof secretKinds)[number];

/** Only so much of a text is looked at, in UTF-16 units: enough to know any form by. */
const headLength = 4_000;
/** A JSON text is read whole or not at all. */
const longestJson = 200_000;

/**
 * What a text looks like, by its form alone; "text" if no form fits. Takes no time to speak of,
 * however long the text is. No network; never throws.
 */
export function kindOfText(text: string): SecretKind {
  const head = text.slice(0, headLength).trim();
  if (head === "") return "text";
  const isWhole = text.length <= headLength;
  return (
    armoured(head, text) ??
    (isJson(text) ? "json" : undefined) ??
    (isWhole ? (oneLine(head) ?? login(head)) : undefined) ??
    (isEnv(head, isWhole) ? "env" : "text")
  );
}

/** Keys and certificates, which may stand together: the key is what matters then. */
function armoured(head: string, text: string): SecretKind | undefined {
  if (text.length <= longestJson && privateKeyType(text) !== undefined) return "private-key";
  if (!head.startsWith("-----BEGIN ")) return undefined;
  if (/-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/u.test(text.slice(0, longestJson))) {
    return "private-key";
  }
  return /^-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----/u.test(head) ? "certificate" : undefined;
}

function isJson(text: string): boolean {
  if (text.length > longestJson || !/^\s{0,100}[{[]/u.test(text)) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}

function oneLine(line: string): SecretKind | undefined {
  if (/[\r\n]/u.test(line)) return undefined;
  if (isConnection(line)) return "connection";
  const [, name, , value] = named.exec(line) ?? [];
  const said = name !== undefined && value !== undefined ? kindOfName(name) : undefined;
  if (said) return said;
  if (/^\S{1,100} [/|] \S{1,100}$/u.test(line)) {
    return isPassword(line.replace(/^\S+ . /u, "")) ? "login" : undefined;
  }
  return /\s/u.test(line) ? spacedCode(line) : word(line);
}

/** `NAME=value`, `name: value`. */
const named =
  /^(?:export[ \t]+)?([\p{L}_][\p{L}\p{N}_.' -]{0,60}?)[ \t]{0,10}([:=：])[ \t]*(\S.*)$/u;

const loginName =
  /\b(?:user(?:name)?|login|account|e-?mail|benutzer(?:name)?|utilisateur|identifiant|usuario|ユーザー名?)\b|^ユーザー/iu;
const passwordName =
  /pass(?:word|wort|code|phrase)?$|(?:\b|_)(?:pw|pwd)$|mot de passe$|contraseña$|パスワード$/iu;
const keyName =
  /(?:\b|_)(?:api[ _-]?key|access[ _-]?key|secret[ _-]?key|token|api[ _-]?secret|client[ _-]?secret)$/iu;
const pinName = /^(?:pin|otp|totp|code)(?:[ -]code)?$/iu;

function kindOfName(name: string): SecretKind | undefined {
  if (passwordName.test(name)) return "password";
  if (keyName.test(name)) return "api-key";
  return pinName.test(name) ? "pin" : undefined;
}

/** An address with a password, or `Server=…;Password=…` as databases and clouds write it. */
function isConnection(line: string): boolean {
  if (addressWithPassword(line)) return true;
  const parts = line.split(";").map((part) => part.split("=")[0]?.trim().toLowerCase() ?? "");
  const has = (...names: string[]) => names.some((name) => parts.includes(name));
  const isAccess = has("password", "pwd", "accountkey", "sharedaccesskey");
  return (
    isAccess && has("server", "host", "data source", "accountname", "endpoint", "uid", "user id")
  );
}

function spacedCode(line: string): SecretKind | undefined {
  return /^\d{3,4} \d{3,4}$/u.test(line) ? "pin" : undefined;
}

function word(text: string): SecretKind | undefined {
  if (isToken(text)) return "api-key";
  if (/^\d{4,8}$|^\d{3,4}-\d{3,4}$/u.test(text)) return "pin";
  return isPassword(text) ? "password" : undefined;
}

/** How well-known makers begin their keys. Public knowledge, no part of anybody's secret. */
const prefixes =
  /^(?:[spr]k_(?:live|test)_|whsec_|gh[opsur]_|github_pat_|glpat-|xox[abeprs]-|xapp-|A(?:KI|SI)A[A-Z2-7]{12}|AIza|ya29\.|sk-|npm_|pypi-|dop_v1_|hf_|SG\.|shpat_|EAA|hvs\.|AGE-SECRET-KEY-|eyJ[\w-]{5,}\.[\w-]{5,}\.)[\w./+=~-]{4,}$/u;

function isToken(text: string): boolean {
  if (prefixes.test(text) && text.length >= 16) return true;
  if (text.length < 24 || !/^[\w+/=.~-]+$/u.test(text)) return false;
  // What people write has dots and slashes in it; what machines draw is one stretch.
  const isUuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(text);
  const stretch = Math.max(...text.split(/[-/.]/u).map((part) => part.length));
  const isMixed = /\d/u.test(text) && /[A-Za-z]/u.test(text);
  return isMixed && !isUuid && stretch >= 16 && bitsPerSign(text) >= 3.3;
}

/** Shannon's measure of how evenly a text uses its signs. */
function bitsPerSign(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** One short word of at least three classes of signs that is no address, path or date. */
function isPassword(text: string): boolean {
  if (text.length < 8 || text.length > 64 || /\s/u.test(text)) return false;
  const isName = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|:\/\/|^[./~]|^[\w-]+(?:\.[\w-]+)+(?:[/:?].*)?$/u;
  if (isName.test(text)) return false;
  const classes = [/\p{Ll}/u, /\p{Lu}/u, /\d/u, /[^\p{L}\p{N}._/-]/u];
  return classes.filter((each) => each.test(text)).length >= 3;
}

/** A few lines of which one names a person's name and one a password. */
function login(text: string): SecretKind | undefined {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "");
  if (lines.length < 2 || lines.length > 12) return undefined;
  const names = lines.map((line) => named.exec(line.trim()));
  const isSaid = (name: RegExp) => names.some((found) => found && name.test(found[1] ?? ""));
  // Settings of programs have many names that end in USER and PASSWORD.
  const isProse = names.every((found) => !/^[A-Z\d_]*_[A-Z\d_]*$/u.test(found?.[1] ?? ""));
  return isProse && isSaid(loginName) && isSaid(passwordName) ? "login" : undefined;
}

/** Assignments, comments and nothing else, at least two of them. */
function isEnv(head: string, isWhole: boolean): boolean {
  const lines = head.split(/\r?\n/u);
  if (!isWhole) lines.pop();
  let assignments = 0;
  let isInQuotes = false;
  for (const line of lines) {
    const [, value] = /^[ \t]*(?:export[ \t]+)?[A-Za-z_][\w.-]*[ \t]*=(.*)$/u.exec(line) ?? [];
    if (isInQuotes) {
      isInQuotes = !line.includes('"');
    } else if (value !== undefined) {
      assignments++;
      isInQuotes = /^[ \t]*"[^"]*$/u.test(value);
    } else if (!/^[ \t]*(?:#|$)/u.test(line)) {
      return false;
    }
  }
  return assignments >= 2;
}

/** What a file looks like, by its name and media type; "file" if neither says. */
export function kindOfFile(name: string, type: string): SecretKind {
  const lower = name.toLowerCase();
  if (/^\.env(?:\.[\w-]+)?$|\.env$/u.test(lower)) return "env";
  if (/^id_(?:rsa|dsa|ecdsa|ed25519)$|\.(?:key|ppk|p12|pfx)$|key\.pem$/u.test(lower)) {
    return "private-key";
  }
  if (/\.(?:crt|cer)$/u.test(lower)) return "certificate";
  if (lower.endsWith(".json")) return "json";
  if (type.startsWith("image/")) return "image";
  return /\.(?:zip|7z|rar|tar|tgz|gz|bz2|xz|zst)$/u.test(lower) ? "archive" : "file";
}
