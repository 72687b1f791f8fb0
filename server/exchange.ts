import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answers } from "./answers.ts";
import type { Budget } from "./budget.ts";
import type { AddressOf } from "./client-address.ts";
import type { Config } from "./config.ts";
import type { Limits, RateLimit } from "./rate-limit.ts";
import { Refusal } from "./refusal.ts";
import type { Ended, Store, Unknown, Wrong } from "./store/store.ts";

/** What every call works with. */
export interface Context {
  readonly config: Config;
  readonly store: Store;
  readonly answers: Answers;
  readonly rateLimit: RateLimit;
  readonly addressOf: AddressOf;
  readonly budget: Budget;
  /** SHA-256 of each API key. */
  readonly apiKeyDigests: readonly Buffer[];
}

/** One request with its answer. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** A call about one secret. */
export type SecretCall = (context: Context, exchange: Exchange, id: Buffer) => Promise<void>;

/** Asks for the body, if the client waits to be asked (RFC 9110 §10.1.1). */
export function inviteBody({ request, response }: Exchange): void {
  if (request.headers.expect !== undefined) response.writeContinue();
}

/** Counts a request of this kind. Throws `rate_limited` if there were too many. */
export function limitRate(context: Context, request: IncomingMessage, kind: keyof Limits): void {
  if (context.rateLimit.isOff) return;
  const wait = context.rateLimit.take(kind, context.addressOf(request));
  if (wait > 0) throw new Refusal("rate_limited", { retry_after: wait });
}

/** Throws `rate_limited` for an address that has sent too many wrong tokens. */
export function limitGuesses(context: Context, request: IncomingMessage): void {
  if (context.rateLimit.isOff) return;
  const wait = context.rateLimit.wait("wrongToken", context.addressOf(request));
  if (wait > 0) throw new Refusal("rate_limited", { retry_after: wait });
}

/** Throws what a store's answer other than success means to the client; counts wrong tokens. */
export function refuse(
  context: Context,
  request: IncomingMessage,
  outcome: Wrong | Ended | Unknown,
): never {
  if (outcome.kind === "unknown") throw new Refusal("unknown");
  if (outcome.kind === "ended") throw new Refusal(outcome.state, { at_ms: outcome.atMs });
  context.rateLimit.take("wrongToken", context.addressOf(request));
  const left = outcome.attemptsLeft;
  throw new Refusal("wrong_token", left === undefined ? {} : { attempts_left: left });
}
