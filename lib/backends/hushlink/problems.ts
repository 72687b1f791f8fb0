import * as v from "valibot";
import { textOf } from "../../bytes.ts";
import type { NetAnswer } from "../../effects.ts";
import { AppError, type ErrorCode, type Facts } from "../../errors.ts";
import { Problem, type ProblemCode } from "../../wire/native.ts";
import { hostOf, refusal } from "../answers.ts";

/** What each problem of the native API means to the person; null: the HTTP status says it. */
const meaning: Record<ProblemCode, ErrorCode | null> = {
  bad_request: null,
  wrong_token: "open.wrong-passphrase",
  api_key: "backend.unauthorized",
  not_found: "backend.unsupported",
  unknown: "secret.gone",
  method: null,
  conflict: "backend.conflict",
  opened: "secret.opened",
  expired: "secret.expired",
  revoked: "secret.revoked",
  locked: "secret.locked",
  length_required: null,
  too_large: "input.too-large",
  rate_limited: "backend.busy",
  internal: null,
  unavailable: "backend.busy",
  storage_full: "backend.full",
};

/** The error that an answer with a problem document stands for; without one, what its status says. */
export function problemOf(answer: NetAnswer, url: string): AppError {
  const problem = v.safeParse(Problem, jsonOf(answer));
  const code = problem.success ? meaning[problem.output.code] : null;
  if (!problem.success || code === null) return refusal(answer, url);
  return new AppError(code, factsOf(problem.output, answer, url));
}

function factsOf(problem: Problem, answer: NetAnswer, url: string): Facts {
  return {
    host: hostOf(url),
    status: answer.status,
    ...(problem.at_ms === undefined ? {} : { atMs: problem.at_ms }),
    ...(problem.attempts_left === undefined ? {} : { attemptsLeft: problem.attempts_left }),
    ...(problem.max_bytes === undefined ? {} : { maxBytes: problem.max_bytes }),
    ...(problem.retry_after === undefined ? {} : { retryAfterSeconds: problem.retry_after }),
  };
}

function jsonOf(answer: NetAnswer): unknown {
  try {
    return JSON.parse(textOf(answer.body));
  } catch {
    return undefined;
  }
}
