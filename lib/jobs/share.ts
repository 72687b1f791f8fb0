import { hostOf } from "../address.ts";
import type { Adapter, Created, Plan } from "../backends/backend.ts";
import type { Effects } from "../effects.ts";
import { AppError, type Failure, failureOf } from "../errors.ts";
import { isKeepable } from "../keepable.ts";
import type {
  BackendKind,
  BackendSettings,
  Capabilities,
  Receipt,
  Secret,
  ShareOptions,
} from "../model.ts";
import { kindOfFile, kindOfText, type SecretKind } from "../secret-kind.ts";
import type { Delivery, DeliveryWish, ShareDone, ShareState } from "../share-state.ts";
import { isMarked, markOf } from "./same-secret.ts";

/** One share, as the person asked for it. */
export interface ShareRequest {
  readonly jobId: string;
  readonly secret: Secret;
  readonly options: ShareOptions;
  readonly server: BackendSettings;
  readonly wish: DeliveryWish;
  /** The tab whose composer was remembered, for `insert`. */
  readonly tabId?: number;
  /** For the receipt. Never the secret. */
  readonly label: string;
  /** The batch that it is a part of: that knows the secret, and what becomes of the part. */
  readonly batchId?: string;
}

/**
 * What is kept, in memory that outlives the worker, from before the request goes out until it has
 * ended: enough to finish or repeat the very same create. Holds the key, so it is never written to disk.
 */
export interface Pending {
  readonly jobId: string;
  readonly plan: Plan;
  readonly server: BackendSettings;
  readonly options: ShareOptions;
  readonly wish: DeliveryWish;
  readonly tabId?: number;
  readonly label: string;
  /** The text; absent for a file and for a text too long to be kept, which can't be repeated after a crash. */
  readonly text?: string;
  /** What the file looked like. */
  readonly file?: { readonly name: string; readonly type: string; readonly bytes: number };
  /** Of the secret, once it failed: the plan is for no other (`same-secret.ts`). */
  readonly mark?: string;
  readonly secretKind?: SecretKind;
  readonly startedAtMs: number;
  /** It failed and waits for the person to try again; without, it was cut off in the middle. */
  readonly hasFailed?: boolean;
  /** It is a part of a batch, which is taken up as a whole. */
  readonly batchId?: string;
}

/** What sharing needs of the world around it. */
export interface ShareEffects extends Effects {
  readonly adapterOf: (kind: BackendKind) => Adapter;
  /** What a server could do when it was last asked, if it ever was. */
  readonly knownOf: (serverId: string) => Promise<Capabilities | undefined>;
  /** A page that opens carriers for those without the extension; undefined if the person has none. */
  readonly openAt: (server: BackendSettings) => Promise<string | undefined>;
  /** Throws `allow.policy` for what an organization forbids: every create passes here first. */
  readonly refuseForbidden: (share: Pick<ShareRequest, "server" | "options">) => Promise<void>;
  /** Tells the pages where the share stands. */
  readonly report: (state: ShareState) => Promise<void>;
  readonly keepPending: (pending: Pending) => Promise<void>;
  readonly dropPending: (jobId: string) => Promise<void>;
  /** Keeps the receipt for long, and for a moment the secret itself, which stands in the pending share. */
  readonly addReceipt: (receipt: Receipt, pending: Pending) => Promise<void>;
  /** Brings the link where it was wished, as far as that works now; never throws. */
  readonly deliver: (link: string, job: DeliveryJob) => Promise<Delivery>;
  readonly newId: () => string;
}

/** What delivery has to know of a share. */
export interface DeliveryJob {
  readonly wish: DeliveryWish;
  readonly tabId?: number;
  readonly options: ShareOptions;
  readonly expiresAtMs: number;
}

const progressEveryMs = 100;

/** Codes after which the same plan can be sent again and still makes one secret. */
export const repeatable =
  /^(backend\.(unreachable|offline|timeout|busy|full|garbled|refused)|allow\.host|job\.interrupted)/;

/**
 * Encrypts, stores and delivers a secret. Reports each step and ends in `done` or `failed`; throws
 * nothing. With an adapter whose create is idempotent a failed or interrupted share can be resumed
 * and never makes a second secret.
 */
export async function share(
  request: ShareRequest,
  fx: ShareEffects,
  signal?: AbortSignal,
): Promise<ShareState> {
  const adapter = fx.adapterOf(request.server.kind);
  try {
    refuseEmpty(request.secret);
    const pending = pendingOf(request, adapter.plan(request.server, request.options, fx), fx);
    await fx.keepPending(pending);
    return await finish(pending, request.secret, fx, signal);
  } catch (thrown) {
    return fail(request.jobId, failureOf(thrown), false, fx);
  }
}

/**
 * Takes up a share that ended early, with the same plan. Where the server can't tell a repeated create
 * from a new one nothing is sent again: it ends as `job.interrupted`, and the draft is still there.
 * `secret`: where somebody else kept it; another one than the plan was made for ends as `job.file-lost`.
 */
export async function resumeShare(
  pending: Pending,
  fx: ShareEffects,
  signal?: AbortSignal,
  secret: Secret | undefined = keptSecret(pending),
): Promise<ShareState> {
  const adapter = fx.adapterOf(pending.server.kind);
  const isSame = secret !== undefined && (await isMarked(secret, pending.mark));
  if (adapter.idempotentCreate && isSame) return finish(pending, secret, fx, signal);
  try {
    const created = await adapter.recover?.(pending.server, pending.plan, fx);
    if (created) return await complete(pending, created, fx);
    await fx.dropPending(pending.jobId);
    const code = isSame ? "job.interrupted" : "job.file-lost";
    return await fail(pending.jobId, failureOf(new AppError(code)), false, fx);
  } catch (thrown) {
    await fx.keepPending({ ...pending, hasFailed: true });
    return fail(pending.jobId, failureOf(thrown), true, fx);
  }
}

function keptSecret({ text }: Pending): Secret | undefined {
  return text === undefined ? undefined : { kind: "text", text };
}

function pendingOf(request: ShareRequest, plan: Plan, fx: ShareEffects): Pending {
  const { jobId, server, options, wish, tabId, label, secret, batchId } = request;
  const isKept = secret.kind === "text" && isKeepable(secret.text) && batchId === undefined;
  return {
    jobId,
    plan,
    server,
    options,
    wish,
    ...(tabId === undefined ? {} : { tabId }),
    label,
    ...(isKept ? { text: secret.text } : {}),
    ...(secret.kind === "file" && batchId === undefined ? { file: looksOf(secret) } : {}),
    secretKind:
      secret.kind === "text" ? kindOfText(secret.text) : kindOfFile(secret.name, secret.type),
    ...(batchId === undefined ? {} : { batchId }),
    startedAtMs: fx.nowMs(),
  };
}

function looksOf({ name, type, content }: Extract<Secret, { kind: "file" }>) {
  return { name, type, bytes: content.size };
}

async function finish(
  pending: Pending,
  secret: Secret,
  fx: ShareEffects,
  signal: AbortSignal | undefined,
): Promise<ShareState> {
  const adapter = fx.adapterOf(pending.server.kind);
  try {
    await fx.refuseForbidden(pending);
    const onProgress = await progressOf(pending, fx);
    const known = await fx.knownOf(pending.server.id);
    const openAt = adapter.format === "carrier" ? await fx.openAt(pending.server) : undefined;
    const { plan, options } = pending;
    const request = {
      ...{ plan, secret, options, onProgress },
      ...(known ? { known } : {}),
      ...(openAt ? { openAt } : {}),
      ...(signal ? { signal } : {}),
    };
    const created = await adapter.create(pending.server, request, fx);
    return await complete(pending, created, fx);
  } catch (thrown) {
    return await giveUp(pending, secret, failureOf(thrown), fx);
  }
}

/** Ends a create that failed, and keeps its plan if that can be sent again. */
async function giveUp(
  pending: Pending,
  secret: Secret,
  failure: Failure,
  fx: ShareEffects,
): Promise<ShareState> {
  const { jobId, server, text, file, batchId } = pending;
  if (failure.code === "job.cancelled") await undoCreate(pending, fx);
  const isRepeatable =
    fx.adapterOf(server.kind).idempotentCreate &&
    (text ?? file ?? batchId) !== undefined &&
    repeatable.test(failure.code);
  const mark = isRepeatable ? await markOf(secret).catch(() => undefined) : undefined;
  if (mark) await fx.keepPending({ ...pending, mark, hasFailed: true });
  else await fx.dropPending(jobId);
  const failed = { step: "failed", jobId, failure, canRetry: mark !== undefined } as const;
  return end(mark && file ? { ...failed, needsFile: true } : failed, fx);
}

/** A cancelled create may have reached the server all the same: what it made is destroyed, if that can be. */
async function undoCreate(pending: Pending, fx: ShareEffects): Promise<void> {
  const adapter = fx.adapterOf(pending.server.kind);
  try {
    const created = await adapter.recover?.(pending.server, pending.plan, fx);
    if (created?.revocable)
      await adapter.revoke(receiptOf(pending, created, fx), pending.server, fx);
  } catch {
    // Nobody holds its link, and it expires: nothing more can be done from here.
  }
}

/** From here on the secret is stored: nothing may keep its link from the person who shared it. */
async function complete(pending: Pending, created: Created, fx: ShareEffects): Promise<ShareState> {
  const receipt = receiptOf(pending, created, fx);
  await fx.addReceipt(receipt, pending);
  const delivery = await fx.deliver(created.link, { ...pending, expiresAtMs: created.expiresAtMs });
  const done: ShareDone = {
    step: "done",
    jobId: pending.jobId,
    link: created.link,
    receiptId: receipt.id,
    host: hostOf(pending.server.base),
    views: created.views,
    expiresAtMs: created.expiresAtMs,
    hasPassphrase: receipt.hasPassphrase,
    canRevoke: created.revocable,
    delivery,
    doneAtMs: fx.nowMs(),
  };
  await fx.report(done);
  await fx.dropPending(pending.jobId);
  return done;
}

function receiptOf(pending: Pending, created: Created, fx: ShareEffects): Receipt {
  const { server, options, label, secretKind } = pending;
  return {
    id: fx.newId(),
    backendId: server.id,
    kind: server.kind,
    base: server.base,
    handle: created.handle,
    label,
    createdAtMs: fx.nowMs(),
    expiresAtMs: created.expiresAtMs,
    views: created.views,
    hasPassphrase: options.passphrase !== undefined,
    ...(secretKind ? { secretKind } : {}),
  };
}

async function fail(
  jobId: string,
  failure: Failure,
  canRetry: boolean,
  fx: ShareEffects,
): Promise<ShareState> {
  return end({ step: "failed", jobId, failure, canRetry }, fx);
}

async function end(state: ShareState, fx: ShareEffects): Promise<ShareState> {
  await fx.report(state);
  return state;
}

/** Reports the start now and progress at most ten times a second. */
async function progressOf(pending: Pending, fx: ShareEffects): Promise<(fraction: number) => void> {
  const startedAtMs = fx.nowMs();
  const working = { step: "working", jobId: pending.jobId, startedAtMs } as const;
  await fx.report({ ...working, phase: "encrypting", fraction: 0 });
  let reportedAtMs = startedAtMs;
  return (fraction) => {
    const now = fx.nowMs();
    if (fraction < 1 && now - reportedAtMs < progressEveryMs) return;
    reportedAtMs = now;
    const phase = fraction < 1 ? "encrypting" : "sending";
    void fx.report({ ...working, phase, fraction });
  };
}

function refuseEmpty(secret: Secret): void {
  const isEmpty = secret.kind === "text" ? secret.text.trim() === "" : secret.content.size === 0;
  if (isEmpty) throw new AppError("input.empty");
}
