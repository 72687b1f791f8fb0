import { type ReadPolicy, readPolicy } from "../policy.ts";
import { browser } from "./api.ts";
import { policyItem } from "./items.ts";
import { change } from "./storage.ts";

/**
 * Follows what administrators set for this browser. Call it in the first tick of the worker. The first
 * answer after the browser's start can take seconds, so nobody waits for it: until it is there the copy
 * of the last time holds.
 */
export function followPolicy(): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === "managed") void copyPolicy();
  });
  void copyPolicy();
}

async function copyPolicy(): Promise<void> {
  const given = await readManaged();
  if (given === undefined) return;
  const read = readPolicy(given);
  const isSet = Object.keys(given).length > 0;
  const before = await policyItem.get();
  if (JSON.stringify(before) === JSON.stringify(isSet ? read : none)) return;
  if (isSet) await change("policy", policyItem, () => read);
  else await policyItem.remove();
}

const none: ReadPolicy = { policy: {}, unread: [] };

/**
 * Everything that is set; nothing is set where Firefox finds no file. undefined if it could not be
 * read for another reason: what held before must not end because of that.
 */
async function readManaged(): Promise<Record<string, unknown> | undefined> {
  try {
    return await browser.storage.managed.get();
  } catch (thrown) {
    return /not found/i.test(String(thrown)) ? {} : undefined;
  }
}
