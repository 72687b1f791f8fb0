import type { Facts } from "../errors.ts";
import type { policy as english } from "./en/policy.ts";
import type { ErrorWords } from "./errors.ts";
import type { TableLike } from "./language.ts";

type Table = TableLike<typeof english>;

/** What to do where a rule was broken, by the rule. */
const nexts = {
  allowedServers: "nextServer",
  maxExpirySeconds: "nextExpiry",
  maxViews: "nextViews",
  minViews: "nextViews",
  passphrase: "nextPassphrase",
  minPassphraseLength: "nextLength",
} as const;
type Rule = keyof typeof nexts;

/** Which of an organization's rules a share broke, and what fits it, in one language. */
export function policyWords(texts: Table): (facts: Facts) => ErrorWords {
  const plain = (key: "off" | "nothingSent" | "nextOff" | (typeof nexts)[Rule]) => texts[key];
  return (facts) => {
    const { field } = facts;
    if (!isRule(field)) return { happened: plain("off"), next: plain("nextOff") };
    return {
      happened: `${ruleIn(texts, field, facts)} ${plain("nothingSent")}`,
      next: plain(nexts[field]),
    };
  };
}

function isRule(field: string | undefined): field is Rule {
  return field !== undefined && Object.hasOwn(nexts, field);
}

function ruleIn(texts: Table, rule: Rule, { host = "", limit = 1 }: Facts): string {
  switch (rule) {
    case "allowedServers":
      return texts.barred({ host });
    case "maxExpirySeconds":
      return texts.expiry({ seconds: limit });
    case "maxViews":
      return texts.maxViews({ views: limit });
    case "minViews":
      return texts.minViews({ views: limit });
    case "passphrase":
      return texts.passphrase({ least: limit });
    case "minPassphraseLength":
      return texts.passphraseLength({ least: limit });
  }
}
