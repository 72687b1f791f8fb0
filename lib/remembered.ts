import * as v from "valibot";
import type { Settings } from "./settings.ts";

/** Sites beyond this many are forgotten, the one that was used longest ago first. */
export const maxSites = 200;

const ChoiceSchema = v.object({
  expiresInSeconds: v.number(),
  views: v.number(),
  atMs: v.number(),
});

/**
 * What was chosen last: on each site with each server, and with each server wherever it was. Never a
 * passphrase, and not whether there was one.
 */
export const RememberedSchema = v.object({
  /** By the server's id. */
  byServer: v.record(v.string(), ChoiceSchema),
  /** By host name, then by the server's id. */
  bySite: v.record(v.string(), v.record(v.string(), ChoiceSchema)),
});
export type Remembered = v.InferOutput<typeof RememberedSchema>;
type Choice = v.InferOutput<typeof ChoiceSchema>;

/** Where a choice was made. `site` is a host name, "" where none is known or none may be remembered. */
export interface Place {
  readonly serverId: string;
  readonly site: string;
}

/** What a person chose, or chooses as a rule; null: whatever the server suggests. */
export interface Usual {
  readonly expiresInSeconds: number | null;
  readonly views: number;
}

/** Notes a choice for its server, and for its site if there is one. */
export function remember(
  { byServer, bySite }: Remembered,
  { serverId, site }: Place,
  choice: Choice,
): Remembered {
  const onSite = Object.hasOwn(bySite, site) ? bySite[site] : {};
  return {
    byServer: { ...byServer, [serverId]: choice },
    bySite: site === "" ? bySite : newest({ ...bySite, [site]: { ...onSite, [serverId]: choice } }),
  };
}

function newest(bySite: Remembered["bySite"]): Remembered["bySite"] {
  const sites = Object.entries(bySite);
  if (sites.length <= maxSites) return bySite;
  const lastUsed = (choices: Readonly<Record<string, Choice>>) =>
    Math.max(...Object.values(choices).map(({ atMs }) => atMs));
  sites.sort(([, a], [, b]) => lastUsed(b) - lastUsed(a));
  return Object.fromEntries(sites.slice(0, maxSites));
}

/**
 * What to begin with: the last choice on this site with this server, else the last with this server,
 * else the defaults. What an organization has fixed is no matter of choice.
 */
export function usualAt(
  { byServer, bySite }: Remembered,
  { serverId, site }: Place,
  { settings, fixed }: { readonly settings: Settings; readonly fixed: ReadonlySet<string> },
): Usual {
  const onSite = Object.hasOwn(bySite, site) ? bySite[site] : undefined;
  const last =
    onSite && Object.hasOwn(onSite, serverId)
      ? onSite[serverId]
      : Object.hasOwn(byServer, serverId)
        ? byServer[serverId]
        : undefined;
  const { expiresInSeconds, views } = settings;
  return {
    expiresInSeconds: fixed.has("expiresInSeconds")
      ? expiresInSeconds
      : (last?.expiresInSeconds ?? expiresInSeconds),
    views: fixed.has("views") ? views : (last?.views ?? views),
  };
}

/** Forgets all about a server that is no longer there. */
export function withoutServerChoices(
  { byServer, bySite }: Remembered,
  serverId: string,
): Remembered {
  const { [serverId]: _server, ...others } = byServer;
  const sites = Object.entries(bySite).map(([site, choices]) => {
    const { [serverId]: _choice, ...rest } = choices;
    return [site, rest] as const;
  });
  return {
    byServer: others,
    bySite: Object.fromEntries(sites.filter(([, choices]) => Object.keys(choices).length > 0)),
  };
}

/** How many sites and servers something is remembered of. */
export function countRemembered({ byServer, bySite }: Remembered): number {
  return new Set([...Object.keys(byServer), ...Object.keys(bySite)]).size;
}
