import type { Effects } from "../effects.ts";
import type { BackendKind } from "../model.ts";
import type { Adapter } from "./backend.ts";
import { adapters } from "./registry.ts";

/**
 * Kinds whose question is a POST. PrivateBin takes any POST for a new paste: it stores none, but lets
 * nobody from the same address make one for its pause of 10 s. So these are asked only if no other kind answers.
 */
const askedLast: ReadonlySet<BackendKind> = new Set(["onetime"]);

/**
 * The kind of server at an address; undefined if it is none that we know, or does not answer. Kinds
 * are asked at the same time, each by a call that only it answers in its way, that carries nothing
 * secret and burns nothing.
 */
export async function detect(base: string, fx: Effects): Promise<BackendKind | undefined> {
  const isLast = ({ kind }: Adapter) => askedLast.has(kind);
  const first = adapters.filter((adapter) => !isLast(adapter));
  return (await firstOf(first, base, fx)) ?? firstOf(adapters.filter(isLast), base, fx);
}

async function firstOf(
  asked: readonly Adapter[],
  base: string,
  fx: Effects,
): Promise<BackendKind | undefined> {
  const answers = await Promise.all(asked.map((adapter) => adapter.detect(base, fx)));
  return asked[answers.indexOf(true)]?.kind;
}
