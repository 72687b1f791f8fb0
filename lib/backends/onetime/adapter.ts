import * as v from "valibot";
import { type Bytes, textOf, utf8 } from "../../bytes.ts";
import type { Effects, NetAnswer } from "../../effects.ts";
import { AppError } from "../../errors.ts";
import type { BackendSettings, Capabilities, Receipt, Secret, SecretStatus } from "../../model.ts";
import {
  asked,
  hostOf,
  isGoneFor,
  isJsonAnswer,
  jsonAnswer,
  ownJson,
  refusal,
} from "../answers.ts";
import type {
  Adapter,
  Created,
  CreateRequest,
  Peeked,
  Ref,
  Taken,
  TakeRequest,
} from "../backend.ts";
import { checkOptions, checkSize } from "../limits.ts";
import { digits, letters, randomText } from "../random-text.ts";
import { keyLength, keysOf, openFile, openText } from "./format.ts";
import { parse } from "./link.ts";
import { proofOf, sealedBody } from "./save.ts";

const day = 86_400;
/** The server reads a body of at most 25 MiB; the rest of the JSON and base64 take their part of it. */
const maxTextBytes = Math.floor(((25 << 20) - 1_024) * 0.75);
/** 40 MiB and 1 KiB for the whole form: IV, tag, description and form fields included. */
const maxFileBytes = (40 << 20) - 4_096;
const maxAnswerBytes = 42 << 20;
/** How often a read may be asked for again after the server said that nothing was consumed. */
const maxTries = 4;

const SaveAnswer = v.object({ status: v.string(), newId: v.string() });
const StatusAnswer = v.object({
  status: v.literal("ok"),
  secrets: v.record(v.string(), v.boolean()),
});
const OldAnswer = v.object({ code: v.literal(400), description: v.literal("Not implemented yet") });
const TextAnswer = v.object({
  status: v.string(),
  cryptedMessage: v.optional(v.string(), ""),
  viewsLeft: v.optional(v.number()),
  expiresIn: v.optional(v.number()),
});
const FileAnswer = v.object({ status: v.string() });
const PlanJson = v.object({ key: v.string() });
const Note = v.object({ kind: v.picklist(["text", "file"]) });
const Handle = v.object({ id: v.string() });

/** 1time.io and servers of its kind. */
export const onetime: Adapter = {
  kind: "onetime",
  title: "1time.io",
  format: "native",
  idempotentCreate: false,
  idempotentTake: false,
  detect,
  capabilities,
  plan: (_server, _options, fx) =>
    JSON.stringify({ key: randomText(`${letters}${digits}-_`, keyLength, fx) }),
  create,
  parse,
  peek,
  take,
  open,
  confirm: async ({ viewsLeft }, ref, fx) => viewsLeft === 0 && isGoneFor(() => peek(ref, fx)),
  status,
  revoke: async () => {
    throw new AppError("backend.unsupported", { field: "revoke" });
  },
};

function post(base: string, call: string, body: unknown, fx: Effects, signal?: AbortSignal) {
  return fx.fetch({
    url: `${base}api/${call}`,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    maxAnswerBytes,
    ...(signal ? { signal } : {}),
  });
}

function detect(base: string, fx: Effects): Promise<boolean> {
  return asked(async () => {
    const answer = await post(base, "secretStatus", { ids: [] }, fx);
    return isJsonAnswer(StatusAnswer, answer) || isOld(answer);
  });
}

/** A server from before July 2026 knows neither status nor views. */
function isOld(answer: NetAnswer): boolean {
  return answer.status === 400 && isJsonAnswer(OldAnswer, answer);
}

async function capabilities(server: BackendSettings, fx: Effects): Promise<Capabilities> {
  const answer = await post(server.base, "secretStatus", { ids: [] }, fx);
  const isNew = !isOld(answer);
  if (isNew) accepted(StatusAnswer, answer, server.base);
  return {
    passphrase: true,
    files: true,
    status: isNew,
    revoke: false,
    anonymous: true,
    strictlyOnce: true,
    maxViews: isNew ? 10 : 1,
    unlimitedViews: false,
    maxBytes: maxTextBytes,
    maxFileBytes,
    expiry: { kind: "range", min: 1, max: 30 * day, default: day },
  };
}

async function create(
  server: BackendSettings,
  request: CreateRequest,
  fx: Effects,
): Promise<Created> {
  const { secret, options, signal, onProgress } = request;
  const can = await capabilities(server, fx);
  checkOptions(options, can);
  checkSize(secret, can);
  const { key } = ownJson(PlanJson, request.plan);
  const { encryption, hashedKey } = await keysOf(key, options.passphrase ?? "");
  const proof = await proofOf(hashedKey, server.base, fx);
  const sealed = await sealedBody(secret, options, { encryption, proof }, fx);
  onProgress?.(1);
  const answer = await (sealed instanceof FormData
    ? fx.fetch({
        url: `${server.base}api/saveFile`,
        method: "POST",
        body: sealed,
        ...(signal ? { signal } : {}),
      })
    : post(server.base, "saveSecret", sealed, fx, signal));
  const { status, newId } = accepted(SaveAnswer, answer, server.base);
  if (status !== "ok") throw new AppError("backend.refused", { host: hostOf(server.base) });
  return {
    link: `${server.base}${secret.kind === "file" ? "f" : "v"}/#${key}${newId}`,
    handle: JSON.stringify({ id: newId }),
    expiresAtMs: fx.nowMs() + options.expiresInSeconds * 1_000,
    views: options.views,
    revocable: false,
  };
}

async function peek(ref: Ref, fx: Effects): Promise<Peeked> {
  const unknown: Peeked = { state: "unknown", passphrase: "unknown" };
  const answer = await post(ref.base, "secretStatus", { ids: [ref.id] }, fx);
  if (isOld(answer)) return unknown;
  const { secrets } = accepted(StatusAnswer, answer, ref.base);
  if (secrets[ref.id] === false) throw new AppError("secret.gone", { host: hostOf(ref.base) });
  return secrets[ref.id] === true ? { state: "waiting", passphrase: "unknown" } : unknown;
}

async function take(ref: Ref, request: TakeRequest, fx: Effects): Promise<Taken> {
  const passphrase = request.passphrase ?? "";
  const { hashedKey } = await keysOf(ref.key, passphrase);
  const isFile = ref.content === "file";
  const body = { id: ref.id, hashedKey };
  for (let tries = 1; ; tries++) {
    const answer = await post(ref.base, isFile ? "getFile" : "get", body, fx, request.signal);
    if (isRetry(answer) && tries < maxTries) continue;
    const taken = isFile ? fileOf(answer, ref, fx) : textAnswerOf(answer, ref, fx);
    if (typeof taken !== "string") return taken;
    throw failure(taken, passphrase !== "", ref);
  }
}

/** Two readers met at the lock and neither got it: the one answer after which asking again is safe. */
function isRetry(answer: NetAnswer): boolean {
  return answer.status === 503 && isJsonAnswer(v.object({ status: v.literal("retry") }), answer);
}

function textAnswerOf(answer: NetAnswer, ref: Ref, fx: Effects): Taken | string {
  const { status, cryptedMessage, viewsLeft, expiresIn } = accepted(TextAnswer, answer, ref.base);
  if (status !== "ok") return status;
  return takenOf("text", utf8(cryptedMessage), viewsLeft ?? 0, expiresIn ?? 0, fx);
}

function fileOf(answer: NetAnswer, ref: Ref, fx: Effects): Taken | string {
  const type = answer.headers.get("content-type") ?? "";
  if (answer.status !== 200 || !type.startsWith("application/octet-stream")) {
    return accepted(FileAnswer, answer, ref.base).status;
  }
  const count = (name: string) => Number(answer.headers.get(name) ?? 0) || 0;
  const viewsLeft = count("x-1time-views-left");
  return takenOf("file", answer.body, viewsLeft, count("x-1time-expires-in"), fx);
}

function takenOf(
  kind: "text" | "file",
  ciphertext: Bytes,
  viewsLeft: number,
  expiresIn: number,
  fx: Effects,
): Taken {
  return {
    ciphertext,
    // Less than none: in July 2026 a server's way of saying that views are not counted.
    ...(viewsLeft < 0 ? {} : { viewsLeft }),
    ...(expiresIn > 0 ? { expiresAtMs: fx.nowMs() + expiresIn * 1_000 } : {}),
    note: JSON.stringify({ kind }),
  };
}

/** The server can't tell a wrong key from a missing passphrase: both make another `hashedKey`. */
function failure(status: string, hadPassphrase: boolean, ref: Ref): AppError {
  const host = hostOf(ref.base);
  if (status === "no message") return new AppError("secret.gone", { host });
  if (status === "wrong key") {
    return new AppError(hadPassphrase ? "open.wrong-passphrase" : "need.passphrase");
  }
  return new AppError(status === "error" ? "backend.refused" : "backend.garbled", { host });
}

async function open(taken: Taken, ref: Ref, passphrase = ""): Promise<Secret> {
  const { kind } = ownJson(Note, taken.note);
  const { encryption } = await keysOf(ref.key, passphrase);
  try {
    if (kind === "file") return await openFile(taken.ciphertext, encryption);
    return { kind: "text", text: await openText(textOf(taken.ciphertext), encryption) };
  } catch (thrown) {
    throw passphrase === "" ? thrown : new AppError("open.wrong-passphrase");
  }
}

async function status(
  receipt: Receipt,
  server: BackendSettings,
  fx: Effects,
): Promise<SecretStatus> {
  const { id } = ownJson(Handle, receipt.handle);
  const answer = await post(server.base, "secretStatus", { ids: [id] }, fx);
  if (isOld(answer)) throw new AppError("backend.unsupported", { field: "status" });
  const exists = accepted(StatusAnswer, answer, server.base).secrets[id];
  const { expiresAtMs } = receipt;
  if (exists === undefined) return { state: "unknown", openedAtMs: [] };
  if (exists) return { state: "waiting", expiresAtMs, openedAtMs: [] };
  // Gone before its time: nothing but the last view ends a secret early here.
  return { state: fx.nowMs() < expiresAtMs ? "opened" : "unknown", openedAtMs: [] };
}

/** Application errors come with status 200; any other status is the web server speaking. */
function accepted<S extends v.GenericSchema>(
  schema: S,
  answer: NetAnswer,
  url: string,
): v.InferOutput<S> {
  if (answer.status !== 200) throw refusal(answer, url);
  return jsonAnswer(schema, answer, url);
}
