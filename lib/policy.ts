import * as v from "valibot";
import { baseOf, hostOf } from "./address.ts";
import { type BackendKind, backendKinds } from "./model.ts";

/** A server that is there without anybody adding it. */
export interface PolicyServer {
  /** With its path prefix and a trailing slash. */
  readonly address: string;
  readonly kind: BackendKind;
  readonly name: string;
  readonly user?: string;
  readonly apiKey?: string;
  readonly template?: string;
}

const canonical = v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
  try {
    return baseOf(dataset.value);
  } catch {
    addIssue({ message: "not an address" });
    return NEVER;
  }
});
const address = v.pipe(v.string(), canonical);

const server = v.pipe(
  v.object({
    address,
    name: v.exactOptional(v.pipe(v.string(), v.trim(), v.minLength(1))),
    kind: v.exactOptional(v.picklist(backendKinds), "hushlink"),
    user: v.exactOptional(v.string()),
    apiKey: v.exactOptional(v.string()),
    template: v.exactOptional(v.string()),
  }),
  v.check(({ kind, template }) => kind !== "custom" || template !== undefined),
  v.transform(
    ({ name, ...rest }): PolicyServer => ({ ...rest, name: name ?? hostOf(rest.address) }),
  ),
);

/** The host name of a site, without a port. */
const site = v.pipe(
  address,
  v.transform((base) => new URL(base).hostname),
);

/** `secrets.example.com`, `secrets.example.com:8443`, `*.example.com`, or a whole address. */
const allowed = v.pipe(
  v.string(),
  v.trim(),
  v.check((entry) => /^\*\.[a-z0-9.-]+$/i.test(entry) || isAddress(entry)),
);

const whole = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least));

/** What an administrator can set, by key, each as it is checked; docs/policies.md says what each does. */
const keys = {
  servers: v.array(server),
  allowedServers: v.array(allowed),
  defaultServer: address,
  expiresInSeconds: whole(1),
  maxExpirySeconds: whole(60),
  views: whole(0),
  minViews: whole(1),
  maxViews: whole(1),
  passphrase: v.picklist(["optional", "required"]),
  // What one press makes has to be long enough: twelve short words are.
  minPassphraseLength: v.pipe(whole(1), v.maxValue(40)),
  wordsAroundLink: v.pipe(
    v.string(),
    v.check((words) => words.split("{link}").length === 2),
  ),
  keepReceiptsDays: whole(0),
  guardedSites: v.array(site),
  openLinksHere: v.boolean(),
  notices: v.boolean(),
  notifyOpened: v.boolean(),
  hideWhenTabHidden: v.boolean(),
  clearClipboard: v.boolean(),
};
type Key = keyof typeof keys;

/** What an organization has set, checked. A key that is absent is up to the person. */
export type Policy = { readonly [K in Key]?: v.InferOutput<(typeof keys)[K]> };

/** Every key there is, for the schema that Chromium reads. */
export const policyKeys = Object.keys(keys) as Key[];

export interface ReadPolicy {
  readonly policy: Policy;
  /** What could not be used: `maxViews`, `servers[1]`, a key that there is not. */
  readonly unread: readonly string[];
}

/**
 * Reads what the browser hands over of a policy, key by key: one that is wrong is left out and named,
 * in a list only its wrong entries, and everything else holds. Never throws.
 */
export function readPolicy(given: unknown): ReadPolicy {
  const policy: Record<string, unknown> = {};
  const unread: string[] = [];
  for (const [key, value] of entriesOf(given)) {
    if (!isKey(key)) unread.push(key);
    else if (Array.isArray(value) && keys[key].type === "array") {
      policy[key] = value.flatMap((entry: unknown, index) =>
        readPart(key, [entry], `${key}[${index}]`, unread),
      );
    } else {
      const [read] = readPart(key, value, key, unread);
      if (read !== undefined) policy[key] = read;
    }
  }
  return withoutContradiction(policy as Policy, unread);
}

function entriesOf(given: unknown): [string, unknown][] {
  const isKeyed = typeof given === "object" && given !== null && !Array.isArray(given);
  return isKeyed ? Object.entries(given) : [];
}

function isKey(key: string): key is Key {
  return Object.hasOwn(keys, key);
}

/** The checked value, or the checked entries of a list; nothing if it is wrong, and that is noted. */
function readPart(key: Key, given: unknown, name: string, unread: string[]): unknown[] {
  const parsed = v.safeParse(keys[key] as v.GenericSchema, given);
  if (!parsed.success) unread.push(name);
  else return Array.isArray(parsed.output) ? parsed.output : [parsed.output];
  return [];
}

/** More views at least than at most can't be had: the least is given up, which forbids nothing more. */
function withoutContradiction(policy: Policy, unread: string[]): ReadPolicy {
  const { minViews, ...rest } = policy;
  const { maxViews } = rest;
  if (minViews === undefined || maxViews === undefined || minViews <= maxViews) {
    return { policy, unread };
  }
  return { policy: rest, unread: [...unread, "minViews"] };
}

function isAddress(entry: string): boolean {
  try {
    baseOf(entry);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether secrets may be shared to the server at this address: the organization's own always may,
 * others if they are not ruled out.
 */
export function mayUse(base: string, { allowedServers, servers = [] }: Policy): boolean {
  if (!allowedServers || servers.some((one) => one.address === base)) return true;
  return allowedServers.some((entry) => covers(entry, base));
}

/** A whole address also covers what lies below it, a bare name one host with its port. */
function covers(entry: string, base: string): boolean {
  const { hostname, host } = new URL(base);
  if (entry.startsWith("*.")) return hostname.endsWith(entry.slice(1).toLowerCase());
  const canonicalEntry = baseOf(entry);
  return entry.includes("/") ? base.startsWith(canonicalEntry) : host === hostOf(canonicalEntry);
}
