import type { Sender } from "./sender.ts";

/** "Something is held back here." Nothing else is ever sent from a web page. */
export const guardWake = "guard.held";

/** Where a wake came from. */
export interface GuardedFrame {
  readonly tabId: number;
  readonly frameId: number;
  /** Host name of the frame's origin, without a port. */
  readonly host: string;
}

/** The parts of a sender that say which frame it is in. */
export interface FrameSender extends Sender {
  readonly tab?: { readonly id?: number };
  readonly frameId?: number;
}

/** The frame that a message woke the worker for; undefined if it is no wake, or not from our own script. */
export function wokenBy(
  message: unknown,
  sender: FrameSender,
  ownId: string,
): GuardedFrame | undefined {
  if (message !== guardWake || sender.id !== ownId) return undefined;
  const tabId = sender.tab?.id;
  // A sandboxed frame has no origin of its own, but the address of its site.
  const origin = sender.origin === "null" ? undefined : sender.origin;
  const address = origin ?? sender.url ?? "";
  if (tabId === undefined || sender.frameId === undefined) return undefined;
  if (!/^https?:/.test(address) || !URL.canParse(address)) return undefined;
  return { tabId, frameId: sender.frameId, host: new URL(address).hostname };
}
