import type { Ref } from "preact";
import { policyText } from "../../lib/text/policy.ts";
import { Icon } from "../controls/Icon.tsx";
import type { PassphraseRule } from "./contract.ts";

/** The rule for passphrases, and whether what was to be shared broke it. */
export interface ShownRule extends PassphraseRule {
  readonly isBroken: boolean;
  /** Where the passphrase is typed. */
  readonly fieldRef: Ref<HTMLInputElement>;
}

/** What the organization asks of passphrases, in one line; nothing if it asks nothing. */
export function PassphraseRuleLine({
  rule,
  canPassphrase,
}: {
  readonly rule: ShownRule;
  readonly canPassphrase: boolean;
}) {
  const { isRequired, minLength, isBroken } = rule;
  if (!isRequired && (minLength <= 1 || !canPassphrase)) return null;
  const words = policyText(isRequired ? "passphrase" : "passphraseLength", { least: minLength });
  return (
    <p class={isBroken ? "field-error" : "soft small"} role="status">
      {isBroken && <Icon name="alert" />}
      {words} {!canPassphrase && policyText("passphraseImpossible")}
    </p>
  );
}
