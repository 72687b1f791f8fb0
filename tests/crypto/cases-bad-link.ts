import { referenceKeys, referenceSeal } from "./reference.ts";
import { hexOf, textMeta, tokenOf, type Vector } from "./vectors.ts";

/* Every case here has one fault in its token or passphrase, which its name tells; the ciphertext is right. */

const sentence = Buffer.from("a secret");
const whole = tokenOf("token", 0x10);

/** A token that can't be read, beside a ciphertext that is right. */
function unreadable(name: string, why: string, token: string, expect: Vector["expect"]): Vector {
  const none = { id: null, access: null, encryption: null, meta: null, content: null };
  const sealed = referenceSeal(referenceKeys(whole, null), textMeta, sentence);
  return {
    name,
    why,
    token,
    passphrase: null,
    ...none,
    ciphertext: sealed.toString("base64url"),
    expect,
  };
}

const [cut, damaged, newer] = [
  "input.link-incomplete",
  "input.link-damaged",
  "open.unsupported",
] as const;

const tokens: Vector[] = [
  unreadable("token-empty", "nothing stands after #", "", cut),
  unreadable("token-one-character", "not even a header", whole.slice(0, 1), cut),
  unreadable("token-header-only", "the key is missing", whole.slice(0, 2), cut),
  unreadable("token-half", "a chat app cut the link", whole.slice(0, 22), cut),
  unreadable(
    "token-last-character-missing",
    "the link ends one too early",
    whole.slice(0, -1),
    cut,
  ),
  unreadable("token-character-appended", "one character too many", `${whole}A`, damaged),
  unreadable("token-group-appended", "four characters too many", `${whole}AAAA`, damaged),
  unreadable("token-padded", "base64url with padding", `${whole}=`, damaged),
  unreadable("token-full-stop-appended", "the end of a sentence", `${whole}.`, damaged),
  unreadable(
    "token-space-inside",
    "a line break became a space",
    `${whole.slice(0, 20)} ${whole.slice(21)}`,
    damaged,
  ),
  unreadable(
    "token-plus",
    "a character of base64, not base64url",
    `${whole.slice(0, -1)}+`,
    damaged,
  ),
  unreadable("token-ellipsis", "a link as a chat app shows it", `${whole.slice(0, 20)}…`, damaged),
  unreadable("token-version-2", "the next version", tokenOf("token", 0x20), newer),
  unreadable(
    "token-version-2-longer",
    "it may have longer tokens",
    `${tokenOf("token", 0x20)}AAAA`,
    newer,
  ),
  unreadable("token-version-0", "there is no version 0", tokenOf("token", 0x00), newer),
  unreadable("token-bit-1", "a bit that version 1 does not know", tokenOf("token", 0x12), newer),
  unreadable("token-bit-2", "a bit that version 1 does not know", tokenOf("token", 0x14), newer),
  unreadable("token-bit-3", "a bit that version 1 does not know", tokenOf("token", 0x18), newer),
];

const locked = tokenOf("locked", 0x11);

/** The same ciphertext under "4711", opened with what a reader gave. */
function answered(name: string, why: string, passphrase: string | null, token = locked): Vector {
  const sealed = referenceSeal(referenceKeys(locked, "4711"), textMeta, sentence);
  const derived = hexOf(referenceKeys(token, passphrase));
  const known =
    passphrase || token !== locked ? derived : { ...derived, access: null, encryption: null };
  const outcome = passphrase || token !== locked ? "open.failed" : "need.passphrase";
  const none = { meta: null, content: null };
  return {
    name,
    why,
    token,
    passphrase,
    ...known,
    ...none,
    ciphertext: sealed.toString("base64url"),
    expect: outcome,
  };
}

const passphrases: Vector[] = [
  answered("passphrase-missing", "the header asks for one", null),
  answered("passphrase-empty", "an empty one is none", ""),
  answered("passphrase-wrong", "one digit is another", "4712"),
  answered("passphrase-longer", "a space too many", "4711 "),
  answered(
    "passphrase-bit-cleared",
    "the header denies that one is needed",
    null,
    tokenOf("locked", 0x10),
  ),
];

/** Links and passphrases that must fail, each with its own code. */
export const badLinks: readonly Vector[] = [...tokens, ...passphrases];
