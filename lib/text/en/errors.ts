import type { Facts } from "../../errors.ts";
import type { ErrorTable, ErrorWords } from "../errors.ts";
import { count, later, size } from "../format.ts";
import { policyWords } from "../policy-words.ts";
import { policy } from "./policy.ts";

const words = (happened: string, next: string) => (): ErrorWords => ({ happened, next });

const server = ({ host }: Facts) => host ?? "The server";
const theServer = ({ host }: Facts) => host ?? "the server";

const missing: Record<NonNullable<Facts["missing"]>, string> = {
  key: "The part after the # is missing from this link",
  token: "The end of this link is missing",
  id: "The middle of this link is missing",
};

const choices: Readonly<Record<string, string>> = {
  expiresInSeconds: "expiry",
  views: "number of views",
  passphrase: "passphrase",
  files: "files",
};

/** English words for every error. */
export const errors: ErrorTable = {
  "input.empty": words("There is nothing to share yet.", "Type or paste a secret, or add a file."),
  "input.too-large": ({ bytes, maxBytes }) => ({
    happened:
      maxBytes === undefined
        ? "This is larger than the server takes, so nothing was sent."
        : `This is larger than the ${size(maxBytes)} the server takes${bytes === undefined ? "" : ` (it has ${size(bytes)})`}. Nothing was sent.`,
    next: "Share a smaller part, or choose a server that takes more.",
  }),
  "input.too-short": words(
    "This passphrase is too short.",
    "Use a longer one, or let Hushlink make one.",
  ),
  "input.address": words(
    "This is not the address of a server.",
    "It looks like https://secrets.example.com, without a user name.",
  ),
  "input.insecure": ({ host }) => ({
    happened: `The way to ${host ?? "this address"} is not encrypted (http), so Hushlink won’t use it.`,
    next: "Use its https address. Plain http is only accepted for this computer itself.",
  }),
  "input.options": ({ field }) => ({
    happened: `The server doesn’t offer this choice${named(field)}. Nothing was sent.`,
    next: "Choose another expiry or number of views and share again.",
  }),
  "input.already-link": words(
    "The selection is a one-time link already.",
    "Select the secret itself if you want to share that.",
  ),
  "input.link-unknown": words(
    "This is not a one-time link that Hushlink knows.",
    "Check that you copied the link itself, from https:// to its end.",
  ),
  "input.link-incomplete": (facts) => ({
    happened: `${missing[facts.missing ?? "token"]}, so it can’t be opened. Nothing was used up.`,
    next: "Copy the whole link again. If the chat cut it off, ask the sender to send it again.",
  }),
  "input.link-damaged": words(
    "A character in this link is wrong or missing. Nothing was used up.",
    "Copy the link again from the message, from start to end.",
  ),
  "input.template": ({ field }) => {
    if (field === undefined) {
      return {
        happened: "These words need {link} in them exactly once.",
        next: "Put {link} where the link should stand.",
      };
    }
    if (field === "") {
      return {
        happened: "This template is not JSON that can be read.",
        next: "Look for a missing quote, comma or bracket.",
      };
    }
    return {
      happened: `The template is wrong or incomplete at “${field}”.`,
      next: "Compare that place with the example.",
    };
  },
  "allow.host": (facts) => ({
    happened: `The browser doesn’t let Hushlink reach ${theServer(facts)} yet. Nothing was sent.`,
    next: "Allow this server, then try again.",
  }),
  "allow.clipboard": words(
    "The browser doesn’t let Hushlink copy from here. Your link is safe.",
    "Copy it with the button, or allow copying in the options.",
  ),
  "allow.frame": words(
    "This field belongs to another site inside the page, which Hushlink may not touch.",
    "Use Copy and paste the link there, or allow the site.",
  ),
  "allow.policy": policyWords(policy),
  "need.passphrase": words(
    "This secret needs a passphrase. Nothing was used up.",
    "Type the passphrase that the sender gave you.",
  ),
  "need.backend": words(
    "No server is chosen yet. Nothing was sent.",
    "Choose the server that keeps your secrets.",
  ),
  "need.both": words(
    "The encrypted message and its link belong together, and only one of them is here. Nothing was used up.",
    "Paste both: the whole message, and behind it the whole link that it came with.",
  ),
  "secret.gone": words(
    "This secret is no longer there: it was opened, has expired or was revoked.",
    "Ask the sender for a new link. If you never opened it, say so: the secret may need changing.",
  ),
  "secret.opened": words(
    "This secret was opened already and can’t be opened again.",
    "If that wasn’t you, tell the sender to change the secret now.",
  ),
  "secret.expired": words(
    "This secret has expired. Nobody can open it any more.",
    "Ask the sender for a new link.",
  ),
  "secret.revoked": words(
    "The sender took this secret back before it was opened.",
    "Ask the sender if you still need it.",
  ),
  "secret.locked": words(
    "Too many wrong passphrases: this secret is locked for good.",
    "Ask the sender for a new link.",
  ),
  "open.wrong-passphrase": ({ attemptsLeft }) => ({
    happened: `That passphrase is not the right one. ${triesLeft(attemptsLeft)}`,
    next: "Check capitals and spaces, and try again.",
  }),
  "open.failed": words(
    "What came from the server doesn’t fit this link, so it can’t be opened.",
    "Ask the sender for a new link, and tell them that this one failed.",
  ),
  "open.unsupported": words(
    "This link was made by a newer version. Nothing was used up.",
    "Update the Hushlink extension if you have it. Otherwise tell the sender: this page is older than the link.",
  ),
  "backend.unreachable": (facts) => ({
    happened: `${server(facts)} did not answer.`,
    next: "Check your connection and try again.",
  }),
  "backend.offline": words(
    "This computer is offline. Nothing was sent.",
    "Connect to the network and try again.",
  ),
  "backend.timeout": (facts) => ({
    happened: `${server(facts)} took too long to answer.`,
    next: "Wait a moment and try again.",
  }),
  "backend.busy": (facts) => ({
    happened: `${server(facts)} is busy and asks for patience.`,
    next:
      facts.retryAfterSeconds === undefined
        ? "Wait a moment and try again."
        : `Try again ${later(facts.retryAfterSeconds)}.`,
  }),
  "backend.full": (facts) => ({
    happened: `${server(facts)} has no room left. Nothing was kept.`,
    next: "Try again later, or choose another server.",
  }),
  "backend.refused": (facts) => ({
    happened: `${server(facts)} refused this${facts.status ? ` (answer ${facts.status})` : ""}.`,
    next: "Try once more. If it stays, check the server in the options.",
  }),
  "backend.unauthorized": (facts) => ({
    happened: `${server(facts)} wants a valid key. Nothing was kept.`,
    next: "Enter or renew the server’s key in the options.",
  }),
  "backend.conflict": (facts) => ({
    happened: `${server(facts)} already holds something else in this place. Nothing was overwritten.`,
    next: "Share the secret again.",
  }),
  "backend.garbled": (facts) => ({
    happened: `${server(facts)} answered with something Hushlink doesn’t understand.`,
    next: "Check the server’s address in the options. It may be a sign-in page or another product.",
  }),
  "backend.redirected": (facts) => ({
    happened: `${server(facts)} points to another address. Hushlink didn’t follow it.`,
    next: "Enter the server’s final address in the options.",
  }),
  "backend.unsupported": ({ host, field }) =>
    host === undefined || field !== undefined
      ? {
          happened: "This server can’t do that.",
          next: "Choose another server, or do without.",
        }
      : {
          happened: `${host} answers, but it is nothing Hushlink knows.`,
          next: "Check the address. Some servers live under a path, such as /box/.",
        },
  "page.no-field": words(
    "There is no text field with the cursor in it. Nothing was inserted.",
    "Click into the field, or paste the link yourself.",
  ),
  "page.no-selection": words(
    "Nothing is selected on this page.",
    "Select the secret first, or open Hushlink and type it.",
  ),
  "page.forbidden": words(
    "The browser keeps extensions out of this page.",
    "Copy the secret and share it from the Hushlink button.",
  ),
  "page.read-only": words(
    "This field can’t be changed. Nothing was inserted.",
    "Paste the link where you need it.",
  ),
  "page.password-field": words(
    "This is a password field, so Hushlink won’t put a link there.",
    "Click into the field where you write your message.",
  ),
  "page.no-room": words(
    "The link is too long for this field. Nothing was inserted.",
    "Paste it into a longer field.",
  ),
  "page.in-link": words(
    "This is part of a hyperlink, which would keep its old address. Nothing was replaced.",
    "Delete the hyperlink and paste the link in its place.",
  ),
  "page.moved": words(
    "The field isn’t there any more. Nothing was inserted.",
    "Click where the link belongs and paste it.",
  ),
  "page.refused": words(
    "This page didn’t take the link.",
    "Paste it yourself: it is ready to copy.",
  ),
  "page.changed": words(
    "The text changed while the link was made. Nothing was replaced.",
    "Paste the link where you need it.",
  ),
  "secret.forgotten": words(
    "This secret is not in memory any more. Nothing was changed, and no new link was made.",
    "Revoke the link if it must not be opened, and share the secret again.",
  ),
  "job.cancelled": words(
    "Stopped. Nothing is left on the server.",
    "Share again whenever you like.",
  ),
  "job.interrupted": words(
    "The browser stopped Hushlink in the middle of its work.",
    "Share it again. On servers of other makers an unread copy may stay until it expires.",
  ),
  "job.file-lost": words(
    "The file is no longer at hand, because its window was closed.",
    "Add the file again.",
  ),
  bug: words(
    "Something went wrong inside Hushlink.",
    "Try again. If it stays, please report what you did, without the secret.",
  ),
};

function named(field: string | undefined): string {
  const name = choices[field ?? ""];
  return name === undefined ? "" : ` (${name})`;
}

function triesLeft(attemptsLeft: number | undefined): string {
  if (attemptsLeft === undefined) return "Nothing was used up.";
  return `${count(attemptsLeft, { one: "# try is left.", other: "# tries are left." })}`;
}
