import type { BackendSettings } from "./model.ts";
import type { Policy, PolicyServer, ReadPolicy } from "./policy.ts";
import { mayUse } from "./policy.ts";
import type { Settings } from "./settings.ts";

/** Names of settings that an organization has set, so that nobody else can. */
export type FixedSetting = Exclude<keyof Settings, "servers" | "serverBySite">;

/** What holds: the person's own settings, with the organization's over them. */
export interface InForce {
  /** `servers` are those that may be shared to, the organization's first. */
  readonly settings: Settings;
  /** Empty without one. */
  readonly policy: Policy;
  /** Parts of the policy that could not be used. */
  readonly unread: readonly string[];
  readonly fixed: ReadonlySet<FixedSetting>;
  /** Ids of the servers that the organization has set up. */
  readonly fixedServers: ReadonlySet<string>;
  /** Also those that may not be shared to: what came from them is still opened, revoked and looked after. */
  readonly everyServer: readonly BackendSettings[];
}

/** Settings that a key of the same name fixes. */
const sameName = [
  "expiresInSeconds",
  "views",
  "keepReceiptsDays",
  "openLinksHere",
  "notices",
  "notifyOpened",
  "hideWhenTabHidden",
  "clearClipboard",
] as const;

/**
 * Lays a policy over somebody's own settings. Those stay as they are: without the policy everything is
 * as it was before.
 */
export function inForce(own: Settings, { policy, unread }: ReadPolicy): InForce {
  const organized = new Map(
    (policy.servers ?? []).map((given) => {
      const server = asConfigured(given, own.servers);
      return [server.id, server];
    }),
  );
  const everyServer = [
    ...organized.values(),
    ...own.servers.filter(({ id }) => !organized.has(id)),
  ];
  const servers = everyServer.filter(({ base }) => mayUse(base, policy));
  const defaultServer = servers.find(({ base }) => base === policy.defaultServer);
  const { wordsAroundLink: template } = policy;
  // The person may guard more sites than the organization does.
  const guardedSites = [...new Set([...(policy.guardedSites ?? []), ...own.guardedSites])];
  const fixed: Partial<Settings> = {
    ...Object.fromEntries(
      sameName.flatMap((name) => (name in policy ? [[name, policy[name]]] : [])),
    ),
    ...(defaultServer ? { defaultServerId: defaultServer.id } : {}),
    ...(template === undefined ? {} : { template, templateBySite: {} }),
  };
  return {
    settings: { ...own, ...fixed, servers, guardedSites },
    policy,
    unread,
    fixed: new Set(Object.keys(fixed) as FixedSetting[]),
    fixedServers: new Set(organized.keys()),
    everyServer,
  };
}

/**
 * A server of the policy as if it had been added. Where the person has the same one, what names it
 * goes on to mean it, and a key of their own is used if the policy has none.
 */
function asConfigured(server: PolicyServer, own: readonly BackendSettings[]): BackendSettings {
  const { address: base, kind } = server;
  const same = own.find((one) => one.base === base && one.kind === kind);
  const { address: _address, ...rest } = server;
  return { ...same, ...rest, base, id: same?.id ?? `policy:${kind}:${base}` };
}
