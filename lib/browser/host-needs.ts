import { baseOf } from "../address.ts";
import type { InForce } from "../in-force.ts";
import { browser } from "./api.ts";
import { patternOf } from "./permissions.ts";
import { readInForce } from "./settings.ts";

/** The permission for a guarded site, by its host name. */
export function patternOfSite(host: string): string {
  return patternOf(baseOf(host));
}

/** The permissions for hosts that servers and guarded sites need. */
export function neededPatterns({ everyServer, settings }: InForce): Set<string> {
  const servers = everyServer.map(({ base }) => patternOf(base));
  return new Set([...servers, ...settings.guardedSites.map(patternOfSite)]);
}

/** Gives the permission for a host back, unless a server or a guarded site needs it by now. */
export async function giveBackHost(base: string): Promise<void> {
  const pattern = patternOf(base);
  if (neededPatterns(await readInForce()).has(pattern)) return;
  await browser.permissions.remove({ origins: [pattern] });
}
