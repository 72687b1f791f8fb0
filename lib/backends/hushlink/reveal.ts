import * as v from "valibot";
import { base64url, fromBase64url } from "../../bytes.ts";
import { openSealed } from "../../crypto/envelope.ts";
import { deriveKeys, secretId } from "../../crypto/keys.ts";
import { headerOf, parseToken } from "../../crypto/token.ts";
import type { Effects, NetAnswer } from "../../effects.ts";
import { AppError } from "../../errors.ts";
import type { Secret } from "../../model.ts";
import { headers, PeekAnswer } from "../../wire/native.ts";
import { hostOf, jsonAnswer, ownJson } from "../answers.ts";
import type { Peeked, Ref, Taken, TakeRequest } from "../backend.ts";
import { secretUrl } from "./format.ts";
import { problemOf } from "./problems.ts";

/** The longest ciphertext that is read: far over any server's limit, well under what breaks a page. */
const maxCiphertextBytes = 256 * 1024 * 1024;
const wholeNumber = /^\d{1,15}$/;

/** Kept between `take` and `confirm`, in memory: the keys, so that Argon2id runs once. */
const Note = v.object({ access: v.string(), encryption: v.string(), claim: v.string() });

/** What a reader may know before a view is taken. Knowing the id proves to know the link. */
export async function peek(ref: Ref, fx: Effects): Promise<Peeked> {
  const url = secretUrl(ref.base, ref.id, "/peek");
  const answer = await fx.fetch({ url, method: "GET" });
  if (answer.status !== 200) throw problemOf(answer, url);
  const seen = jsonAnswer(PeekAnswer, answer, url);
  return {
    state: "waiting",
    passphrase: ref.passphrase,
    viewsLeft: seen.views_left,
    expiresAtMs: seen.expires_at_ms,
    attemptsLeft: seen.attempts_left,
    bytes: seen.bytes,
  };
}

/** Takes a view and brings the ciphertext; with the same claim again, the same without another view. */
export async function take(ref: Ref, request: TakeRequest, fx: Effects): Promise<Taken> {
  const keys = await deriveKeys(parseToken(ref.key), request.passphrase);
  const access = base64url(keys.access);
  const url = secretUrl(ref.base, ref.id, "/reveal");
  const answer = await fx.fetch({
    url,
    method: "POST",
    headers: { Authorization: `Bearer ${access}`, [headers.claim]: request.claim },
    maxAnswerBytes: maxCiphertextBytes,
    onAnswerBytes: (received, whole) => {
      if (whole) request.onProgress?.(received / whole);
    },
    ...(request.signal ? { signal: request.signal } : {}),
  });
  if (answer.status !== 200) throw refusalOf(answer, url, ref);
  const note = { access, encryption: base64url(keys.encryption), claim: request.claim };
  return {
    ciphertext: answer.body,
    viewsLeft: numberIn(answer, headers.viewsLeft, url),
    expiresAtMs: numberIn(answer, headers.expiresAt, url),
    note: JSON.stringify(note),
  };
}

/** Without a passphrase in play a wrong token can only mean that the link was altered on its way. */
function refusalOf(answer: NetAnswer, url: string, ref: Ref): AppError {
  const problem = problemOf(answer, url);
  const isAltered = problem.code === "open.wrong-passphrase" && ref.passphrase === "none";
  return isAltered ? new AppError("input.link-damaged", problem.facts) : problem;
}

function numberIn(answer: NetAnswer, name: string, url: string): number {
  const text = answer.headers.get(name) ?? "";
  if (!wholeNumber.test(text)) throw new AppError("backend.garbled", { host: hostOf(url) });
  return Number(text);
}

/** Decrypts with the keys that `take` proved. The passphrase was settled there. */
export async function open(taken: Taken, ref: Ref): Promise<Secret> {
  const { encryption } = ownJson(Note, taken.note);
  const token = parseToken(ref.key);
  const key = fromBase64url(encryption);
  if (!key) throw new AppError("bug");
  const keys = {
    header: headerOf(token),
    id: secretId(token),
    access: new Uint8Array(0),
    encryption: key,
  };
  return openSealed({ ciphertext: taken.ciphertext, keys });
}

/**
 * True only if the server said that it has erased its copy: this was the last view. May be repeated.
 * Throws `backend.*` if it could not be told; the secret is open all the same.
 */
export async function confirm(taken: Taken, ref: Ref, fx: Effects): Promise<boolean> {
  const { access, claim } = ownJson(Note, taken.note);
  const answer = await fx.fetch({
    url: secretUrl(ref.base, ref.id, "/confirm"),
    method: "POST",
    headers: { Authorization: `Bearer ${access}`, [headers.claim]: claim },
  });
  return answer.status === 204 && taken.viewsLeft === 0;
}
