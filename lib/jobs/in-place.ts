import { AppError, type Failure, failureOf } from "../errors.ts";
import type { Notice } from "../notice.ts";
import type { Frame, PagePort, Refusal, Spot } from "../page/contract.ts";
import type { Delivery, ShareDone, ShareState } from "../share-state.ts";
import { type Aim, aim, type Where } from "./aim.ts";
import { showWork, type Telling, tell } from "./telling.ts";

/** When a secret ends, as far as it is known when its link is brought to its place. */
export interface Ends {
  readonly views: number;
  /** 0 if the server did not say. */
  readonly expiresAtMs: number;
}

/** What sharing in place needs of the world around it. */
export interface InPlaceEffects extends Telling {
  /** Shares a text. */
  readonly share: (text: string, ...how: Parameters<Sharing>) => Promise<ShareState>;
  /** Whether a text is a one-time link of a form we know. */
  readonly isLink: (text: string) => boolean;
  /** The link with the person's words around it, on one line. */
  readonly words: (link: string, ends: Ends) => string;
  /** Puts a text on the clipboard; says whether that was done. Never throws. */
  readonly copy: (text: string, spot: Spot) => Promise<boolean>;
  /** Destroys what was shared; says whether that was done. Never throws. */
  readonly revoke: (receiptId: string) => Promise<boolean>;
  /** Puts the secret of a revoked link into the popup; says whether it was still at hand. Never throws. */
  readonly keepAsDraft: (receiptId: string) => Promise<boolean>;
  /** Opens what asks for the permission that a failure speaks of. */
  readonly allow: (failure: Failure) => Promise<void>;
}

/** Where a link is to go. */
export interface Target {
  readonly spot: Spot;
  /** There is selected text to take the place of. */
  readonly isReplaced: boolean;
  /** Why no link can be inserted there; absent if one can. */
  readonly refusal?: Refusal;
}

/** The place of an aim, without the text that was selected there. */
export function targetOf({ spot, text, refusal }: Aim): Target {
  return { spot, isReplaced: text !== "", ...(refusal ? { refusal } : {}) };
}

/** What became of a link on its way to a place. */
interface Delivered {
  readonly delivery: Delivery;
  /** It was to take the place of selected text. */
  readonly isReplaced: boolean;
  /** Why it is not where it was to be. */
  readonly reason?: Failure;
  readonly isUnclear?: boolean;
}

/**
 * Turns the selection into a one-time link, in place. Where the place takes no link, or is gone by
 * then, the link goes to the clipboard, and waits in the popup if that fails too. Says in the page
 * what happened; throws nothing.
 */
export async function shareInPlace(where: Where, fx: InPlaceEffects): Promise<void> {
  let found: Aim;
  try {
    found = await aim(where, fx.newId(), fx.page);
    refuseText(found, fx);
    if (where.copyOnly) found = { ...found, refusal: "page.no-field" };
  } catch (thrown) {
    const { tabId, frameId = 0 } = where;
    return tellFailure({ tabId, frameId }, failureOf(thrown), fx);
  }
  const { text } = found;
  await shareAt(targetOf(found), (...how) => fx.share(text, ...how), fx);
}

/** Encrypts and stores something, calls `deliver` once there is a link, and tells how it ended. Never throws. */
export type Sharing = (
  deliver: (link: string, ends: Ends) => Promise<Delivery>,
  signal: AbortSignal,
) => Promise<ShareState>;

/** The same for what is to become a link at a place which is remembered already. */
export async function shareAt(
  target: Target,
  share: Sharing,
  fx: Omit<InPlaceEffects, "share">,
): Promise<ShareState> {
  const { spot, isReplaced } = target;
  const cancel = new AbortController();
  const stopShowing = showWork(spot, cancel, fx);
  let delivered: Delivered = { delivery: "shown", isReplaced };
  const deliver = async (link: string, ends: Ends) => {
    if (!cancel.signal.aborted) delivered = await bring(link, ends, target, fx);
    return delivered.delivery;
  };
  const end = await share(deliver, cancel.signal);
  await stopShowing();
  if (end.step === "done" && cancel.signal.aborted && delivered.delivery === "shown") {
    await tellCancelled(end, spot, fx);
  } else if (end.step === "done") await tellDelivered(end, delivered, spot, fx);
  else {
    await forget(spot, fx);
    if (end.step === "failed") await tellFailure(spot, end.failure, fx);
  }
  return end;
}

function refuseText({ text, refusal }: Aim, fx: InPlaceEffects): void {
  if (text === "")
    throw new AppError(refusal === "page.password-field" ? refusal : "page.no-selection");
  if (text.trim() === "") throw new AppError("input.empty");
  if (fx.isLink(text.trim())) throw new AppError("input.already-link");
}

/**
 * Brings a link to a remembered place, once, and makes sure that it stands there; else to the
 * clipboard. Never throws.
 */
async function bring(
  link: string,
  ends: Ends,
  { spot, isReplaced, refusal }: Target,
  fx: Pick<InPlaceEffects, "page" | "words" | "copy">,
): Promise<Delivered> {
  const tried = refusal ? excuse(refusal) : await insertAt(spot, fx.words(link, ends), fx.page);
  if (tried === "inserted") return { delivery: "inserted", isReplaced };
  return { delivery: (await fx.copy(link, spot)) ? "copied" : "shown", isReplaced, ...tried };
}

type Miss = Pick<Delivered, "reason" | "isUnclear">;

async function insertAt(spot: Spot, text: string, page: PagePort): Promise<"inserted" | Miss> {
  try {
    const end = await page.call(spot, "insert", spot.name, text);
    if (end.outcome === "inserted") return "inserted";
    if (end.outcome === "refused") return { reason: { code: end.refusal, facts: {} } };
    return { reason: { code: "page.refused", facts: {} }, isUnclear: true };
  } catch (thrown) {
    return { reason: failureOf(thrown) };
  }
}

/** Text that is not in a field is copied as a matter of course. */
function excuse(refusal: Refusal): Miss {
  return refusal === "page.no-field" ? {} : { reason: { code: refusal, facts: {} } };
}

/**
 * Says in the page what became of a link, and takes an Undo: the text is put back and the secret
 * destroyed, the latter also if the page has moved on. After a wrong place the secret is kept for another.
 */
async function tellDelivered(
  done: ShareDone,
  delivered: Delivered,
  spot: Spot,
  fx: Omit<InPlaceEffects, "share">,
): Promise<void> {
  const { views, expiresAtMs, receiptId } = done;
  const { delivery, isReplaced, reason, isUnclear } = delivered;
  const ends = { views, expiresAtMs };
  const notice: Notice =
    delivery === "inserted"
      ? { kind: delivery, isReplaced, ...ends }
      : {
          ...{ kind: delivery, ...ends },
          ...(reason ? { reason } : {}),
          ...(isUnclear ? { isUnclear } : {}),
        };
  const answer = await tell(notice, spot, fx);
  if (answer === "undo") await undo(receiptId, spot, fx);
  if (answer === "elsewhere") await takeBack(receiptId, { spot, isReplaced }, fx);
  if (answer === "allow" && reason) await fx.allow(reason);
  await forget(spot, fx);
}

async function undo(
  receiptId: string,
  spot: Spot,
  fx: Omit<InPlaceEffects, "share">,
): Promise<void> {
  const { isTextBack, isRevoked } = await retract(receiptId, spot, fx);
  await tell({ kind: "undone", isTextBack, isRevoked }, spot, fx);
}

/** Out of the field and off the server. What could not be revoked is not offered again: it would exist twice. */
async function takeBack(
  receiptId: string,
  { spot, isReplaced }: Target,
  fx: Omit<InPlaceEffects, "share">,
): Promise<void> {
  const { isTextBack: isOutOfField, isRevoked } = await retract(receiptId, spot, fx);
  const isKept = isRevoked && (await fx.keepAsDraft(receiptId));
  await tell({ kind: "takenBack", isOutOfField, isReplaced, isRevoked, isKept }, spot, fx);
}

/** Puts the field back as it was and destroys the secret, each whether or not the other can be done. */
async function retract(
  receiptId: string,
  spot: Spot,
  fx: Pick<InPlaceEffects, "page" | "revoke">,
): Promise<{ isTextBack: boolean; isRevoked: boolean }> {
  const back = fx.page.call(spot, "undo", spot.name).catch(() => "kept" as const);
  const [outcome, isRevoked] = await Promise.all([back, fx.revoke(receiptId)]);
  return { isTextBack: outcome === "restored", isRevoked };
}

async function tellCancelled(
  done: ShareDone,
  spot: Spot,
  fx: Omit<InPlaceEffects, "share">,
): Promise<void> {
  const isRevoked = await fx.revoke(done.receiptId);
  await forget(spot, fx);
  if (isRevoked) return tellFailure(spot, { code: "job.cancelled", facts: {} }, fx);
  return tellDelivered(done, { delivery: "shown", isReplaced: true }, spot, fx);
}

async function tellFailure(
  frame: Frame,
  failure: Failure,
  fx: Omit<InPlaceEffects, "share">,
): Promise<void> {
  const answer = await tell({ kind: "failed", failure }, frame, fx);
  if (answer === "allow") await fx.allow(failure);
}

async function forget(spot: Spot, fx: Pick<InPlaceEffects, "page">): Promise<void> {
  await fx.page.call(spot, "forget", spot.name).catch(() => undefined);
}
