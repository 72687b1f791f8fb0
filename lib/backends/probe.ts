import { base64url } from "../bytes.ts";
import type { Effects } from "../effects.ts";
import { AppError, type ErrorCode, failureOf } from "../errors.ts";
import type { BackendSettings, Receipt, ShareOptions } from "../model.ts";
import type { Adapter, Created, Ref } from "./backend.ts";

/**
 * What a probe of a server took, in milliseconds. `revokedMs` is absent where it can't revoke, or
 * does not take a second text so soon.
 */
export interface Probe {
  readonly createdMs: number;
  readonly readMs: number;
  readonly revokedMs?: number;
}

/** What a probe is doing, in this order. */
export type ProbeStep = "asking" | "creating" | "reading" | "revoking";

/** The outside world of a probe, and who wants to know how far it got. */
export interface ProbeEffects extends Effects {
  readonly onStep?: (step: ProbeStep) => void;
}

/**
 * Shares a random text, opens it by its own link, and revokes a second one: all that a server is set
 * up for, with nothing secret in it. Throws what went wrong; `open.failed` if another text came
 * back. A text that could not be read back expires by itself. The last step that `onStep` was told is
 * the one that failed.
 */
export async function probe(
  adapter: Adapter,
  server: BackendSettings,
  fx: ProbeEffects,
): Promise<Probe> {
  fx.onStep?.("asking");
  const { expiry, revoke } = await adapter.capabilities(server, fx);
  const shortest = expiry.kind === "range" ? expiry.min : Math.min(...expiry.values);
  const options = {
    expiresInSeconds: Math.max(shortest, expiry.kind === "range" ? 60 : 0),
    views: 1,
  };
  const words = `Hushlink test ${base64url(fx.random(12))}`;

  fx.onStep?.("creating");
  const { value: created, tookMs: createdMs } = await timed(fx, () =>
    createText(adapter, server, { words, options, fx }),
  );
  fx.onStep?.("reading");
  const { tookMs: readMs } = await timed(fx, () =>
    readBack(adapter, server, { created, words, fx }),
  );
  if (!revoke) return { createdMs, readMs };
  fx.onStep?.("revoking");
  const second = await secondText(adapter, server, { words, options, fx });
  if (!second) return { createdMs, readMs };
  const receipt = receiptOf(second, server, fx);
  const { tookMs: revokedMs } = await timed(fx, () => adapter.revoke(receipt, server, fx));
  return { createdMs, readMs, revokedMs };
}

async function timed<T>(
  fx: Effects,
  work: () => Promise<T>,
): Promise<{ value: T; tookMs: number }> {
  const startedAtMs = fx.nowMs();
  const value = await work();
  return { value, tookMs: fx.nowMs() - startedAtMs };
}

function createText(
  adapter: Adapter,
  server: BackendSettings,
  what: { words: string; options: ShareOptions; fx: Effects },
): Promise<Created> {
  const { words, options, fx } = what;
  const plan = adapter.plan(server, options, fx);
  return adapter.create(server, { plan, secret: { kind: "text", text: words }, options }, fx);
}

/** What a server answers to a second text when it wants a pause between two: PrivateBin does. */
const wantsPause: ReadonlySet<ErrorCode> = new Set(["backend.refused", "backend.busy"]);

/** It took a first text a moment ago: that it does not take another one now says nothing about revoking. */
async function secondText(
  ...[adapter, server, what]: Parameters<typeof createText>
): Promise<Created | undefined> {
  try {
    return await createText(adapter, server, what);
  } catch (thrown) {
    if (wantsPause.has(failureOf(thrown).code)) return undefined;
    throw thrown;
  }
}

async function readBack(
  adapter: Adapter,
  server: BackendSettings,
  what: { created: Created; words: string; fx: Effects },
): Promise<void> {
  const { created, words, fx } = what;
  const ref: Ref | undefined = adapter.parse(new URL(created.link), server);
  if (!ref) throw new AppError("input.link-unknown");
  const taken = await adapter.take(ref, { claim: base64url(fx.random(16)) }, fx);
  const secret = await adapter.open(taken, ref);
  if (secret.kind !== "text" || secret.text !== words) throw new AppError("open.failed");
  await adapter.confirm(taken, ref, fx);
}

function receiptOf(created: Created, server: BackendSettings, fx: Effects): Receipt {
  const { handle, expiresAtMs, views } = created;
  const { id: backendId, kind, base } = server;
  const createdAtMs = fx.nowMs();
  const kept = { id: "", backendId, kind, base, handle, label: "" };
  return { ...kept, createdAtMs, expiresAtMs, views, hasPassphrase: false };
}
