import * as v from "valibot";
import { textOf } from "../bytes.ts";
import type { Effects, NetAnswer, NetRequest } from "../effects.ts";
import { AppError } from "../errors.ts";
import type { BackendSettings, Capabilities, Receipt } from "../model.ts";
import { hostOf, ownJson, refusal } from "./answers.ts";
import type { Created, CreateRequest, Ref, Taken, TakeRequest } from "./backend.ts";
import { carriedBytes, passphraseOf, sealForServer, takenFrom, unsupported } from "./carrier.ts";
import {
  expiryValues,
  fillHeaders,
  fillJson,
  fillText,
  fillUrl,
  secondsTold,
  serverValues,
  textAt,
  type Values,
} from "./http-fill.ts";
import type { Call, HttpTemplate } from "./http-template.ts";
import { checkOptions, checkSize } from "./limits.ts";

/** The work of adapters that speak to a server by a template, with our envelope as the text. */

const Handle = v.object({
  id: v.optional(v.string()),
  link: v.optional(v.string()),
  revokeKey: v.optional(v.string()),
});
type Handle = v.InferOutput<typeof Handle>;

/** The template says all of it: nothing is asked. */
export function templateCapabilities(template: HttpTemplate): Capabilities {
  const { expiry } = template;
  const usesKey = /\{(apiKey|basic)\}/.test(JSON.stringify(template.create));
  return {
    passphrase: true,
    files: true,
    status: false,
    revoke: template.revoke !== undefined,
    anonymous: !usesKey,
    strictlyOnce: template.strictlyOnce,
    maxViews: 1,
    unlimitedViews: false,
    maxBytes: carriedBytes(template.maxCharacters),
    expiry: "values" in expiry ? { kind: "list", ...expiry } : { kind: "range", ...expiry },
  };
}

/** Stores our envelope, and makes the link with the key in its fragment. */
export async function createByTemplate(
  template: HttpTemplate,
  server: BackendSettings,
  request: CreateRequest,
  fx: Effects,
): Promise<Created> {
  const { options, secret, signal } = request;
  checkOptions(options, templateCapabilities(template));
  checkSize(secret, templateCapabilities(template));
  const { text, fragment } = await sealForServer(request, template.maxCharacters);
  const expiry = expiryValues(options.expiresInSeconds);
  const values = { ...serverValues(server), ...expiry, content: text };
  const sent = requestOf(template.create, values, signal);
  const answer = await fx.fetch(sent);
  if (answer.status < 200 || answer.status > 299) throw refusal(answer, sent.url);
  const told = jsonOf(answer, sent.url);
  const handle = handleOf(told, template, sent.url);
  const span = textAt(told, template.create.answer.expiresInSeconds ?? "\0") ?? "";
  const granted = secondsTold(span, fx.nowMs()) ?? options.expiresInSeconds;
  return {
    link: `${handle.link ?? fillUrl(template.link ?? "", { ...values, ...handle })}#${fragment}`,
    handle: JSON.stringify(handle),
    expiresAtMs: fx.nowMs() + granted * 1_000,
    views: 1,
    revocable: template.revoke !== undefined,
  };
}

function requestOf(call: Call, values: Values, signal?: AbortSignal): NetRequest {
  const { method, json, form, text } = call;
  const headers = fillHeaders(call.headers, values);
  const request = { url: fillUrl(call.url, values), method, ...(signal ? { signal } : {}) };
  if (json !== undefined) {
    const type = { "Content-Type": "application/json" };
    return {
      ...request,
      headers: { ...type, ...headers },
      body: JSON.stringify(fillJson(json, values)),
    };
  }
  if (form !== undefined) {
    const fields = Object.entries(form).map(([name, field]) => [name, fillText(field, values)]);
    return { ...request, headers, body: new URLSearchParams(fields) };
  }
  return { ...request, headers, ...(text === undefined ? {} : { body: fillText(text, values) }) };
}

function jsonOf(answer: NetAnswer, url: string): unknown {
  try {
    return JSON.parse(textOf(answer.body));
  } catch {
    throw garbled(answer, url);
  }
}

function garbled(answer: NetAnswer, url: string): AppError {
  return new AppError("backend.garbled", { host: hostOf(url), status: answer.status });
}

/** What the answer to a create gives away for later; never the key. */
function handleOf(told: unknown, template: HttpTemplate, url: string): Handle {
  const { id: idPath, link: linkPath, revokeKey: keyPath } = template.create.answer;
  const at = (path: string | undefined) => (path === undefined ? undefined : textAt(told, path));
  const [id, link, revokeKey] = [at(idPath), at(linkPath), at(keyPath)];
  const isWhole = linkPath === undefined ? !!id : isSafeLink(link, url);
  if (!isWhole) throw new AppError("backend.garbled", { host: hostOf(url) });
  return {
    ...(id === undefined ? {} : { id }),
    ...(link === undefined ? {} : { link: link.replace(/#.*$/s, "") }),
    ...(revokeKey === undefined ? {} : { revokeKey }),
  };
}

/** A web address no less safe than that of the server. */
function isSafeLink(link: string | undefined, url: string): boolean {
  if (link === undefined || !URL.canParse(link)) return false;
  const { protocol, origin } = new URL(link);
  return protocol === "https:" || origin === new URL(url).origin;
}

/** A link that such a server made, with our key: its whole address is what locates the text. */
export function refOfLink(kind: Ref["kind"], link: URL, server?: BackendSettings): Ref {
  const key = link.hash.slice(1);
  return {
    kind,
    base: server?.base ?? `${link.origin}/`,
    id: link.href.slice(0, link.href.length - link.hash.length),
    key,
    passphrase: passphraseOf(key),
    ...(server ? { server } : {}),
  };
}

/** Fetches what the server kept; that uses it up. */
export async function takeByTemplate(
  template: HttpTemplate,
  server: BackendSettings,
  ref: Ref,
  request: TakeRequest,
  fx: Effects,
): Promise<Taken> {
  const located = template.create.answer.link === undefined ? { id: ref.id } : { link: ref.id };
  const link =
    template.link === undefined
      ? {}
      : { link: fillUrl(template.link, { ...serverValues(server), ...located }) };
  const values = { ...serverValues(server), ...link, ...located };
  const sent = requestOf(template.read, values, request.signal);
  const answer = await fx.fetch({ ...sent, maxAnswerBytes: template.maxCharacters * 6 + 65_536 });
  if (template.read.gone.includes(answer.status)) {
    throw new AppError("secret.gone", { host: hostOf(sent.url) });
  }
  if (answer.status < 200 || answer.status > 299) throw refusal(answer, sent.url);
  return takenFrom(keptText(template, answer, sent.url), sent.url);
}

function keptText({ read }: HttpTemplate, answer: NetAnswer, url: string): string {
  const kept = read.answer === "" ? plainText(answer) : textAt(jsonOf(answer, url), read.answer);
  if (kept === undefined) throw garbled(answer, url);
  return kept;
}

function plainText(answer: NetAnswer): string | undefined {
  try {
    return textOf(answer.body);
  } catch {
    return undefined;
  }
}

/** Deletes it in the way of the template. Throws `backend.unsupported` if that has none. */
export async function revokeByTemplate(
  template: HttpTemplate,
  server: BackendSettings,
  receipt: Receipt,
  fx: Effects,
): Promise<void> {
  if (!template.revoke) throw unsupported("revoke", server.base);
  const handle = ownJson(Handle, receipt.handle);
  const sent = requestOf(template.revoke, { ...serverValues(server), ...handle });
  const answer = await fx.fetch(sent);
  if (template.read.gone.includes(answer.status)) {
    throw new AppError("secret.gone", { host: hostOf(sent.url) });
  }
  const { answer: path, worked } = template.revoke;
  const isGood = worked?.includes(answer.status) ?? (answer.status >= 200 && answer.status < 300);
  if (!isGood) throw refusal(answer, sent.url);
  const isTold = path === undefined || textAt(jsonOf(answer, sent.url), path) !== undefined;
  if (!isTold || isPage(answer)) throw garbled(answer, sent.url);
}

/** A sign-in page of a network, say, answers everything with 200. */
function isPage(answer: NetAnswer): boolean {
  return (answer.headers.get("content-type") ?? "").startsWith("text/html");
}
