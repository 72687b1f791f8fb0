import { baseOf } from "../address.ts";
import { type FrameSender, type GuardedFrame, wokenBy } from "../messages/guard-wake.ts";
import { browser } from "./api.ts";
import { hasHost, patternOf } from "./permissions.ts";

const scriptId = "guard";
const file = "guard.js";

/** Calls back when the guard of a site holds something back. */
export function onGuardWake(look: (frame: GuardedFrame) => void): void {
  browser.runtime.onMessage.addListener((received: unknown, sender: FrameSender) => {
    const frame = wokenBy(received, sender, browser.runtime.id);
    if (frame) look(frame);
    return undefined;
  });
}

/**
 * Makes the guarded sites those of the given host names, as far as the browser allows them, from the
 * next time a page of theirs loads; pages that are open are guarded at once. Outlives the browser.
 */
export async function syncGuard(hosts: readonly string[]): Promise<void> {
  const bases = hosts.map((host) => baseOf(host));
  const isAllowed = await Promise.all(bases.map(hasHost));
  const matches = bases.filter((_, index) => isAllowed[index]).map(patternOf);
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (matches.join() === (known?.matches ?? []).join()) return;
  if (known) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      ...{ id: scriptId, js: [file], matches, allFrames: true, runAt: "document_start" },
      // Editors write into frames of their own, which have no address.
      ...({ matchOriginAsFallback: true } as object),
      persistAcrossSessions: true,
    },
  ]);
  await guardOpenTabs(matches);
}

async function guardOpenTabs(matches: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    await browser.scripting.executeScript({ target, files: [`/${file}`] }).catch(() => undefined);
  }
}
