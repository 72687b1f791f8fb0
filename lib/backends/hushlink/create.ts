import { type Bytes, base64url } from "../../bytes.ts";
import { sealSecret } from "../../crypto/envelope.ts";
import { deriveKeys, type SecretKeys } from "../../crypto/keys.ts";
import { type Octets, sizeOf } from "../../crypto/octets.ts";
import type { Effects } from "../../effects.ts";
import type { BackendSettings, Capabilities, ShareOptions } from "../../model.ts";
import { binaryType, CreateAnswer, headers } from "../../wire/native.ts";
import { jsonAnswer } from "../answers.ts";
import type { Created, CreateRequest } from "../backend.ts";
import { checkOptions, checkSize } from "../limits.ts";
import { digestOf, handleOf, linkOf, ownerBytes, readPlan, secretUrl } from "./format.ts";
import { problemOf } from "./problems.ts";

type Ask = (server: BackendSettings, fx: Effects) => Promise<Capabilities>;

/** Uploads show no progress, so the time allowed grows with the length: 20 KB a second at least. */
const msPerByte = 1 / 20;
const shortestTimeoutMs = 30_000;

/** Seals and stores a secret; the same plan again sends the very same request. */
export async function create(
  server: BackendSettings,
  request: CreateRequest,
  fx: Effects,
  ask: Ask,
): Promise<Created> {
  const { secret, options, signal } = request;
  const can = request.known ?? (await ask(server, fx));
  checkOptions(options, can);
  checkSize(secret, can);
  const plan = readPlan(request.plan);
  const keys = await deriveKeys(plan.token, options.passphrase);
  const onProgress = (fraction: number) => request.onProgress?.(Math.min(fraction, 0.99));
  const ciphertext = await sealSecret({ secret, keys, signal, onProgress });
  request.onProgress?.(1);
  const url = secretUrl(server.base, base64url(keys.id));
  const answer = await fx.fetch({
    url,
    method: "PUT",
    headers: await createHeaders(server, options, keys, ownerBytes(plan.owner)),
    body: ciphertext,
    timeoutMs: timeoutFor(ciphertext),
    ...(signal ? { signal } : {}),
  });
  if (answer.status !== 200 && answer.status !== 201) throw problemOf(answer, url);
  const granted = jsonAnswer(CreateAnswer, answer, url);
  return {
    link: linkOf(server.base, plan.tokenText),
    handle: handleOf(plan),
    expiresAtMs: granted.expires_at_ms,
    views: granted.views,
    revocable: true,
  };
}

async function createHeaders(
  server: BackendSettings,
  options: ShareOptions,
  keys: SecretKeys,
  owner: Bytes,
): Promise<Record<string, string>> {
  return {
    "Content-Type": binaryType,
    [headers.access]: await digestOf(keys.access),
    [headers.owner]: await digestOf(owner),
    [headers.expiresIn]: String(options.expiresInSeconds),
    [headers.views]: String(options.views),
    ...(server.apiKey ? { Authorization: `Bearer ${server.apiKey}` } : {}),
  };
}

function timeoutFor(ciphertext: Octets): number {
  return shortestTimeoutMs + Math.ceil(sizeOf(ciphertext) * msPerByte);
}
