import * as v from "valibot";
import { textOf } from "../bytes.ts";
import type { Effects, NetAnswer } from "../effects.ts";
import { AppError, type Facts, failureOf } from "../errors.ts";

/** Host name with its port, the only part of an address that may appear in an error. */
export function hostOf(url: string): string {
  return new URL(url).host;
}

/** The JSON of an answer, checked. Throws `backend.garbled` for anything else, HTML included. */
export function jsonAnswer<S extends v.GenericSchema>(
  schema: S,
  answer: NetAnswer,
  url: string,
): v.InferOutput<S> {
  const checked = v.safeParse(schema, parsed(answer));
  if (!checked.success) {
    throw new AppError("backend.garbled", { host: hostOf(url), status: answer.status });
  }
  return checked.output;
}

/** Whether an answer is JSON of a shape; never throws. */
export function isJsonAnswer(schema: v.GenericSchema, answer: NetAnswer): boolean {
  return v.is(schema, parsed(answer));
}

function parsed(answer: NetAnswer): unknown {
  try {
    return JSON.parse(textOf(answer.body));
  } catch {
    return undefined;
  }
}

/**
 * What an HTTP status says that an adapter gives no meaning of its own (RFC 9110 §15, RFC 6585,
 * RFC 4918 §11.5): `backend.*`, or `input.too-large` for 413.
 */
export function refusal(answer: NetAnswer, url: string): AppError {
  const facts: Facts = { host: hostOf(url), status: answer.status };
  switch (answer.status) {
    case 401:
    case 403:
      return new AppError("backend.unauthorized", facts);
    case 404:
    case 405:
    case 501:
      return new AppError("backend.unsupported", facts);
    case 408:
    case 504:
      return new AppError("backend.timeout", facts);
    case 413:
      return new AppError("input.too-large", facts);
    case 429:
    case 503:
      return new AppError("backend.busy", { ...facts, ...retryAfter(answer) });
    case 507:
      return new AppError("backend.full", facts);
    default:
      return new AppError(answer.status < 300 ? "backend.garbled" : "backend.refused", facts);
  }
}

function retryAfter(answer: NetAnswer): Facts {
  const text = answer.headers.get("retry-after") ?? "";
  return /^\d{1,6}$/.test(text) ? { retryAfterSeconds: Number(text) } : {};
}

/** Runs a question to a server whose answer is yes or no; whatever goes wrong means no. */
export async function asked(question: () => Promise<boolean>): Promise<boolean> {
  try {
    return await question();
  } catch {
    return false;
  }
}

/**
 * Whether a look that uses nothing up finds a secret gone, as its server says by `secret.gone`: how
 * a reader of the last view learns that no copy is left. Throws whatever else the look throws.
 */
export async function isGoneFor(look: () => Promise<unknown>): Promise<boolean> {
  try {
    await look();
    return false;
  } catch (thrown) {
    if (failureOf(thrown).code === "secret.gone") return true;
    throw thrown;
  }
}

/** Whether a server answers a question with 200 and JSON of a shape: what tells its kind. Never throws. */
export function speaks(schema: v.GenericSchema, url: string, fx: Effects): Promise<boolean> {
  return asked(async () => {
    const answer = await fx.fetch({ url, method: "GET" });
    return answer.status === 200 && isJsonAnswer(schema, answer);
  });
}

/**
 * JSON that an adapter wrote itself: a plan, a note or a handle. Throws `backend.unsupported` if
 * it is not of the shape this version writes.
 */
export function ownJson<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    throw new AppError("backend.unsupported", { field: "handle" });
  }
}
