import type { ErrorCode } from "../../lib/errors.ts";
import { referenceKeys, referenceSeal } from "./reference.ts";
import { type CarrierVector, fileMeta, textMeta, tokenOf } from "./vectors.ts";

const token = tokenOf("carrier", 0x10);
const locked = tokenOf("carrier", 0x11);

function carried(under: string, passphrase: string | null, meta: string, content: string): string {
  const sealed = referenceSeal(referenceKeys(under, passphrase), meta, Buffer.from(content));
  return `hushlink1.${sealed.toString("base64url")}`;
}

const line = carried(token, null, textMeta, "carried");

function good(name: string, why: string, made: Partial<CarrierVector>): CarrierVector {
  const content = Buffer.from("carried").toString("base64url");
  const usual = { token, passphrase: null, meta: textMeta, content, text: line };
  return { name, why, ...usual, ...made, expect: "ok" };
}

function bad(
  name: string,
  why: string,
  expect: ErrorCode,
  made: Partial<CarrierVector>,
): CarrierVector {
  const usual = { token, passphrase: null, meta: null, content: null, text: line };
  return { name, why, ...usual, ...made, expect };
}

/** Texts that a foreign server may give back for one that it was given, and links to them. */
export const carrierCases: readonly CarrierVector[] = [
  good("text", "one line for a text", {}),
  good("line-end-appended", "many servers end a text with a line end", { text: `${line}\n` }),
  good("white-space-around", "white space around the line is not part of it", {
    text: `\r\n ${line} \t`,
  }),
  good("file", "a small file travels as well as a text", {
    meta: fileMeta,
    text: carried(token, null, fileMeta, "carried"),
  }),
  good("passphrase", "Argon2id as in a link of our own", {
    token: locked,
    passphrase: "4711",
    text: carried(locked, "4711", textMeta, "carried"),
  }),
  bad("passphrase-wrong", "one digit is another", "open.failed", {
    token: locked,
    passphrase: "4712",
    text: carried(locked, "4711", textMeta, "carried"),
  }),
  bad("passphrase-missing", "the header asks for one", "need.passphrase", {
    token: locked,
    text: carried(locked, "4711", textMeta, "carried"),
  }),
  bad("text-empty", "the server gave nothing", "open.failed", { text: "" }),
  bad("text-typed", "a person's own text", "open.failed", { text: "meet me at noon" }),
  bad("mark-missing", "only the base64url", "open.failed", { text: line.slice(10) }),
  bad("mark-only", "nothing behind the mark", "open.failed", { text: "hushlink1." }),
  bad("mark-upper-case", "the mark is in lower case", "open.failed", {
    text: line.replace("h", "H"),
  }),
  bad("version-2", "a later carrier", "open.unsupported", { text: line.replace("1", "2") }),
  bad("body-cut", "the server cut the text", "open.failed", { text: line.slice(0, -40) }),
  bad("body-padded", "base64url with padding", "open.failed", { text: `${line}=` }),
  bad("body-wrapped", "a line break inside", "open.failed", {
    text: `${line.slice(0, 76)}\n${line.slice(76)}`,
  }),
  bad("body-left-over-bits", "another spelling of the last character", "open.failed", {
    text: line.replace(/.$/, (last) => nextCharacter(last)),
  }),
  bad("body-bit-flipped", "one bit of the ciphertext", "open.failed", {
    text: line.replace(/(?<=\.)./, (first) => nextCharacter(first)),
  }),
  bad("quoted", "the server gave JSON for text", "open.failed", { text: `"${line}"` }),
  bad("token-another", "the fragment of another link", "open.failed", {
    token: tokenOf("other", 0x10),
  }),
  bad("token-empty", "the fragment is missing", "input.link-incomplete", { token: "" }),
  bad("token-cut", "the link was cut", "input.link-incomplete", { token: token.slice(0, 30) }),
  bad("token-too-long", "the link goes on", "input.link-damaged", { token: `${token}/x` }),
  bad("token-version-2", "a later token", "open.unsupported", { token: tokenOf("carrier", 0x20) }),
];

/** The character whose value is one more: another lowest bit for even values. */
function nextCharacter(character: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return alphabet.charAt(alphabet.indexOf(character) ^ 1);
}
