import type { Capabilities } from "../../lib/model.ts";
import { optionsText } from "../../lib/text/options.ts";

/** What a server can do, at a glance, and what to know about it. */
export function CapabilityChips({ can }: { readonly can: Capabilities }) {
  return (
    <ul class="chips">
      {abilities(can).map((ability) => (
        <li key={ability} class="chip">
          {ability}
        </li>
      ))}
      {caveats(can).map((caveat) => (
        <li key={caveat} class="chip chip-caveat">
          {caveat}
        </li>
      ))}
    </ul>
  );
}

function abilities(can: Capabilities): string[] {
  const { expiry, maxBytes, maxFileBytes = maxBytes } = can;
  const longest = expiry.kind === "list" ? Math.max(...expiry.values) : expiry.max;
  return [
    optionsText("canText", { bytes: maxBytes }),
    can.files && optionsText("canFiles", { bytes: maxFileBytes }),
    optionsText("canExpiry", { seconds: longest }),
    views(can),
    can.passphrase && optionsText("canPassphrase"),
    can.status && optionsText("canStatus"),
    can.revoke && optionsText("canRevoke"),
  ].filter((chip) => chip !== false);
}

function views({ maxViews, unlimitedViews }: Capabilities): string {
  if (maxViews > 1) return optionsText("canViews", { views: maxViews });
  return optionsText(unlimitedViews ? "canOnceOrAny" : "canOnce");
}

function caveats(can: Capabilities): string[] {
  return [
    !can.anonymous && optionsText("needsKey"),
    can.viewsReplaceExpiry === true && optionsText("viewsReplaceExpiry"),
    !can.strictlyOnce && optionsText("notStrict"),
  ].filter((chip) => chip !== false);
}
