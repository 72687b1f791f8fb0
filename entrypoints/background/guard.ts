import { browser } from "../../lib/browser/api.ts";
import { onGuardWake, syncGuard } from "../../lib/browser/guard.ts";
import { readInForce, watchInForce } from "../../lib/browser/settings.ts";
import { offerLink } from "../../lib/jobs/guard.ts";
import type { GuardedFrame } from "../../lib/messages/guard-wake.ts";
import { effectsIn } from "./in-place.ts";

/** Keeps the guarded sites in step with the options and permissions, and answers when one calls. */
export function guardSites(): void {
  const sync = async () => syncGuard((await readInForce()).settings.guardedSites);
  watchInForce(({ settings }) => void syncGuard(settings.guardedSites));
  browser.permissions.onAdded.addListener(() => void sync());
  browser.permissions.onRemoved.addListener(() => void sync());
  onGuardWake((frame) => void answer(frame));
  void sync();
}

async function answer({ tabId, frameId, host }: GuardedFrame): Promise<void> {
  const { guardedSites } = (await readInForce()).settings;
  if (guardedSites.includes(host)) await offerLink({ tabId, frameId }, await effectsIn(tabId));
}
