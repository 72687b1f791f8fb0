import { failureOf } from "../errors.ts";
import type { Frame, PagePort, Spot } from "../page/contract.ts";
import { type InPlaceEffects, shareAt, type Target } from "./in-place.ts";
import { tellIn } from "./telling.ts";

/**
 * Offers a one-time link in the place of a paste that the guard holds back. Whoever takes it gets the
 * link where the paste was to go; otherwise nothing happens, and the same paste once more goes
 * through. Throws nothing.
 */
export async function offerLink(frame: Frame, fx: InPlaceEffects): Promise<void> {
  const spot: Spot = { ...frame, name: fx.newId() };
  try {
    await fx.page.enter(frame);
  } catch (thrown) {
    // The permission may be gone while the page is still guarded: a paste must not vanish without a word.
    return fx.tellOutside({ kind: "failed", failure: failureOf(thrown) });
  }
  try {
    const held = await fx.page.guard(frame, "held");
    if (!held) return;
    const { text } = await fx.page.call(spot, "remember", spot.name);
    const answer = await tellIn(
      await noticeFrame(frame, fx.page),
      { kind: "held", secret: held.kind },
      fx,
    );
    if (answer === "link") return await share({ spot, isReplaced: text !== "" }, fx);
    await fx.page.call(spot, "forget", spot.name);
  } catch {
    // The page has gone, and what was held back with it.
  }
}

async function share(target: Target, fx: InPlaceEffects): Promise<void> {
  const text: unknown = await fx.page.guard(target.spot, "take");
  if (typeof text === "string") {
    await shareAt(target, (...how) => fx.share(text, ...how), fx);
    return;
  }
  await fx.page.call(target.spot, "forget", target.spot.name);
}

/** The top frame if it may be reached, since a frame can be too small for a notice. */
async function noticeFrame(frame: Frame, page: PagePort): Promise<Frame> {
  const top = { tabId: frame.tabId, frameId: 0 };
  return page.enter(top).then(
    () => top,
    () => frame,
  );
}
