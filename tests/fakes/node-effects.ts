import type { Effects } from "../../lib/effects.ts";
import { makeFetch } from "../../lib/net.ts";

/** The outside world as a test in Node has it: real network, real randomness, real clock. */
export const nodeEffects: Effects = {
  fetch: makeFetch(fetch),
  random: (byteCount) => crypto.getRandomValues(new Uint8Array(byteCount)),
  nowMs: () => Date.now(),
};
