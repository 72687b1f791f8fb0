import * as v from "valibot";
import { textOf, utf8 } from "../../bytes.ts";
import type { Effects, NetAnswer } from "../../effects.ts";
import { AppError } from "../../errors.ts";
import type { BackendSettings, Capabilities, Receipt, Secret, SecretStatus } from "../../model.ts";
import {
  hostOf,
  isGoneFor,
  isJsonAnswer,
  jsonAnswer,
  ownJson,
  refusal,
  speaks,
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
import {
  basic,
  carriedBytes,
  carrierPlan,
  openTaken,
  sealForServer,
  takenFrom,
  unsupported,
} from "../carrier.ts";
import { checkOptions, checkSize } from "../limits.ts";
import {
  Burned,
  isMissing2,
  isWrongPassphrase2,
  Nominal,
  Receipt1,
  Revealed1,
  Revealed2,
  refusal1,
  Shared,
  Status2,
} from "./answers.ts";
import { parse } from "./link.ts";

const day = 86_400;
/** Default limit of the server, in bytes; what we send is ASCII. */
const maxCharacters = 10_000;
const waiting = ["new", "viewed", "previewed", "shared"];
const Handle = v.object({ receipt: v.string() });

const can: Capabilities = {
  passphrase: true,
  files: true,
  status: true,
  revoke: true,
  anonymous: true,
  strictlyOnce: true,
  maxViews: 1,
  unlimitedViews: false,
  maxBytes: carriedBytes(maxCharacters),
  expiry: { kind: "range", min: 60, max: 30 * day, default: 7 * day },
};

/** Onetime Secret, API version 1, with version 2 where it tells more. It carries our envelope. */
export const onetimesecret: Adapter = {
  kind: "onetimesecret",
  title: "Onetime Secret",
  format: "carrier",
  idempotentCreate: false,
  idempotentTake: false,
  detect: (base, fx) => speaks(Nominal, `${base}api/v1/status`, fx),
  capabilities,
  plan: (_server, options, fx) => carrierPlan(options, fx),
  create,
  parse,
  peek,
  take,
  open,
  confirm: (_taken, ref, fx) => isGoneFor(() => peek(ref, fx)),
  status,
  revoke,
};

function authorization(server: BackendSettings | undefined): Record<string, string> {
  const { user, apiKey } = server ?? {};
  return user && apiKey ? { Authorization: basic(user, apiKey) } : {};
}

/** Asks whether the server is there and, with an account, whether it knows us. */
async function capabilities(server: BackendSettings, fx: Effects): Promise<Capabilities> {
  const headers = authorization(server);
  const call = headers["Authorization"] === undefined ? "status" : "authcheck";
  const url = `${server.base}api/v1/${call}`;
  const answer = await fx.fetch({ url, method: "GET", headers });
  if (answer.status !== 200) throw refusal1(answer, url);
  jsonAnswer(Nominal, answer, url);
  return can;
}

async function create(
  server: BackendSettings,
  request: CreateRequest,
  fx: Effects,
): Promise<Created> {
  const { secret, options, signal } = request;
  checkOptions(options, can);
  checkSize(secret, can);
  const { text, fragment } = await sealForServer(request, maxCharacters);
  const url = `${server.base}api/v1/share`;
  const answer = await fx.fetch({
    url,
    method: "POST",
    headers: authorization(server),
    body: new URLSearchParams({ secret: text, ttl: String(options.expiresInSeconds) }),
    ...(signal ? { signal } : {}),
  });
  if (answer.status !== 200) throw refusal1(answer, url);
  const { secret_key, metadata_key, secret_ttl, ttl } = jsonAnswer(Shared, answer, url);
  const seconds = secret_ttl ?? ttl;
  return {
    link: `${server.base}secret/${secret_key}#${fragment}`,
    handle: JSON.stringify({ receipt: metadata_key }),
    expiresAtMs: seconds ? fx.nowMs() + seconds * 1_000 : 0,
    views: 1,
    revocable: true,
  };
}

async function peek(ref: Ref, fx: Effects): Promise<Peeked> {
  const { passphrase } = ref;
  const url = `${ref.base}api/v2/secret/${ref.id}/status`;
  const answer = await fx.fetch({ url, method: "GET" });
  if (isMissing2(answer)) throw new AppError("secret.gone", { host: hostOf(url) });
  // Older servers have no version 2.
  if (answer.status === 404) return { state: "unknown", passphrase, viewsLeft: 1 };
  if (answer.status !== 200) throw refusal(answer, url);
  const { record, details } = jsonAnswer(Status2, answer, url);
  if (!waiting.includes(record.state)) throw new AppError("secret.gone", { host: hostOf(url) });
  const seconds = details?.current_expiration;
  return {
    state: "waiting",
    passphrase: ref.key === "" ? (record.has_passphrase ? "needed" : "none") : passphrase,
    viewsLeft: 1,
    ...(seconds ? { expiresAtMs: fx.nowMs() + seconds * 1_000 } : {}),
  };
}

async function take(ref: Ref, request: TakeRequest, fx: Effects): Promise<Taken> {
  if (ref.key === "") return takePlain(ref, request, fx);
  const { value } = await reveal1(ref, {}, request.signal, fx);
  return takenFrom(value, ref.base);
}

async function reveal1(
  ref: Ref,
  form: Record<string, string>,
  signal: AbortSignal | undefined,
  fx: Effects,
): Promise<{ value: string }> {
  const url = `${ref.base}api/v1/secret/${ref.id}`;
  const body = new URLSearchParams(form);
  const post = { url, method: "POST", body, headers: authorization(ref.server) } as const;
  const answer = await fx.fetch({ ...post, ...(signal ? { signal } : {}) });
  if (answer.status !== 200) throw refusal1(answer, url);
  return jsonAnswer(Revealed1, answer, url);
}

/** A secret that the server itself encrypted: version 2 tells a wrong passphrase from one that is gone. */
async function takePlain(ref: Ref, request: TakeRequest, fx: Effects): Promise<Taken> {
  const { passphrase = "", signal } = request;
  const url = `${ref.base}api/v2/secret/${ref.id}/reveal`;
  const body = JSON.stringify({ continue: true, passphrase });
  const headers = { ...authorization(ref.server), "Content-Type": "application/json" };
  const post = { url, method: "POST", headers, body } as const;
  const answer = await fx.fetch({ ...post, ...(signal ? { signal } : {}) });
  if (isMissing2(answer)) throw new AppError("secret.gone", { host: hostOf(url) });
  if (isWrongPassphrase2(answer)) {
    throw new AppError(passphrase === "" ? "need.passphrase" : "open.wrong-passphrase");
  }
  const value = isOld(answer)
    ? (await reveal1(ref, passphrase === "" ? {} : { passphrase }, signal, fx)).value
    : revealed2(answer, url);
  return { ciphertext: utf8(value), viewsLeft: 0, note: "" };
}

/** A call that the server does not have; it revealed nothing. */
function isOld(answer: NetAnswer): boolean {
  return answer.status === 404 && isJsonAnswer(v.object({ error: v.literal("Not Found") }), answer);
}

function revealed2(answer: NetAnswer, url: string): string {
  if (answer.status !== 200) throw refusal(answer, url);
  return jsonAnswer(Revealed2, answer, url).record.secret_value;
}

async function open(taken: Taken, ref: Ref, passphrase?: string): Promise<Secret> {
  if (ref.key !== "") return openTaken(taken, ref, passphrase);
  return { kind: "text", text: textOf(taken.ciphertext) };
}

async function status(
  receipt: Receipt,
  server: BackendSettings,
  fx: Effects,
): Promise<SecretStatus> {
  const { receipt: key } = ownJson(Handle, receipt.handle);
  const url = `${server.base}api/v1/private/${key}`;
  const answer = await fx.fetch({ url, method: "GET", headers: authorization(server) });
  if (answer.status === 404 && refusal1(answer, url).code === "secret.gone") {
    return { state: "unknown", openedAtMs: [] };
  }
  if (answer.status !== 200) throw refusal1(answer, url);
  return statusOf(jsonAnswer(Receipt1, answer, url), receipt.expiresAtMs, fx.nowMs());
}

function statusOf(
  told: v.InferOutput<typeof Receipt1>,
  expiresAtMs: number,
  nowMs: number,
): SecretStatus {
  const { state, received, updated } = told;
  const endedAtMs = updated ? { endedAtMs: updated * 1_000 } : {};
  if (state === "received" || state === "revealed") {
    return { state: "opened", openedAtMs: received ? [received * 1_000] : [] };
  }
  if (state === "burned") return { state: "revoked", openedAtMs: [], ...endedAtMs };
  const isOver = expiresAtMs > 0 && nowMs >= expiresAtMs;
  if (isOver || state === "expired" || state === "orphaned") {
    return { state: "expired", openedAtMs: [] };
  }
  if (!waiting.includes(state)) return { state: "unknown", openedAtMs: [] };
  return { state: "waiting", expiresAtMs, openedAtMs: [] };
}

async function revoke(receipt: Receipt, server: BackendSettings, fx: Effects): Promise<void> {
  if (receipt.handle === "") throw unsupported("revoke", server.base);
  const { receipt: key } = ownJson(Handle, receipt.handle);
  const url = `${server.base}api/v1/private/${key}/burn`;
  const headers = authorization(server);
  const answer = await fx.fetch({ url, method: "POST", headers, body: new URLSearchParams() });
  if (answer.status !== 200) throw refusal1(answer, url);
  jsonAnswer(Burned, answer, url);
}
