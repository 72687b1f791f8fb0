import { linkFilter } from "../link-forms.ts";
import type { BackendSettings } from "../model.ts";
import { browser } from "./api.ts";

/** Dynamic rules from this number on are ours; others stay as they are. */
const firstRuleId = 1_000;

type Rule = Awaited<ReturnType<typeof browser.declarativeNetRequest.getDynamicRules>>[number];

/**
 * The rules that open links of the given servers in the viewer at `origin` before any request is
 * made. `origin` has to be the extension's lasting one (`location.origin`): the address that
 * `runtime.getURL` gives for a resource with a dynamic address ends with the browser session, and
 * these rules don't. The whole link, fragment included, stands after the viewer's `#`; an
 * `extensionPath` redirect would drop the fragment.
 */
export function interceptionRules(servers: readonly BackendSettings[], origin: string): Rule[] {
  const filters = new Set(servers.map(linkFilter).filter((filter) => filter !== undefined));
  return [...filters].map((regexFilter, index) => ({
    id: firstRuleId + index,
    priority: 1,
    action: {
      type: "redirect",
      redirect: { regexSubstitution: `${origin}/viewer.html#\\0` },
    },
    condition: { regexFilter, isUrlFilterCaseSensitive: true, resourceTypes: ["main_frame"] },
  }));
}

/**
 * Makes the browser's rules those of the given servers, or none if `enabled` is false. Rules outlive
 * the worker and the browser; they do nothing for a server without its host permission. Writes only
 * if something changed.
 */
export async function syncInterception(
  servers: readonly BackendSettings[],
  enabled: boolean,
): Promise<void> {
  const wanted = enabled ? await supported(interceptionRules(servers, location.origin)) : [];
  const all = await browser.declarativeNetRequest.getDynamicRules();
  const present = all.filter(({ id }) => id >= firstRuleId);
  if (signature(present) === signature(wanted)) return;
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: present.map(({ id }) => id),
    addRules: wanted,
  });
}

/**
 * The rules that this browser can compile. One that it can't, as for a server with a very long
 * address, would make it refuse all the others too.
 */
async function supported(rules: readonly Rule[]): Promise<Rule[]> {
  const answers = await Promise.all(
    rules.map(({ condition: { regexFilter: regex = "" } }) =>
      browser.declarativeNetRequest.isRegexSupported({
        regex,
        isCaseSensitive: true,
        requireCapturing: true,
      }),
    ),
  );
  return rules.filter((_rule, index) => answers[index]?.isSupported === true);
}

/** What tells two sets of our rules apart; browsers add members of their own to a rule. */
function signature(rules: readonly Rule[]): string {
  const parts = rules.map(({ id, condition, action }) => [
    id,
    condition.regexFilter,
    action.redirect?.regexSubstitution,
  ]);
  return JSON.stringify(parts.sort(([a], [b]) => Number(a) - Number(b)));
}
