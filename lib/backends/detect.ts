import type { Effects } from "../effects.ts";
import type { BackendKind } from "../model.ts";
import { adapters } from "./registry.ts";

/**
 * The kind of server at an address; undefined if it is none that we know, or does not answer. Each
 * kind is asked at the same time by a call that only it answers in its way, that carries nothing
 * secret and burns nothing.
 */
export async function detect(base: string, fx: Effects): Promise<BackendKind | undefined> {
  const answers = await Promise.all(adapters.map((adapter) => adapter.detect(base, fx)));
  return adapters[answers.indexOf(true)]?.kind;
}
