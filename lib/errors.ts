/**
 * Every way Hushlink can fail, as a stable code. The prefix says who can do something about it:
 * `input.*` the person mends what was typed; `allow.*` a button asks for the permission;
 * `need.*` the viewer asks for more; `secret.*` the sender must share again; `open.*` the
 * ciphertext can't be read; `backend.*` the server, or the way to it; `page.*` the web page
 * refuses, the link is copied instead; `job.*` the work was ended early; `bug` is ours.
 */
export const errorCodes = [
  "input.empty",
  "input.too-large",
  "input.too-short",
  "input.address",
  "input.insecure",
  "input.options",
  "input.already-link",
  "input.link-unknown",
  "input.link-incomplete",
  "input.link-damaged",
  "input.template",
  "allow.host",
  "allow.clipboard",
  "allow.frame",
  "allow.policy",
  "need.passphrase",
  "need.backend",
  "need.both",
  "secret.gone",
  "secret.opened",
  "secret.expired",
  "secret.revoked",
  "secret.locked",
  "secret.forgotten",
  "open.wrong-passphrase",
  "open.failed",
  "open.unsupported",
  "backend.unreachable",
  "backend.offline",
  "backend.timeout",
  "backend.busy",
  "backend.full",
  "backend.refused",
  "backend.unauthorized",
  "backend.conflict",
  "backend.garbled",
  "backend.redirected",
  "backend.unsupported",
  "page.no-field",
  "page.no-selection",
  "page.forbidden",
  "page.read-only",
  "page.password-field",
  "page.no-room",
  "page.in-link",
  "page.moved",
  "page.refused",
  "page.changed",
  "job.cancelled",
  "job.interrupted",
  "job.file-lost",
  "bug",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * What a sentence about an error may mention. Never a secret, a key, a passphrase, a link or a
 * fragment; `host` is a host name with its port, never a path.
 */
export interface Facts {
  readonly host?: string;
  readonly status?: number;
  readonly maxBytes?: number;
  readonly bytes?: number;
  readonly attemptsLeft?: number;
  readonly atMs?: number;
  readonly retryAfterSeconds?: number;
  /** The most or least that is permitted, in the unit of the `field` that it is about. */
  readonly limit?: number;
  /** Which part of a link is missing. */
  readonly missing?: "token" | "key" | "id";
  /** Name of a setting, capability or field that does not fit. */
  readonly field?: string;
}

/** The only error that crosses a border inside Hushlink. Its message is its code, never content. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly facts: Facts;

  constructor(code: ErrorCode, facts: Facts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

/** An error as it crosses a message or a storage area. */
export interface Failure {
  readonly code: ErrorCode;
  readonly facts: Facts;
}

/** Any thrown value as a code with its facts; what is not an AppError is a `bug`, without its message. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof AppError) return { code: thrown.code, facts: thrown.facts };
  return { code: "bug", facts: {} };
}

const known: ReadonlySet<string> = new Set(errorCodes);

/** True if a value from outside names one of our error codes. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === "string" && known.has(value);
}
