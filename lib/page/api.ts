import type { PageApi, pageApiKey } from "./contract.ts";
import { escaped, stopWaiting } from "./escape.ts";
import { hands } from "./hands.ts";
import { insert } from "./insert.ts";
import { dismiss, notice } from "./notice.ts";
import { forget, placeOf, remember } from "./place.ts";
import { survey } from "./survey.ts";
import { undo } from "./undo.ts";

/** What the worker may call, by name. */
export const pageApi: PageApi = {
  survey,
  remember(name) {
    hands.watch();
    return remember(name);
  },
  insert: (name, text) => insert(placeOf(name), text),
  undo: (name) => undo(placeOf(name)),
  forget,
  notice,
  dismiss,
  escaped,
  stopWaiting,
};

/**
 * Offers the API to the worker under one name of the isolated world, which no page can see. A second
 * injection changes nothing: places remembered by the first stay.
 */
export function offer(world: Record<string, unknown>, key: typeof pageApiKey): void {
  world[key] ??= pageApi;
}
