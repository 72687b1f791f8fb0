import type { Effects } from "../effects.ts";
import { AppError } from "../errors.ts";
import { makeFetch } from "../net.ts";
import { browser } from "./api.ts";
import { hasHost } from "./permissions.ts";

const originRuleId = 1;

let hidden: Promise<void> | undefined;

/**
 * Takes the `Origin` header, which names the extension (in Firefox even this very installation),
 * off every request that our own pages and worker send. Session rules end with the browser, so each
 * start of the worker sets it again, and so does each page, once.
 */
export function hideOrigin(): Promise<void> {
  hidden ??= setOriginRule().catch((thrown: unknown) => {
    hidden = undefined;
    throw thrown;
  });
  return hidden;
}

async function setOriginRule(): Promise<void> {
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [originRuleId],
    addRules: [
      {
        id: originRuleId,
        action: {
          type: "modifyHeaders",
          requestHeaders: [{ header: "origin", operation: "remove" }],
        },
        condition: { initiatorDomains: [location.hostname], resourceTypes: ["xmlhttprequest"] },
      },
    ],
  });
}

/**
 * Nothing leaves before it is certain that the answer can be read: without the permission some
 * servers would burn the secret and the browser would withhold it.
 */
async function before(url: URL): Promise<void> {
  await hideOrigin();
  if (!(await hasHost(url.href))) throw new AppError("allow.host", { host: url.host });
}

/** The outside world as adapters and jobs see it from an extension page or the worker. */
export const effects: Effects = {
  fetch: makeFetch((...request) => fetch(...request), before),
  random: (byteCount) => crypto.getRandomValues(new Uint8Array(byteCount)),
  nowMs: () => Date.now(),
};
