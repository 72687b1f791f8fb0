import { type InForce, inForce } from "../in-force.ts";
import type { Settings } from "../settings.ts";
import { policyItem, settingsItem } from "./items.ts";
import { change } from "./storage.ts";

/**
 * What holds now: the person's settings with the organization's over them. The one way to read
 * settings; what lies in storage alone is for changing only.
 */
export async function readInForce(): Promise<InForce> {
  const [own, policy] = await Promise.all([settingsItem.get(), policyItem.get()]);
  return inForce(own, policy);
}

/** Calls back after every change of either. */
export function watchInForce(listener: (held: InForce) => void): void {
  const tell = () => void readInForce().then(listener);
  settingsItem.watch(tell);
  policyItem.watch(tell);
}

/** Changes the person's own settings, which may hold nothing of the organization's. Returns them. */
export function changeOwnSettings(step: (own: Settings) => Settings): Promise<Settings> {
  return change("settings", settingsItem, step);
}
