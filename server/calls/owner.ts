import * as v from "valibot";
import { type ReceiptsAnswer, ReceiptsRequest, type StatusAnswer } from "../../lib/wire/native.ts";
import { type Context, type Exchange, inviteBody, limitGuesses, refuse } from "../exchange.ts";
import { Refusal } from "../refusal.ts";
import { readWhole } from "../request-body.ts";
import { bearerDigest, digestOfToken, lengthOf, readId, requireType } from "../request-fields.ts";
import type { Status } from "../store/store.ts";

/** A hundred receipts take about 9 KB. */
const mostReceiptBytes = 64 * 1024;

/** `GET /secrets/{id}`: what became of a secret, for who holds its owner token. */
export async function status(context: Context, exchange: Exchange, id: Buffer): Promise<void> {
  const { request, response } = exchange;
  limitGuesses(context, request);
  const outcome = await context.store.status(id, bearerDigest(request));
  if (outcome.kind !== "status") refuse(context, request, outcome);
  context.answers.json(response, 200, answerOf(outcome));
}

/** `DELETE /secrets/{id}`: erases the ciphertext at once. */
export async function revoke(context: Context, exchange: Exchange, id: Buffer): Promise<void> {
  const { request, response } = exchange;
  limitGuesses(context, request);
  const outcome = await context.store.revoke(id, bearerDigest(request));
  if (outcome.kind !== "done") refuse(context, request, outcome);
  context.answers.empty(response);
}

/** `POST /receipts`: the state of up to 100 secrets, null for each that the token does not fit. */
export async function receipts(context: Context, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const length = lengthOf(request, mostReceiptBytes);
  requireType(request, "application/json");
  inviteBody(exchange);
  const body = await readWhole(request, length, context.config.idleSeconds * 1000);
  const asked = v.safeParse(ReceiptsRequest, jsonOf(body));
  if (!asked.success) throw new Refusal("bad_request");
  const states = await Promise.all(asked.output.receipts.map((each) => stateOf(context, each)));
  const answer: v.InferOutput<typeof ReceiptsAnswer> = { receipts: states };
  context.answers.json(response, 200, answer);
}

async function stateOf(
  { store }: Context,
  receipt: { id: string; owner: string },
): Promise<StatusAnswer | null> {
  const id = readId(receipt.id);
  const owner = digestOfToken(receipt.owner);
  if (!id || !owner) return null;
  const outcome = await store.status(id, owner);
  return outcome.kind === "status" ? answerOf(outcome) : null;
}

function answerOf(status: Status): StatusAnswer {
  return {
    state: status.state,
    views_left: status.viewsLeft,
    expires_at_ms: status.expiresAtMs,
    opened_at_ms: [...status.openedAtMs],
    ...(status.endedAtMs === undefined ? {} : { ended_at_ms: status.endedAtMs }),
  };
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
