import * as v from "valibot";
import type { NetAnswer } from "../../effects.ts";
import { AppError } from "../../errors.ts";
import { hostOf, isJsonAnswer, jsonAnswer, refusal } from "../answers.ts";

/** Answers of the API's versions 1 and 2, as far as they are used. Times in Unix seconds. */

export const Shared = v.object({
  metadata_key: v.string(),
  secret_key: v.pipe(v.string(), v.regex(/^[0-9a-z]{20,128}$/)),
  secret_ttl: v.nullish(v.number()),
  ttl: v.nullish(v.number()),
});
export const Revealed1 = v.object({ value: v.string() });
export const Receipt1 = v.object({
  state: v.string(),
  received: v.nullish(v.number()),
  updated: v.nullish(v.number()),
});
export const Burned = v.object({ state: v.object({ metadata_key: v.string() }) });
export const Nominal = v.object({ status: v.literal("nominal") });
export const Status2 = v.object({
  record: v.object({ state: v.string(), has_passphrase: v.optional(v.boolean()) }),
  details: v.optional(v.object({ current_expiration: v.nullish(v.number()) })),
});
export const Revealed2 = v.object({ record: v.object({ secret_value: v.string() }) });
const Missing2 = v.object({ error_type: v.literal("RecordNotFound") });
const Wrong2 = v.object({ error: v.literal("Incorrect passphrase") });
const Message1 = v.object({ message: v.string() });

/** Version 2: there is no such secret (any more). */
export function isMissing2(answer: NetAnswer): boolean {
  return answer.status === 404 && isJsonAnswer(Missing2, answer);
}

export function isWrongPassphrase2(answer: NetAnswer): boolean {
  return answer.status === 422 && isJsonAnswer(Wrong2, answer);
}

/** Version 1 answers 404 to everything that it refuses; its English messages tell which. */
export function refusal1(answer: NetAnswer, url: string): AppError {
  if (answer.status !== 404 || !isJsonAnswer(Message1, answer)) return refusal(answer, url);
  const facts = { host: hostOf(url), status: answer.status };
  const { message } = jsonAnswer(Message1, answer, url);
  if (message === "Unknown secret") return new AppError("secret.gone", facts);
  if (message === "Not authorized") return new AppError("backend.unauthorized", facts);
  if (message.startsWith("Rate limit exceeded")) return new AppError("backend.busy", facts);
  const size = /exceeds the maximum size of (\d{1,9}) (?:bytes|characters)/.exec(message)?.[1];
  return size === undefined
    ? new AppError("backend.refused", facts)
    : new AppError("input.too-large", { ...facts, maxBytes: Number(size) });
}
