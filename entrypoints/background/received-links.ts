import { syncInterception } from "../../lib/browser/interception.ts";
import { readInForce, watchInForce } from "../../lib/browser/settings.ts";
import type { InForce } from "../../lib/in-force.ts";

/** Keeps the browser's redirect rules in step with the configured servers. */
export function interceptLinks(): void {
  const sync = ({ everyServer, settings }: InForce) =>
    void syncInterception(everyServer, settings.openLinksHere);
  watchInForce(sync);
  void readInForce().then(sync);
}
