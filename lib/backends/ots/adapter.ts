import * as v from "valibot";
import type { Effects, NetAnswer } from "../../effects.ts";
import { AppError } from "../../errors.ts";
import type { BackendSettings, Capabilities } from "../../model.ts";
import { hostOf, isJsonAnswer, jsonAnswer, ownJson, refusal, speaks } from "../answers.ts";
import type { Adapter, Created, CreateRequest, Ref, Taken, TakeRequest } from "../backend.ts";
import { fromBase64 } from "../base64.ts";
import { checkOptions, checkSize } from "../limits.ts";
import { digits, letters, randomText } from "../random-text.ts";
import { open, seal } from "./format.ts";
import { parse } from "./link.ts";

const keyLength = 20;
const day = 86_400;
/** The server's own limit is an operator's secret; by default it is above 100 MB. */
const maxBytes = 8 << 20;
/** The page's own limit where the operator set none. */
const usualFileBytes = 64 << 20;
const maxAnswerBytes = 160 << 20;

const Settings = v.object({
  disableFileAttachment: v.boolean(),
  maxAttachmentSizeTotal: v.optional(v.number(), 0),
  /** Seconds. */
  expiryChoices: v.optional(v.nullable(v.array(v.number()))),
});
const Stored = v.object({
  success: v.literal(true),
  secret_id: v.string(),
  /** Absent: never. */
  expires_at: v.optional(v.string()),
});
const Fetched = v.object({ success: v.literal(true), secret: v.string() });
const Refused = v.object({ success: v.literal(false) });
const PlanJson = v.object({ key: v.string() });

/** Luzifer/ots. */
export const ots: Adapter = {
  kind: "ots",
  title: "OTS",
  format: "native",
  idempotentCreate: false,
  idempotentTake: false,
  detect: (base, fx) => speaks(Settings, `${base}api/settings`, fx),
  capabilities,
  plan: (_server, _options, fx) =>
    JSON.stringify({ key: randomText(letters + digits, keyLength, fx) }),
  create,
  parse,
  // Every method on a secret's address burns it.
  peek: async () => ({ state: "unknown", passphrase: "none", viewsLeft: 1 }),
  take,
  open: (taken, ref) => open(taken.ciphertext, ref.key),
  confirm: async () => false,
  status: async () => {
    throw new AppError("backend.unsupported", { field: "status" });
  },
  revoke: async () => {
    throw new AppError("backend.unsupported", { field: "revoke" });
  },
};

async function capabilities(server: BackendSettings, fx: Effects): Promise<Capabilities> {
  const url = `${server.base}api/settings`;
  const answer = await fx.fetch({ url, method: "GET" });
  if (answer.status !== 200) throw refusal(answer, url);
  const settings = jsonAnswer(Settings, answer, url);
  const { maxAttachmentSizeTotal: told } = settings;
  return {
    passphrase: false,
    files: !settings.disableFileAttachment,
    status: false,
    revoke: false,
    anonymous: true,
    strictlyOnce: true,
    maxViews: 1,
    unlimitedViews: false,
    maxBytes,
    maxFileBytes: told > 0 ? Math.min(told, usualFileBytes) : usualFileBytes,
    expiry: expiryOf(settings.expiryChoices ?? []),
  };
}

function expiryOf(choices: readonly number[]): Capabilities["expiry"] {
  const values = choices.filter((seconds) => seconds > 0).sort((a, b) => a - b);
  const [shortest] = values;
  if (shortest === undefined) return { kind: "range", min: 60, max: 90 * day, default: day };
  return { kind: "list", values, default: values.includes(day) ? day : shortest };
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
  const { key } = ownJson(PlanJson, request.plan);
  const body = JSON.stringify({ secret: await seal(secret, key, fx.random(8)) });
  request.onProgress?.(1);
  const url = `${server.base}api/create?expire=${options.expiresInSeconds}`;
  const headers = { "Content-Type": "application/json" };
  const post = { url, method: "POST", headers, body } as const;
  const answer = await fx.fetch({ ...post, ...(signal ? { signal } : {}) });
  if (answer.status !== 201) throw notKept(answer, url);
  const { secret_id, expires_at } = jsonAnswer(Stored, answer, url);
  return {
    link: `${server.base}#${secret_id}%7C${key}`,
    handle: "",
    expiresAtMs: timeOf(expires_at, answer, url),
    views: 1,
    revocable: false,
  };
}

/**
 * The operator's limit (`maxSecretSize`) is told nowhere. Over it, the server answers a 400 that says
 * no more than a number for its log; over its double, an empty 200. Nothing else of what we send gets those.
 */
function notKept(answer: NetAnswer, url: string): AppError {
  const isTooLarge =
    (answer.status === 400 && isJsonAnswer(Refused, answer)) ||
    (answer.status === 200 && answer.body.length === 0);
  return isTooLarge ? new AppError("input.too-large", { host: hostOf(url) }) : refusal(answer, url);
}

/** The server may have cut the time short: what it says counts. 0: it keeps the secret for ever. */
function timeOf(written: string | undefined, answer: NetAnswer, url: string): number {
  if (written === undefined) return 0;
  const ms = Date.parse(written);
  if (Number.isNaN(ms)) {
    throw new AppError("backend.garbled", { host: hostOf(url), status: answer.status });
  }
  return ms;
}

async function take(ref: Ref, request: TakeRequest, fx: Effects): Promise<Taken> {
  const url = `${ref.base}api/get/${ref.id}`;
  const signal = request.signal ? { signal: request.signal } : {};
  const answer = await fx.fetch({ url, method: "GET", maxAnswerBytes, ...signal });
  if (answer.status === 404 && isJsonAnswer(Refused, answer)) {
    throw new AppError("secret.gone", { host: hostOf(url) });
  }
  if (answer.status !== 200) throw refusal(answer, url);
  const ciphertext = fromBase64(jsonAnswer(Fetched, answer, url).secret);
  if (!ciphertext) throw new AppError("backend.garbled", { host: hostOf(url) });
  return { ciphertext, viewsLeft: 0, note: "" };
}
