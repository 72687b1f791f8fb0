import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { offer } from "../lib/page/api.ts";
import { pageApiKey } from "../lib/page/contract.ts";

/** Put into a frame when the user acts there, never before. */
export default defineUnlistedScript(() => offer(globalThis as Record<string, unknown>, pageApiKey));
