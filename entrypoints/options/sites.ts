import type {
  AskedSite,
  GuardedSite,
  OptionsActions,
  SiteChoice,
} from "../../components/options/contract.ts";
import { baseOf, siteOf } from "../../lib/address.ts";
import { browser } from "../../lib/browser/api.ts";
import { stopInOpenTabs } from "../../lib/browser/guard.ts";
import { giveBackHost, neededPatterns, patternOfSite } from "../../lib/browser/host-needs.ts";
import { hasHost, requestHost } from "../../lib/browser/permissions.ts";
import { changeOwnSettings, readInForce } from "../../lib/browser/settings.ts";
import { AppError, type Failure, failureOf } from "../../lib/errors.ts";
import type { InForce } from "../../lib/in-force.ts";
import type { Settings } from "../../lib/settings.ts";

/** What the options do about single sites. `setAsked` draws what became of the site asked about. */
export function siteActions(
  setAsked: (site: AskedSite) => void,
): Pick<
  OptionsActions,
  "setSite" | "removeSite" | "allowSite" | "disallowSite" | "guardSite" | "unguardSite"
> {
  return {
    setSite,
    guardSite,
    unguardSite: (host) => void unguardSite(host),
    removeSite: (host) => void changeOwnSettings((settings) => withoutSite(settings, host)),
    allowSite: (host) =>
      void requestHost(baseOf(host)).then((granted) =>
        setAsked({ host, answer: granted ? "allowed" : "refused" }),
      ),
    disallowSite: (pattern) => void browser.permissions.remove({ origins: [pattern] }),
  };
}

function setSite(choice: SiteChoice): Failure | undefined {
  try {
    const host = siteOf(choice.host);
    const words = choice.words.trim() === "" ? "" : choice.words;
    if (words !== "" && words.split("{link}").length !== 2) throw new AppError("input.template");
    void changeOwnSettings((settings) => withSite(settings, { ...choice, host, words }));
    return undefined;
  } catch (thrown) {
    return failureOf(thrown);
  }
}

function withSite(settings: Settings, { host, serverId, words }: SiteChoice): Settings {
  const { serverBySite, templateBySite, ...rest } = withoutSite(settings, host);
  return {
    ...rest,
    serverBySite: serverId === "" ? serverBySite : { ...serverBySite, [host]: serverId },
    templateBySite: words === "" ? templateBySite : { ...templateBySite, [host]: words },
  };
}

function withoutSite(settings: Settings, host: string): Settings {
  const { [host]: _server, ...serverBySite } = settings.serverBySite;
  const { [host]: _words, ...templateBySite } = settings.templateBySite;
  return { ...settings, serverBySite, templateBySite };
}

/** The choices of all sites, by name. */
export function siteChoices({ serverBySite, templateBySite }: Settings): SiteChoice[] {
  const hosts = new Set([...Object.keys(serverBySite), ...Object.keys(templateBySite)]);
  return [...hosts].sort().map((host) => ({
    host,
    serverId: serverBySite[host] ?? "",
    words: templateBySite[host] ?? "",
  }));
}

/** "refused" if the browser's question was not answered with yes. It is asked before anything is waited for. */
async function guardSite(typed: string): Promise<Failure | "refused" | undefined> {
  try {
    const base = baseOf(typed);
    const host = new URL(base).hostname;
    if (!(await requestHost(base))) return "refused";
    await changeOwnSettings((settings) => ({
      ...settings,
      guardedSites: [...new Set([...settings.guardedSites, host])].sort(),
    }));
    return undefined;
  } catch (thrown) {
    return failureOf(thrown);
  }
}

/** Gives the permission back too, unless a server there needs it. */
async function unguardSite(host: string): Promise<void> {
  await changeOwnSettings((settings) => ({
    ...settings,
    guardedSites: settings.guardedSites.filter((site) => site !== host),
  }));
  // An organization may have it guarded all the same.
  if ((await readInForce()).settings.guardedSites.includes(host)) return;
  await stopInOpenTabs([patternOfSite(host)]);
  await giveBackHost(baseOf(host));
}

/** The guarded sites, whose wish that is, and whether the browser still allows them. */
export function guardedSites({ settings, policy }: InForce): Promise<GuardedSite[]> {
  return Promise.all(
    settings.guardedSites.map(async (host) => ({
      host,
      isAllowed: await hasHost(baseOf(host)),
      isFixed: policy.guardedSites?.includes(host) ?? false,
    })),
  );
}

/** What the browser allows besides the servers and the guarded sites. */
export async function allowedSites(held: InForce): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const needed = neededPatterns(held);
  return origins.filter((pattern) => !needed.has(pattern)).sort();
}

/** The site in the page's own address, `#allow=HOST`; undefined if there is none that could be allowed. */
export function siteAskedIn(hash: string): AskedSite | undefined {
  const host = new URLSearchParams(hash.slice(1)).get("allow");
  try {
    return host ? { host: new URL(baseOf(host)).host, answer: "open" } : undefined;
  } catch {
    return undefined;
  }
}
