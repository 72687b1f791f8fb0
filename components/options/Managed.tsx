import { policyText } from "../../lib/text/policy.ts";
import { Notice } from "../controls/Notice.tsx";
import type { OptionsModel, Organization } from "./contract.ts";

/** What the organization rules, and what of it could not be read; nothing where nobody does. */
export function Managed({ model: { organization } }: { readonly model: OptionsModel }) {
  const { isManaged, unread } = organization;
  const rules = rulesOf(organization);
  return (
    <>
      {isManaged && (
        <Notice still title={policyText("title")}>
          {rules.length > 0 && (
            <ul class="rules">
              {rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      {unread.length > 0 && (
        <Notice still kind="warn" title={policyText("unread", { parts: unread.join(", ") })} />
      )}
    </>
  );
}

function rulesOf({ maxExpirySeconds: seconds, ...rest }: Organization): string[] {
  const { minViews, maxViews, passphrase, addsServers } = rest;
  const { isRequired, minLength: least } = passphrase;
  const rules = [
    !addsServers && policyText("servers"),
    seconds !== undefined && policyText("expiry", { seconds }),
    minViews !== undefined && policyText("minViews", { views: minViews }),
    maxViews !== undefined && policyText("maxViews", { views: maxViews }),
    isRequired && policyText("passphrase", { least }),
    !isRequired && least > 1 && policyText("passphraseLength", { least }),
  ];
  return rules.filter((rule) => rule !== false);
}
