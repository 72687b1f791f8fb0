import { baseOf } from "../address.ts";
import { type FrameSender, type GuardedFrame, wokenBy } from "../messages/guard-wake.ts";
import { guardApiKey } from "../page/contract.ts";
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
  const before = known?.matches ?? [];
  if (matches.join() === before.join()) return;
  await stopInOpenTabs(before.filter((match) => !matches.includes(match)));
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
  await inOpenTabs(matches, (target) =>
    browser.scripting.executeScript({ target, files: [`/${file}`] }),
  );
}

/**
 * Ends the guard in open pages, which would go on holding back what nobody answers for any more.
 * Call it while the pages may still be reached.
 */
export async function stopInOpenTabs(matches: string[]): Promise<void> {
  if (matches.length === 0) return;
  await inOpenTabs(matches, (target) =>
    browser.scripting.executeScript({
      target,
      // Runs in the page: must not use anything from this file.
      func: (key: string) =>
        (globalThis as unknown as Record<string, { stop(): void } | undefined>)[key]?.stop(),
      args: [guardApiKey],
    }),
  );
}

async function inOpenTabs(
  matches: string[],
  act: (target: { tabId: number; allFrames: true }) => Promise<unknown>,
): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: matches })) {
    if (id !== undefined) await act({ tabId: id, allFrames: true }).catch(() => undefined);
  }
}
