import { hostOf } from "./address.ts";
import { AppError } from "./errors.ts";
import type { BackendSettings, Capabilities, ExpiryChoice, ShareOptions } from "./model.ts";
import { mayUse, type Policy } from "./policy.ts";

/** What a form has to ask of a passphrase. */
interface PassphraseRule {
  readonly isRequired: boolean;
  /** In characters; 1 without a rule. */
  readonly minLength: number;
}

export function passphraseRule({ passphrase, minPassphraseLength = 1 }: Policy): PassphraseRule {
  return { isRequired: passphrase === "required", minLength: minPassphraseLength };
}

/**
 * What a server can do, as far as the policy permits it: forms offer exactly this. A server that can't
 * stay within the policy keeps its shortest expiry here; `refuseForbidden` has the last word.
 */
export function permitted(can: Capabilities, policy: Policy): Capabilities {
  const { maxExpirySeconds: longest, minViews, maxViews = Number.POSITIVE_INFINITY } = policy;
  const limited = {
    ...can,
    expiry: longest === undefined ? can.expiry : capped(can.expiry, longest),
    maxViews: Math.min(can.maxViews, maxViews),
    unlimitedViews: can.unlimitedViews && maxViews === Number.POSITIVE_INFINITY,
    ...(minViews === undefined ? {} : { minViews }),
  };
  // Where a view limit leaves no expiry, only no view limit keeps to one.
  const isOpenEnded = longest !== undefined && can.viewsReplaceExpiry && limited.unlimitedViews;
  return isOpenEnded ? { ...limited, maxViews: 0 } : limited;
}

function capped(expiry: ExpiryChoice, longest: number): ExpiryChoice {
  if (expiry.kind === "range") {
    const max = Math.max(expiry.min, Math.min(expiry.max, longest));
    return { ...expiry, max, default: Math.min(expiry.default, max) };
  }
  const shortest = Math.min(...expiry.values);
  const kept = expiry.values.filter((seconds) => seconds <= Math.max(longest, shortest));
  const usual = kept.filter((seconds) => seconds <= expiry.default);
  return { ...expiry, values: kept, default: Math.max(...usual, shortest) };
}

/** A share, as far as rules are about it. */
export interface Judged {
  readonly server: BackendSettings;
  readonly options: ShareOptions;
}

/**
 * Throws `allow.policy` for a share that the policy forbids; `field` names the rule. Whoever asks, from
 * wherever: this is what holds, forms only spare people the refusal. `can` is what the server could do
 * when it was last asked.
 */
export function refuseForbidden(
  { server, options }: Judged,
  policy: Policy,
  can?: Capabilities,
): void {
  refuseServer(server.base, policy);
  refusePassphrase(options.passphrase, policy);
  refuseViews(options.views, policy);
  const { maxExpirySeconds: limit } = policy;
  const hasNoExpiry = can?.viewsReplaceExpiry === true && options.views !== 0;
  if (limit !== undefined && (hasNoExpiry || options.expiresInSeconds > limit)) {
    throw new AppError("allow.policy", { field: "maxExpirySeconds", limit });
  }
}

/** Throws `allow.policy` for the address of a server that may not be used. */
export function refuseServer(base: string, policy: Policy): void {
  if (mayUse(base, policy)) return;
  throw new AppError("allow.policy", { field: "allowedServers", host: hostOf(base) });
}

/** Throws `allow.policy` for a missing or too short passphrase. Length counts whole characters. */
export function refusePassphrase(passphrase: string | undefined, policy: Policy): void {
  const { isRequired, minLength } = passphraseRule(policy);
  const { length } = Array.from(passphrase ?? "");
  if (length === 0 && isRequired)
    throw new AppError("allow.policy", { field: "passphrase", limit: minLength });
  if (passphrase !== undefined && length < minLength && minLength > 1) {
    throw new AppError("allow.policy", { field: "minPassphraseLength", limit: minLength });
  }
}

function refuseViews(views: number, { minViews, maxViews }: Policy): void {
  if (maxViews !== undefined && (views === 0 || views > maxViews)) {
    throw new AppError("allow.policy", { field: "maxViews", limit: maxViews });
  }
  if (minViews !== undefined && views !== 0 && views < minViews) {
    throw new AppError("allow.policy", { field: "minViews", limit: minViews });
  }
}
