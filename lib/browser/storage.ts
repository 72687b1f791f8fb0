import * as v from "valibot";
import { browser } from "./api.ts";
import { exclusively } from "./exclusive.ts";

/** One declared place in storage: its area, its key, its shape and what stands there before the first write. */
export interface Item<T> {
  /** The value, checked; the fallback if there is none or it has another shape. */
  get(): Promise<T>;
  set(value: T): Promise<void>;
  remove(): Promise<void>;
  /** Calls back after every change, in whichever context it was made. */
  watch(listener: (value: T) => void, signal?: AbortSignal): void;
}

/** Declares a storage item. `local` outlives the browser, `session` is memory only; nothing is ever synced. */
export function item<T>(
  area: "local" | "session",
  key: string,
  schema: v.GenericSchema<unknown, T>,
  fallback: T,
): Item<T> {
  const read = (value: unknown): T => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? parsed.output : fallback;
  };
  const store = browser.storage[area];
  return {
    get: async () => read((await store.get(key))[key]),
    set: (value) => store.set({ [key]: value }),
    remove: () => store.remove(key),
    watch: (listener, signal) => {
      const onChanged = (changes: Record<string, { newValue?: unknown }>, changed: string) => {
        if (changed === area && Object.hasOwn(changes, key)) listener(read(changes[key]?.newValue));
      };
      browser.storage.onChanged.addListener(onChanged);
      signal?.addEventListener("abort", () => browser.storage.onChanged.removeListener(onChanged));
    },
  };
}

/** Reads, changes and writes one item; changes of one name never overlap, wherever they are made. */
export function change<T>(
  name: string,
  place: Item<T>,
  step: (value: T) => NoInfer<T>,
): Promise<T> {
  return exclusively(name, async () => {
    const next = step(await place.get());
    await place.set(next);
    return next;
  });
}
