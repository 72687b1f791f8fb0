import * as v from "valibot";
import { textOf, utf8 } from "../../bytes.ts";
import type { Effects, NetAnswer, NetRequest } from "../../effects.ts";
import { AppError } from "../../errors.ts";
import type { BackendSettings, Capabilities, Receipt, Secret, SecretStatus } from "../../model.ts";
import { hostOf, isGoneFor, jsonAnswer, ownJson, refusal, speaks } from "../answers.ts";
import type {
  Adapter,
  Created,
  CreateRequest,
  Peeked,
  Ref,
  Taken,
  TakeRequest,
} from "../backend.ts";
import { checkOptions, checkSize, hasPassphrase } from "../limits.ts";
import { derivedKey, keyBytes, metaOf, newDerivation, open as openNote, seal } from "./format.ts";
import { keyOf, parse, written } from "./link.ts";

const minute = 60;
/** What the page offers, as far as the server's limit goes. */
const expiries = [5, 10, 30, 60, 180, 360, 720, 1_440, 4_320, 10_080].map((n) => n * minute);
/** JSON around the contents, with the derivation and its escaped quotes. */
const bodyBytes = 480;
/** Description of one file, with escaped quotes. */
const fileBytes = 600;
const maxAnswerBytes = 512 << 20;

const Status = v.object({
  version: v.optional(v.string(), "2"),
  max_size: v.number(),
  max_views: v.number(),
  max_expiration: v.number(),
  allow_advanced: v.optional(v.boolean(), true),
  allow_files: v.optional(v.boolean(), true),
});
const Stored = v.object({ id: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]+$/)) });
const Preview = v.object({ meta: v.string() });
const Note = v.object({ meta: v.string(), contents: v.string() });
const PlanJson = v.object({ key: v.string() });
const Handle = v.object({ id: v.string() });
const NoteJson = v.object({ meta: v.string() });

/** Cryptgeon 2. */
export const cryptgeon: Adapter = {
  kind: "cryptgeon",
  title: "Cryptgeon",
  format: "native",
  idempotentCreate: false,
  idempotentTake: false,
  detect: (base, fx) => speaks(Status, `${base}api/status`, fx),
  capabilities,
  plan: (_server, _options, fx) => JSON.stringify({ key: written(fx.random(keyBytes)) }),
  create,
  parse,
  peek,
  take,
  open,
  confirm: (_taken, ref, fx) => isGoneFor(() => peek(ref, fx)),
  status,
  revoke,
};

async function capabilities(server: BackendSettings, fx: Effects): Promise<Capabilities> {
  const url = `${server.base}api/status`;
  const answer = await fx.fetch({ url, method: "GET" });
  if (answer.status !== 200) throw refusal(answer, url);
  const found = jsonAnswer(Status, answer, url);
  if (Number.parseInt(found.version, 10) > 2) {
    throw new AppError("backend.unsupported", { host: hostOf(url), field: "version" });
  }
  const longest = found.max_expiration * minute;
  const values = expiries.filter((seconds) => seconds <= longest);
  const choices = values.length > 0 ? values : [longest];
  const maxBytes = plainRoom(found.max_size - bodyBytes);
  const maxFileBytes = plainRoom(found.max_size - bodyBytes - fileBytes);
  return {
    passphrase: found.allow_advanced,
    files: found.allow_files && maxFileBytes > 0,
    status: true,
    revoke: true,
    anonymous: true,
    strictlyOnce: true,
    maxViews: found.allow_advanced ? found.max_views : 1,
    unlimitedViews: found.allow_advanced,
    maxBytes,
    maxFileBytes,
    expiry: { kind: "list", values: choices, default: choices.at(-1) ?? longest },
    viewsReplaceExpiry: true,
  };
}

/** Bytes of plaintext whose `contents` have this many characters at most. */
function plainRoom(characters: number): number {
  const head = "QUVTLUdDTQ==--0123456789abcdef--".length;
  return Math.max(0, Math.floor((characters - head) / 4) * 3 - 16);
}

async function create(
  server: BackendSettings,
  request: CreateRequest,
  fx: Effects,
): Promise<Created> {
  const { secret, options, signal } = request;
  const can = await capabilities(server, fx);
  checkOptions(options, can);
  checkSize(secret, can);
  const planned = ownJson(PlanJson, request.plan).key;
  const derivation = hasPassphrase(options) ? newDerivation(fx.random(16)) : undefined;
  const key = derivation ? await derivedKey(options.passphrase ?? "", derivation) : keyOf(planned);
  const contents = await seal(secret, key, fx.random);
  request.onProgress?.(1);
  const meta = JSON.stringify({ type: secret.kind, ...(derivation ? { derivation } : {}) });
  const limit =
    options.views > 0
      ? { views: options.views }
      : { expiration: Math.ceil(options.expiresInSeconds / minute) };
  const url = `${server.base}api/notes/`;
  const body = JSON.stringify({ contents, meta, ...limit });
  const headers = { "Content-Type": "application/json" };
  const post: NetRequest = { url, method: "POST", headers, body, ...(signal ? { signal } : {}) };
  const answer = await fx.fetch(post);
  if (answer.status !== 200) throw refusal(answer, url);
  const { id } = jsonAnswer(Stored, answer, url);
  return {
    link: `${server.base}note/${id}${derivation ? "" : `#${planned}`}`,
    handle: JSON.stringify({ id }),
    // A note that counts views does not expire.
    expiresAtMs: options.views > 0 ? 0 : fx.nowMs() + options.expiresInSeconds * 1_000,
    views: options.views,
    revocable: options.views > 0,
  };
}

const noteUrl = (base: string, id: string) => `${base}api/notes/${id}`;

/** Gone, expired and unknown are one: 404 without a word. A web server's own 404 has some. */
function isGone(answer: NetAnswer): boolean {
  return answer.status === 404 && answer.body.length === 0;
}

/** A note whose time ran out in the very moment of reading: 400 without a word, and it is deleted. */
function isJustOver(answer: NetAnswer): boolean {
  return answer.status === 400 && answer.body.length === 0;
}

async function preview(base: string, id: string, fx: Effects): Promise<string | undefined> {
  const url = noteUrl(base, id);
  const answer = await fx.fetch({ url, method: "GET" });
  if (isGone(answer)) return undefined;
  if (answer.status !== 200) throw refusal(answer, url);
  return jsonAnswer(Preview, answer, url).meta;
}

async function peek(ref: Ref, fx: Effects): Promise<Peeked> {
  const meta = await preview(ref.base, ref.id, fx);
  if (meta === undefined) throw new AppError("secret.gone", { host: hostOf(ref.base) });
  const needed = metaOf(meta).derivation !== undefined;
  if (ref.key === "" && !needed) throw new AppError("input.link-incomplete", { missing: "key" });
  return { state: "waiting", passphrase: needed ? "needed" : "none" };
}

async function take(ref: Ref, request: TakeRequest, fx: Effects): Promise<Taken> {
  if (ref.key === "") {
    if (!request.passphrase) throw new AppError("need.passphrase");
    // Looking is free: a link that lost its key must not cost a view.
    await peek(ref, fx);
  }
  const url = noteUrl(ref.base, ref.id);
  const signal = request.signal ? { signal: request.signal } : {};
  const answer = await fx.fetch({ url, method: "DELETE", maxAnswerBytes, ...signal });
  if (isGone(answer) || isJustOver(answer)) {
    throw new AppError("secret.gone", { host: hostOf(url) });
  }
  if (answer.status !== 200) throw refusal(answer, url);
  const { meta, contents } = jsonAnswer(Note, answer, url);
  return { ciphertext: utf8(contents), note: JSON.stringify({ meta }) };
}

async function open(taken: Taken, ref: Ref, passphrase = ""): Promise<Secret> {
  const { type, derivation } = metaOf(ownJson(NoteJson, taken.note).meta);
  const contents = textOf(taken.ciphertext);
  if (!derivation) return openNote(contents, type, keyOf(ref.key));
  if (passphrase === "") throw new AppError("need.passphrase");
  try {
    return await openNote(contents, type, await derivedKey(passphrase, derivation));
  } catch (thrown) {
    const failed = thrown instanceof AppError && thrown.code === "open.failed";
    throw failed ? new AppError("open.wrong-passphrase") : thrown;
  }
}

async function status(
  receipt: Receipt,
  server: BackendSettings,
  fx: Effects,
): Promise<SecretStatus> {
  const { id } = ownJson(Handle, receipt.handle);
  const { views, expiresAtMs } = receipt;
  const meta = await preview(server.base, id, fx);
  const expiry = expiresAtMs > 0 ? { expiresAtMs } : {};
  if (meta !== undefined) return { state: "waiting", ...expiry, openedAtMs: [] };
  // A note either counts views or has an expiry, so there is one way only for it to end.
  return { state: views > 0 ? "opened" : "expired", ...expiry, openedAtMs: [] };
}

/** There is no call for it, but whoever knows the id can use the views up. */
async function revoke(receipt: Receipt, server: BackendSettings, fx: Effects): Promise<void> {
  const { id } = ownJson(Handle, receipt.handle);
  if (receipt.views === 0) throw new AppError("backend.unsupported", { field: "revoke" });
  const url = noteUrl(server.base, id);
  for (let used = 0; used < receipt.views; used++) {
    const answer = await fx.fetch({ url, method: "DELETE", maxAnswerBytes });
    if (isGone(answer)) {
      if (used === 0) throw new AppError("secret.gone", { host: hostOf(url) });
      return;
    }
    if (answer.status !== 200) throw refusal(answer, url);
    jsonAnswer(Note, answer, url);
  }
}
