import * as v from "valibot";

/** The native API, version 1, as client and server share it. Prose: docs/protocol.md. */

/** Path of the API below the server's base address. */
export const apiPath = "api/v1";

/** Request and answer headers. Binary bodies are `application/octet-stream`. */
export const headers = {
  access: "Hushlink-Access",
  owner: "Hushlink-Owner",
  expiresIn: "Hushlink-Expires-In",
  views: "Hushlink-Views",
  claim: "Hushlink-Claim",
  viewsLeft: "Hushlink-Views-Left",
  expiresAt: "Hushlink-Expires-At",
} as const;

export const binaryType = "application/octet-stream";
export const problemType = "application/problem+json";

/** `code` of a problem document (RFC 9457) and the HTTP status that goes with it. */
export const problemStatus = {
  bad_request: 400,
  wrong_token: 401,
  api_key: 401,
  not_found: 404,
  unknown: 404,
  method: 405,
  conflict: 409,
  opened: 410,
  expired: 410,
  revoked: 410,
  locked: 410,
  length_required: 411,
  too_large: 413,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
  storage_full: 507,
} as const;
export type ProblemCode = keyof typeof problemStatus;

const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A problem document. `at_ms`: when the secret ended, Unix milliseconds. */
export const Problem = v.object({
  code: v.picklist(Object.keys(problemStatus) as ProblemCode[]),
  title: v.optional(v.string()),
  status: v.optional(v.number()),
  at_ms: v.optional(time),
  attempts_left: v.optional(count),
  retry_after: v.optional(count),
  max_bytes: v.optional(count),
});
export type Problem = v.InferOutput<typeof Problem>;

/** `GET /server`. Expiries in seconds; `max_bytes` counts ciphertext. */
export const ServerInfo = v.object({
  name: v.literal("hushlink"),
  version: v.string(),
  protocol: v.literal(1),
  max_bytes: count,
  expiry: v.object({ min: count, max: count, default: count }),
  max_views: count,
  attempts: count,
  api_key_required: v.boolean(),
});
export type ServerInfo = v.InferOutput<typeof ServerInfo>;

/** `PUT /secrets/{id}`: 201, or 200 when it is the same request again. */
export const CreateAnswer = v.object({ expires_at_ms: time, views: count });
export type CreateAnswer = v.InferOutput<typeof CreateAnswer>;

/** `GET /secrets/{id}/peek`: what a reader may know before it takes a view. */
export const PeekAnswer = v.object({
  views_left: count,
  expires_at_ms: time,
  attempts_left: count,
  bytes: count,
});
export type PeekAnswer = v.InferOutput<typeof PeekAnswer>;

export const states = ["waiting", "opened", "expired", "revoked", "locked"] as const;

/** `GET /secrets/{id}` with the owner token. */
export const StatusAnswer = v.object({
  state: v.picklist(states),
  views_left: count,
  expires_at_ms: time,
  opened_at_ms: v.array(time),
  ended_at_ms: v.optional(time),
});
export type StatusAnswer = v.InferOutput<typeof StatusAnswer>;

/** `POST /receipts`: request, and answer in the same order; null where the server knows nothing (more). */
export const ReceiptsRequest = v.object({
  receipts: v.pipe(v.array(v.object({ id: v.string(), owner: v.string() })), v.maxLength(100)),
});
export const ReceiptsAnswer = v.object({ receipts: v.array(v.nullable(StatusAnswer)) });
