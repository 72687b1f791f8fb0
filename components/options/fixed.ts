import { policyText } from "../../lib/text/policy.ts";
import type { Organization } from "./contract.ts";

/**
 * What a control for a preference is given on top: one that the organization has set is shown, says so,
 * and can't be changed.
 */
export function tiesTo(
  name: string,
  { fixed, asked }: Organization,
  hint = "",
): { readonly disabled: boolean; readonly hint: string } {
  const isFixed = fixed.includes(name);
  const mark = isFixed ? policyText("mark") : asked.includes(name) ? policyText("asked") : "";
  return { disabled: isFixed, hint: [hint, mark].filter(Boolean).join(" ") };
}
