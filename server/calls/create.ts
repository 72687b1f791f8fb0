import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { binaryType, type CreateAnswer, headers } from "../../lib/wire/native.ts";
import { type Context, type Exchange, inviteBody, limitGuesses, limitRate } from "../exchange.ts";
import { Refusal } from "../refusal.ts";
import { readPieces, readWhole } from "../request-body.ts";
import {
  apiKeyDigest,
  digestIn,
  growingSha256,
  lengthOf,
  numberIn,
  requireType,
  sha256,
} from "../request-fields.ts";
import { type Created, type NewSecret, partBytes } from "../store/store.ts";

type Head = Omit<NewSecret, "body" | "digest">;

/** `PUT /secrets/{id}`: keeps a ciphertext. Everything that can be refused is, before it is read. */
export async function create(context: Context, exchange: Exchange, id: Buffer): Promise<void> {
  const { request, response } = exchange;
  requireApiKey(context, request);
  limitRate(context, request, "create");
  const head = readHead(context, request, id);
  const release = context.budget.take(Math.min(head.bytes, partBytes));
  if (!release) throw new Refusal("unavailable", { retry_after: 1 });
  try {
    inviteBody(exchange);
    const created = await (head.bytes <= partBytes ? keepShort : keepLong)(context, exchange, head);
    if (created.kind === "conflict") throw new Refusal("conflict");
    if (created.kind === "ended") throw new Refusal(created.state, { at_ms: created.atMs });
    const answer: CreateAnswer = { expires_at_ms: created.expiresAtMs, views: created.views };
    context.answers.json(response, created.kind === "created" ? 201 : 200, answer);
  } finally {
    release();
  }
}

function requireApiKey(context: Context, request: IncomingMessage): void {
  const known = context.apiKeyDigests;
  if (known.length === 0) return;
  limitGuesses(context, request);
  const digest = apiKeyDigest(request);
  // Every key is compared, so that the time does not tell which one came close.
  const fitting = digest ? known.filter((each) => timingSafeEqual(each, digest)) : [];
  if (fitting.length > 0) return;
  if (digest) context.rateLimit.take("wrongToken", context.addressOf(request));
  throw new Refusal("api_key");
}

function readHead({ config }: Context, request: IncomingMessage, id: Buffer): Head {
  const bytes = lengthOf(request, config.maxBytes);
  if (bytes === 0) throw new Refusal("bad_request");
  requireType(request, binaryType);
  const { min, max, default: absent } = config.expirySeconds;
  return {
    id,
    bytes,
    access: digestIn(request, headers.access),
    owner: digestIn(request, headers.owner),
    expiresInSeconds: numberIn(request, headers.expiresIn, { min, max, absent }),
    views: numberIn(request, headers.views, { min: 1, max: config.maxViews, absent: 1 }),
  };
}

async function keepShort(context: Context, exchange: Exchange, head: Head): Promise<Created> {
  const idleMs = context.config.idleSeconds * 1000;
  const body = await readWhole(exchange.request, head.bytes, idleMs);
  return context.store.create({ ...head, digest: sha256(body), body });
}

async function keepLong(context: Context, exchange: Exchange, head: Head): Promise<Created> {
  const { store, config } = context;
  const upload = await store.upload(head.id);
  const digest = growingSha256();
  const pace = { length: head.bytes, pieceBytes: partBytes, idleMs: config.idleSeconds * 1000 };
  let isKept = false;
  try {
    await readPieces(exchange.request, pace, (piece) => {
      digest.add(piece);
      return upload.add(piece);
    });
    const created = await store.create({ ...head, digest: digest.digest(), body: upload });
    isKept = created.kind === "created";
    return created;
  } finally {
    // If this fails too, the sweeper throws the parts away later.
    if (!isKept) await upload.discard().catch(() => undefined);
  }
}
