import * as v from "valibot";
import { textOf, utf8 } from "../../bytes.ts";
import type { Effects, NetAnswer } from "../../effects.ts";
import { AppError, type Facts } from "../../errors.ts";
import type { BackendSettings, Receipt, Secret } from "../../model.ts";
import { hostOf, isJsonAnswer, jsonAnswer, ownJson, refusal } from "../answers.ts";
import type { Adapter, Ref, Taken, TakeRequest } from "../backend.ts";
import { carrierPlan, hasCarrierKey, openTaken, takenFrom, unsupported } from "../carrier.ts";
import { createByTemplate, refOfLink, templateCapabilities } from "../http-carrier.ts";
import type { HttpTemplate } from "../http-template.ts";
import { openLegacy } from "./format.ts";

const day = 86_400;

/** Its API as its own how-to describes it. `read` and `revoke` are done here: DELETE on the note. */
const template: HttpTemplate = {
  version: 1,
  create: {
    method: "POST",
    url: "{base}api/v1/create",
    headers: { Authorization: "Basic {basic}" },
    form: { data: "{content}", burn_on_read: "1", expiration: "{expiry}" },
    answer: { link: "note_link", revokeKey: "destroy_key" },
  },
  read: { method: "DELETE", url: "{link}", headers: {}, answer: "data", gone: [404, 410] },
  revoke: { method: "DELETE", url: "{link}", headers: {} },
  expiry: { values: [3_600, day, 7 * day, 30 * day], default: 7 * day },
  maxCharacters: 20_000,
  strictlyOnce: false,
};

const Note = v.object({ data: v.string() });
const Destroyed = v.object({ destroyed: v.string() });
const Handle = v.object({ link: v.string(), revokeKey: v.optional(v.string(), "") });

/** PrivNote: its API carries our envelope; links of its own page are read. */
export const privnote: Adapter = {
  kind: "privnote",
  title: "PrivNote",
  format: "carrier",
  idempotentCreate: false,
  idempotentTake: false,
  // Nothing that it answers to a question is known.
  detect: async () => false,
  capabilities: async () => templateCapabilities(template),
  plan: (_server, options, fx) => carrierPlan(options, fx),
  // The API key is the user name, with an empty password.
  create: (server, request, fx) =>
    createByTemplate(template, { ...server, user: server.apiKey ?? "", apiKey: "" }, request, fx),
  parse,
  peek: async ({ passphrase }) => ({ state: "unknown", passphrase, viewsLeft: 1 }),
  take,
  open,
  confirm: async () => false,
  status: async (_receipt, { base }) => {
    throw unsupported("status", base);
  },
  revoke,
};

function parse(link: URL, server?: BackendSettings): Ref | undefined {
  const isHere = server !== undefined || /^(www\.)?privnote\.com$/.test(link.hostname);
  if (!isHere) return undefined;
  if (hasCarrierKey(link)) return refOfLink("privnote", link, server);
  return /^\/[0-9A-Za-z]{8}$/.test(link.pathname) ? legacyRef(link, server) : undefined;
}

/** `https://privnote.com/ID#KEY`, KEY of 9 characters; without one the sender chose a password. */
function legacyRef(link: URL, server?: BackendSettings): Ref {
  const key = link.hash.slice(1);
  if (!/^[0-9A-Za-z]*$/.test(key) || key.length > 9) throw new AppError("input.link-damaged");
  if (key !== "" && key.length < 9) {
    throw new AppError("input.link-incomplete", { missing: "key" });
  }
  return {
    kind: "privnote",
    base: server?.base ?? `${link.origin}/`,
    id: `${link.origin}${link.pathname}${link.search}`,
    key,
    passphrase: key === "" ? "needed" : "none",
  };
}

const isLegacy = ({ key }: Ref): boolean => key.length <= 9;

/** Deleting a note brings it: its page asks a person first, so a preview burns nothing. */
function destroy(
  url: string,
  form: URLSearchParams | undefined,
  fx: Effects,
  signal?: AbortSignal,
) {
  return fx.fetch({
    url,
    method: "DELETE",
    headers: { "X-Requested-With": "XMLHttpRequest" },
    ...(form ? { body: form } : {}),
    ...(signal ? { signal } : {}),
  });
}

async function take(ref: Ref, request: TakeRequest, fx: Effects): Promise<Taken> {
  if (ref.key === "" && !request.passphrase) throw new AppError("need.passphrase");
  const answer = await destroy(ref.id, undefined, fx, request.signal);
  const { data } = noteIn(answer, ref.id);
  if (!isLegacy(ref)) return takenFrom(data, ref.id);
  return { ciphertext: utf8(data), viewsLeft: 0, note: "" };
}

/** Throws `secret.gone`, with the time where it is told: whether by reading or by revoking is not. */
function noteIn(answer: NetAnswer, url: string): v.InferOutput<typeof Note> {
  const host = hostOf(url);
  if (answer.status === 404 || answer.status === 410) throw new AppError("secret.gone", { host });
  if (answer.status !== 200) throw refusal(answer, url);
  if (isJsonAnswer(Destroyed, answer)) {
    throw new AppError("secret.gone", { host, ...timeOf(jsonAnswer(Destroyed, answer, url)) });
  }
  return jsonAnswer(Note, answer, url);
}

function timeOf({ destroyed }: v.InferOutput<typeof Destroyed>): Facts {
  const atMs = Date.parse(destroyed);
  return Number.isNaN(atMs) ? {} : { atMs };
}

async function open(taken: Taken, ref: Ref, passphrase = ""): Promise<Secret> {
  if (!isLegacy(ref)) return openTaken(taken, ref, passphrase);
  const key = ref.key === "" ? passphrase : ref.key;
  if (key === "") throw new AppError("need.passphrase");
  try {
    return { kind: "text", text: await openLegacy(textOf(taken.ciphertext), key) };
  } catch (thrown) {
    throw ref.key === "" ? new AppError("open.wrong-passphrase") : thrown;
  }
}

async function revoke(receipt: Receipt, _server: BackendSettings, fx: Effects): Promise<void> {
  const { link, revokeKey } = ownJson(Handle, receipt.handle);
  const form = revokeKey === "" ? undefined : new URLSearchParams({ destroy_key: revokeKey });
  noteIn(await destroy(link, form, fx), link);
}
