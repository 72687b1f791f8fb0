import * as v from "valibot";
import { type Bytes, utf8 } from "../../bytes.ts";
import type { Effects, NetAnswer, NetRequest } from "../../effects.ts";
import { AppError, type ErrorCode } from "../../errors.ts";
import type { BackendSettings, Receipt, Secret, SecretStatus } from "../../model.ts";
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
import { checkOptions, checkSize, hasPassphrase } from "../limits.ts";
import { digits, letters, randomText } from "../random-text.ts";
import { armor, dearmor } from "./armor.ts";
import {
  Config,
  capabilitiesOf,
  configOf,
  generationOf,
  maxArmoredLength,
  streamsFiles,
} from "./config.ts";
import { linkOf, pageBase, parse } from "./link.ts";
import { type Literal, openMessage, sealMessage, textIn, textLiteral } from "./message.ts";

const keyLength = 22;
/** The licensed limit for files is far below. */
const maxAnswerBytes = 64 << 20;

const id = v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{22,36}$/));
const Stored = v.object({ message: id });
const Refused = v.object({ message: v.string() });
const Fetched = v.object({ message: v.string(), one_time: v.optional(v.boolean(), false) });
const StatusAnswer = v.object({ oneTime: v.boolean(), requireAuth: v.optional(v.boolean()) });

const PlanJson = v.object({ key: v.string() });
const Handle = v.object({ id: v.string(), file: v.boolean() });

/** Yopass, from 12 to 14 and later. */
export const yopass: Adapter = {
  kind: "yopass",
  title: "Yopass",
  format: "native",
  idempotentCreate: false,
  idempotentTake: false,
  detect,
  capabilities: async (server, fx) => capabilitiesOf(await configAt(server.base, fx)),
  plan: (_server, _options, fx) =>
    JSON.stringify({ key: randomText(`${letters}${digits}`, keyLength, fx) }),
  create,
  parse,
  peek,
  take,
  open,
  confirm: async ({ viewsLeft }, ref, fx) => viewsLeft === 0 && isGoneFor(() => peek(ref, fx)),
  status,
  revoke,
};

function detect(base: string, fx: Effects): Promise<boolean> {
  return speaks(Config, `${base}config`, fx);
}

async function configAt(base: string, fx: Effects): Promise<Config> {
  const url = `${base}config`;
  return configOf(await fx.fetch({ url, method: "GET" }), url);
}

/** Where the operator wants an account, an API token speaks for it. */
function authorization(server: BackendSettings | undefined): Record<string, string> {
  return server?.apiKey ? { Authorization: `Bearer ${server.apiKey}` } : {};
}

async function create(
  server: BackendSettings,
  request: CreateRequest,
  fx: Effects,
): Promise<Created> {
  const { secret, options } = request;
  const config = await configAt(server.base, fx);
  checkOptions(options, capabilitiesOf(config));
  checkSize(secret, capabilitiesOf(config));
  if (config.READ_ONLY) throw new AppError("backend.refused", { host: hostOf(server.base) });
  const key = hasPassphrase(options) ? "" : ownJson(PlanJson, request.plan).key;
  const generation = generationOf(config);
  const literal = await literalOf(secret);
  const passphrase = utf8(key === "" ? (options.passphrase ?? "") : key);
  const message = await sealMessage(literal, passphrase, { generation, random: fx.random });
  const isStream = secret.kind === "file" && streamsFiles(config);
  const sent = isStream ? message : armor(message, generation === "v4");
  if (secret.kind === "text" && sent.length > maxArmoredLength) {
    throw new AppError("input.too-large", { maxBytes: capabilitiesOf(config).maxBytes });
  }
  request.onProgress?.(1);
  const stored = await store(server, request, sent, fx);
  const isFile = secret.kind === "file";
  return {
    link: linkOf(linkBase(config, server.base), { id: stored, key, isFile }),
    handle: JSON.stringify({ id: stored, file: isFile }),
    expiresAtMs: fx.nowMs() + options.expiresInSeconds * 1_000,
    views: options.views,
    revocable: true,
  };
}

async function literalOf(secret: Secret): Promise<Literal> {
  if (secret.kind === "text") return textLiteral(secret.text);
  const content = new Uint8Array(await secret.content.arrayBuffer());
  return { format: "binary", name: secret.name, content };
}

/** An operator can say where the page stands; plain http counts only as far as it does for the server. */
function linkBase(config: Config, base: string): string {
  const { PUBLIC_URL: told } = config;
  if (!URL.canParse(told)) return pageBase(base);
  const url = new URL(told);
  if (url.protocol !== "https:" && url.protocol !== new URL(base).protocol) return pageBase(base);
  return `${url.origin}${url.pathname.replace(/\/*$/, "/")}`;
}

async function store(
  server: BackendSettings,
  { secret, options, signal }: CreateRequest,
  sent: string | Bytes,
  fx: Effects,
): Promise<string> {
  const call = secret.kind === "file" ? "file" : "secret";
  const request: NetRequest = {
    url: `${server.base}create/${call}`,
    method: "POST",
    ...bodyOf(sent, options.expiresInSeconds, options.views === 1, authorization(server)),
    ...(signal ? { signal } : {}),
  };
  const answer = await fx.fetch(request);
  // Before 13 the call had another name, and this one stored nothing.
  const isUnknown = answer.status === 404 && typeof sent === "string";
  if (!isUnknown) return storedId(answer, request.url);
  const older = { ...request, url: `${server.base}${call}` };
  return storedId(await fx.fetch(older), older.url);
}

function bodyOf(
  sent: string | Bytes,
  expiration: number,
  oneTime: boolean,
  headers: Record<string, string>,
): Pick<NetRequest, "body" | "headers"> {
  if (typeof sent === "string") {
    const type = { "Content-Type": "application/json" };
    const body = JSON.stringify({ expiration, message: sent, one_time: oneTime });
    return { headers: { ...headers, ...type }, body };
  }
  return {
    headers: {
      ...headers,
      "Content-Type": "application/octet-stream",
      "X-Yopass-Expiration": String(expiration),
      "X-Yopass-OneTime": String(oneTime),
    },
    body: sent,
  };
}

function storedId(answer: NetAnswer, url: string): string {
  if (answer.status === 200) return jsonAnswer(Stored, answer, url).message;
  const isTooLong =
    answer.status === 400 &&
    isJsonAnswer(v.object({ message: v.literal("The encrypted message is too long") }), answer);
  throw isTooLong ? new AppError("input.too-large") : refusal(answer, url);
}

const callOf = (isFile: boolean) => (isFile ? "file" : "secret");

async function peek(ref: Ref, fx: Effects): Promise<Peeked> {
  const url = `${ref.base}${callOf(ref.content === "file")}/${ref.id}/status`;
  const answer = await fx.fetch({ url, method: "GET", headers: authorization(ref.server) });
  const { passphrase } = ref;
  if (isGone(answer)) throw new AppError("secret.gone", { host: hostOf(url) });
  // The operator can switch this call off.
  if (answer.status === 404) return { state: "unknown", passphrase };
  const { oneTime } = acceptedStatus(answer, url);
  return { state: "waiting", passphrase, viewsLeft: oneTime ? 1 : 0 };
}

/** A call that does not exist answers 404 as well, but not in JSON. */
function isGone(answer: NetAnswer): boolean {
  return answer.status === 404 && isJsonAnswer(Refused, answer);
}

function acceptedStatus(answer: NetAnswer, url: string) {
  if (answer.status !== 200) throw refusal(answer, url);
  return jsonAnswer(StatusAnswer, answer, url);
}

async function take(ref: Ref, request: TakeRequest, fx: Effects): Promise<Taken> {
  // Reading burns whatever the key: without one there is no use in it yet.
  if (ref.key === "" && !request.passphrase) throw new AppError("need.passphrase");
  const url = `${ref.base}${callOf(ref.content === "file")}/${ref.id}`;
  const headers = authorization(ref.server);
  const signal = request.signal ? { signal: request.signal } : {};
  const answer = await fx.fetch({ url, method: "GET", headers, maxAnswerBytes, ...signal });
  if (answer.status === 404) throw new AppError("secret.gone", { host: hostOf(url) });
  if (answer.status !== 200) throw refusal(answer, url);
  const type = answer.headers.get("content-type") ?? "";
  if (type.startsWith("application/octet-stream")) return { ciphertext: answer.body, note: "" };
  const { message, one_time } = jsonAnswer(Fetched, answer, url);
  const viewsLeft = one_time ? { viewsLeft: 0 } : {};
  return { ciphertext: orGarbled(() => dearmor(message), url), ...viewsLeft, note: "" };
}

function orGarbled(read: () => Bytes, url: string): Bytes {
  try {
    return read();
  } catch {
    throw new AppError("backend.garbled", { host: hostOf(url) });
  }
}

async function open(taken: Taken, ref: Ref, passphrase = ""): Promise<Secret> {
  if (ref.key === "" && passphrase === "") throw new AppError("need.passphrase");
  const wrong: ErrorCode = ref.key === "" ? "open.wrong-passphrase" : "open.failed";
  const literal = await openMessage(
    taken.ciphertext,
    utf8(ref.key === "" ? passphrase : ref.key),
  ).catch((thrown: unknown) => {
    const failed = thrown instanceof AppError && thrown.code === "open.failed";
    throw failed ? new AppError(wrong) : thrown;
  });
  if (ref.content !== "file") return { kind: "text", text: textIn(literal) };
  const content = new Blob([literal.content]);
  return { kind: "file", name: literal.name, type: "", content };
}

async function status(
  receipt: Receipt,
  server: BackendSettings,
  fx: Effects,
): Promise<SecretStatus> {
  const { id: name, file } = ownJson(Handle, receipt.handle);
  const { expiresAtMs } = receipt;
  const url = `${server.base}${callOf(file)}/${name}/status`;
  const answer = await fx.fetch({ url, method: "GET", headers: authorization(server) });
  if (isGone(answer)) {
    // A link that opens once ends early by being opened, or by whoever has the link revoking it.
    const isOpened = receipt.views === 1 && fx.nowMs() < expiresAtMs;
    return { state: isOpened ? "opened" : "unknown", openedAtMs: [] };
  }
  if (answer.status === 404) throw new AppError("backend.unsupported", { field: "status" });
  acceptedStatus(answer, url);
  return { state: "waiting", expiresAtMs, openedAtMs: [] };
}

async function revoke(receipt: Receipt, server: BackendSettings, fx: Effects): Promise<void> {
  const { id: name, file } = ownJson(Handle, receipt.handle);
  const url = `${server.base}${callOf(file)}/${name}`;
  const answer = await fx.fetch({ url, method: "DELETE", headers: authorization(server) });
  if (isGone(answer)) throw new AppError("secret.gone", { host: hostOf(url) });
  if (answer.status !== 204) throw refusal(answer, url);
}
