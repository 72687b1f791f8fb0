import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { headers, type PeekAnswer } from "../../lib/wire/native.ts";
import { type Context, type Exchange, limitGuesses, limitRate, refuse } from "../exchange.ts";
import { ClientGone, Refusal } from "../refusal.ts";
import { longestMs } from "../request-body.ts";
import { bearerDigest, claimOf } from "../request-fields.ts";
import { partBytes, type ReaderProof, type Revealed } from "../store/store.ts";

type Taken = Extract<Revealed, { kind: "taken" }>;

/** `GET /secrets/{id}/peek`: what a reader may know before a view is taken. */
export async function peek(context: Context, exchange: Exchange, id: Buffer): Promise<void> {
  const seen = await context.store.peek(id);
  if (seen.kind !== "waiting") refuse(context, exchange.request, seen);
  const answer: PeekAnswer = {
    views_left: seen.viewsLeft,
    expires_at_ms: seen.expiresAtMs,
    attempts_left: seen.attemptsLeft,
    bytes: seen.bytes,
  };
  context.answers.json(exchange.response, 200, answer);
}

/** `POST /secrets/{id}/reveal`: takes a view and hands over the ciphertext. */
export async function reveal(context: Context, exchange: Exchange, id: Buffer): Promise<void> {
  const { request, response } = exchange;
  limitRate(context, request, "reveal");
  limitGuesses(context, request);
  const proof: ReaderProof = { access: bearerDigest(request), claim: claimOf(request) };
  if (context.budget.isFull) throw new Refusal("unavailable", { retry_after: 1 });
  const taken = await context.store.reveal(id, proof);
  if (taken.kind !== "taken") refuse(context, request, taken);
  const release = context.budget.force(Math.min(taken.bytes, partBytes));
  response.once("close", release);
  context.answers.binaryHead(response, taken.bytes, [
    headers.viewsLeft,
    String(taken.viewsLeft),
    headers.expiresAt,
    String(taken.expiresAtMs),
  ]);
  if (taken.parts === 1) response.end(taken.first);
  else await sendParts(context, response, { id, claim: proof.claim, taken });
}

/** `POST /secrets/{id}/confirm`: the reader has decrypted. */
export async function confirm(context: Context, exchange: Exchange, id: Buffer): Promise<void> {
  const { request, response } = exchange;
  limitGuesses(context, request);
  const proof: ReaderProof = { access: bearerDigest(request), claim: claimOf(request) };
  const outcome = await context.store.confirm(id, proof);
  if (outcome.kind !== "done") refuse(context, request, outcome);
  context.answers.empty(response);
}

/** Part after part, the next one fetched when the last has left; broken off if it may go no further. */
async function sendParts(
  { store, config }: Context,
  response: ServerResponse,
  { id, claim, taken }: { id: Buffer; claim: Buffer; taken: Taken },
): Promise<void> {
  const deadlineMs = longestMs(taken.bytes, config.idleSeconds * 1000);
  const timer = setTimeout(() => response.destroy(), deadlineMs);
  const left = new AbortController();
  response.once("close", () => left.abort());
  try {
    await sendPart(response, taken.first, left.signal);
    for (let index = 1; index < taken.parts; index++) {
      const part = await store.part(id, claim, index);
      if (!part) throw new ClientGone();
      await sendPart(response, part, left.signal);
    }
    response.end();
  } catch {
    // The head is out: an answer that is cut short is the only way left to say no.
    response.destroy();
  } finally {
    clearTimeout(timer);
  }
}

async function sendPart(response: ServerResponse, part: Buffer, left: AbortSignal): Promise<void> {
  left.throwIfAborted();
  if (!response.write(part)) await once(response, "drain", { signal: left });
}
