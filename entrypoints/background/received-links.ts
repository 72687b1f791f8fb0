import { syncInterception } from "../../lib/browser/interception.ts";
import { settingsItem } from "../../lib/browser/items.ts";

/** Keeps the browser's redirect rules in step with the configured servers. */
export function interceptLinks(): void {
  settingsItem.watch(({ servers, openLinksHere }) => void syncInterception(servers, openLinksHere));
  void settingsItem
    .get()
    .then(({ servers, openLinksHere }) => syncInterception(servers, openLinksHere));
}
