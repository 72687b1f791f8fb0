import * as v from "valibot";
import { type Bytes, base64url, fromBase64url, textOf } from "../../bytes.ts";
import type { Effects, NetAnswer, NetRequest } from "../../effects.ts";
import { AppError } from "../../errors.ts";
import type { BackendSettings, Capabilities, Receipt, Secret } from "../../model.ts";
import { asked, hostOf, isJsonAnswer, jsonAnswer, ownJson, refusal } from "../answers.ts";
import type { Adapter, Created, CreateRequest, Ref, Taken, TakeRequest } from "../backend.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { checkOptions, checkSize } from "../limits.ts";
import { Adata, keyBytes, openPaste, sealPaste, secretOf } from "./format.ts";
import { keyOf, parse, written } from "./link.ts";
import { type Offer, offerOf } from "./page.ts";

/** Default limit of the server, in characters of base64. */
const maxCiphertextLength = 10_000_000;
/** What surely fits into it, whatever the content: base64, JSON and an incompressible content. */
const maxBytes = 7_000_000;
const maxAnswerBytes = 16 << 20;

const Refused = v.object({ status: v.literal(1), message: v.optional(v.string()) });
const Stored = v.object({
  status: v.literal(0),
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  deletetoken: v.string(),
});
const Read = v.object({
  status: v.literal(0),
  v: v.literal(2),
  adata: Adata,
  ct: v.string(),
  // PHP writes an empty map as a list.
  meta: v.union([v.object({ time_to_live: v.optional(v.number()) }), v.array(v.never())]),
});
const OldRead = v.object({ status: v.literal(0), data: v.string() });
const Deleted = v.object({ status: v.literal(0), id: v.string() });

const PlanJson = v.object({ key: v.string() });
const Handle = v.object({ id: v.string(), token: v.string(), burn: v.boolean() });
const Note = v.object({ adata: Adata });

/** PrivateBin, paste format 2. */
export const privatebin: Adapter = {
  kind: "privatebin",
  title: "PrivateBin",
  format: "native",
  idempotentCreate: false,
  idempotentTake: false,
  detect,
  capabilities: async (server, fx) => capabilitiesOf(await offer(server.base, fx)),
  plan: (_server, _options, fx) => JSON.stringify({ key: base64url(fx.random(keyBytes)) }),
  create,
  parse,
  // Every question about a paste that the server answers burns it.
  peek: async (ref) => ({
    state: "unknown",
    passphrase: "unknown",
    ...(ref.key.startsWith("-") ? { viewsLeft: 1 } : {}),
  }),
  take,
  open,
  confirm: async () => false,
  status: async () => {
    throw new AppError("backend.unsupported", { field: "status" });
  },
  revoke,
};

/** Without these headers the server stores the paste all the same, but answers with its page. */
function askJson(request: NetRequest, fx: Effects): Promise<NetAnswer> {
  const headers = { "X-Requested-With": "JSONHttpRequest", Accept: "application/json" };
  const type = request.method === "POST" ? { "Content-Type": "application/json" } : {};
  return fx.fetch({ ...request, headers: { ...headers, ...type }, maxAnswerBytes });
}

function detect(base: string, fx: Effects): Promise<boolean> {
  return asked(async () => {
    const url = `${base}?pasteid=0000000000000000`;
    const answer = await askJson({ url, method: "GET" }, fx);
    return answer.status === 200 && isJsonAnswer(v.required(Refused), answer);
  });
}

async function offer(base: string, fx: Effects): Promise<Offer> {
  const answer = await fx.fetch({ url: base, method: "GET", headers: { Accept: "text/html" } });
  if (answer.status !== 200) throw refusal(answer, base);
  const found = offerOf(pageText(answer.body));
  if (!found) throw new AppError("backend.garbled", { host: hostOf(base) });
  return found;
}

function pageText(body: Bytes): string {
  try {
    return textOf(body);
  } catch {
    return "";
  }
}

function capabilitiesOf(found: Offer): Capabilities {
  return {
    passphrase: found.passwords,
    files: found.files,
    status: false,
    revoke: true,
    anonymous: true,
    strictlyOnce: false,
    maxViews: 1,
    unlimitedViews: true,
    maxBytes,
    expiry: found.expiry,
  };
}

async function create(
  server: BackendSettings,
  request: CreateRequest,
  fx: Effects,
): Promise<Created> {
  const { secret, options, signal } = request;
  const found = await offer(server.base, fx);
  checkOptions(options, capabilitiesOf(found));
  checkSize(secret, capabilitiesOf(found));
  const key = fromBase64url(ownJson(PlanJson, request.plan).key) ?? new Uint8Array();
  const burn = options.views === 1;
  const body = await createBody(request, found, key, fx);
  request.onProgress?.(1);
  const url = server.base;
  const answer = await askJson({ url, method: "POST", body, ...(signal ? { signal } : {}) }, fx);
  if (isJsonAnswer(Refused, answer)) throw refusedCreate(jsonAnswer(Refused, answer, url), url);
  const { id, deletetoken: token } = accepted(Stored, answer, url, "backend.refused");
  return {
    link: `${url}?${id}#${written(key, burn && found.confirms)}`,
    handle: JSON.stringify({ id, token, burn }),
    expiresAtMs: fx.nowMs() + options.expiresInSeconds * 1_000,
    views: options.views,
    revocable: true,
  };
}

/**
 * Why a paste was not taken. The reason is a sentence in the server's language, but its numbers are
 * the same in all of them: "10.00 MiB" is the limit on the size, "10" the seconds to wait.
 */
function refusedCreate({ message = "" }: v.InferOutput<typeof Refused>, url: string): AppError {
  const host = hostOf(url);
  if (/\d[.,]\d\d/.test(message)) return new AppError("input.too-large", { host });
  const [, seconds] = /^\D*(\d{1,4})\D*$/.exec(message) ?? [];
  if (seconds === undefined) return new AppError("backend.refused", { host });
  return new AppError("backend.busy", { host, retryAfterSeconds: Number(seconds) });
}

async function createBody(
  { secret, options }: CreateRequest,
  found: Offer,
  key: Bytes,
  fx: Effects,
): Promise<string> {
  const { adata, sealed } = await sealPaste(secret, {
    key,
    password: options.passphrase ?? "",
    iv: fx.random(16),
    salt: fx.random(8),
    compression: found.compression,
    burn: options.views === 1,
  });
  const ct = toBase64(sealed);
  if (ct.length > maxCiphertextLength) throw new AppError("input.too-large", { maxBytes });
  const expire = found.expiryNames.get(options.expiresInSeconds);
  return JSON.stringify({ v: 2, adata, ct, meta: { expire } });
}

async function take(ref: Ref, request: TakeRequest, fx: Effects): Promise<Taken> {
  const url = `${ref.base}?pasteid=${ref.id}`;
  const signal = request.signal ? { signal: request.signal } : {};
  const answer = await askJson({ url, method: "GET", ...signal }, fx);
  if (isJsonAnswer(OldRead, answer)) throw new AppError("open.unsupported");
  const { adata, ct, meta } = accepted(Read, answer, url, "secret.gone");
  const ciphertext = fromBase64(ct);
  if (!ciphertext) throw new AppError("backend.garbled", { host: hostOf(url) });
  const seconds = Array.isArray(meta) ? undefined : meta.time_to_live;
  return {
    ciphertext,
    ...(adata[3] === 1 ? { viewsLeft: 0 } : {}),
    ...(seconds === undefined ? {} : { expiresAtMs: fx.nowMs() + seconds * 1_000 }),
    note: JSON.stringify({ adata }),
  };
}

/** The format does not tell a wrong key, a wrong password and a missing one apart. */
async function open(taken: Taken, ref: Ref, passphrase = ""): Promise<Secret> {
  const { adata } = ownJson(Note, taken.note);
  const packed = await openPaste(
    { adata, sealed: taken.ciphertext },
    keyOf(ref.key),
    passphrase,
  ).catch((thrown: unknown) => {
    const failed = thrown instanceof AppError && thrown.code === "open.failed";
    if (!failed) throw thrown;
    throw new AppError(passphrase === "" ? "need.passphrase" : "open.wrong-passphrase");
  });
  return secretOf(packed, adata);
}

async function revoke(receipt: Receipt, server: BackendSettings, fx: Effects): Promise<void> {
  const { id, token, burn } = ownJson(Handle, receipt.handle);
  const url = server.base;
  const body = JSON.stringify({ pasteid: id, deletetoken: token });
  const answer = await askJson({ url, method: "POST", body }, fx);
  if (answer.status !== 200) throw refusal(answer, url);
  if (isJsonAnswer(Deleted, answer)) return;
  jsonAnswer(Refused, answer, url);
  // The refusal may mean "gone" as well as "no": its text is in the server's language. Whatever it
  // was, it destroyed a burn paste; any other may be read to find out.
  if (!burn) await refuseIfThere(url, id, fx);
  throw new AppError("secret.gone", { host: hostOf(url) });
}

async function refuseIfThere(base: string, id: string, fx: Effects): Promise<void> {
  const answer = await askJson({ url: `${base}?pasteid=${id}`, method: "GET" }, fx);
  if (isJsonAnswer(Read, answer)) throw new AppError("backend.refused", { host: hostOf(base) });
}

/** Every answer has status 200; `status` 1 in it is a refusal, in the language of the server. */
function accepted<S extends v.GenericSchema>(
  schema: S,
  answer: NetAnswer,
  url: string,
  refused: "backend.refused" | "secret.gone",
): v.InferOutput<S> {
  if (answer.status !== 200) throw refusal(answer, url);
  if (isJsonAnswer(Refused, answer)) throw new AppError(refused, { host: hostOf(url) });
  return jsonAnswer(schema, answer, url);
}
