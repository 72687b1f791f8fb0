import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { isExtensionAlive, wakeWorker } from "../lib/browser/wake.ts";
import { guardApiKey } from "../lib/page/contract.ts";
import { guard } from "../lib/page/guard.ts";

/** Runs in every frame of the sites that the person wants guarded, and nowhere else. */
export default defineUnlistedScript(() => {
  const world = globalThis as Record<string, unknown>;
  guard(world, guardApiKey, { isPossible: isExtensionAlive, now: wakeWorker });
});
