import { AppError } from "../errors.ts";
import type { BackendKind } from "../model.ts";
import type { Adapter } from "./backend.ts";
import { cryptgeon } from "./cryptgeon/adapter.ts";
import { custom } from "./custom/adapter.ts";
import { hushlink } from "./hushlink/adapter.ts";
import { onetime } from "./onetime/adapter.ts";
import { onetimesecret } from "./onetimesecret/adapter.ts";
import { ots } from "./ots/adapter.ts";
import { privatebin } from "./privatebin/adapter.ts";
import { privnote } from "./privnote/adapter.ts";
import { safenote } from "./safenote/adapter.ts";
import { yopass } from "./yopass/adapter.ts";

/**
 * Every kind of server that Hushlink speaks to, the most telling link form first: where a link could
 * be of several, and no configured server settles it, the first one has it.
 */
export const adapters: readonly Adapter[] = [
  hushlink,
  onetime,
  privatebin,
  yopass,
  ots,
  cryptgeon,
  onetimesecret,
  safenote,
  privnote,
  custom,
];

/** The adapter for a kind of server. Throws `backend.unsupported` for one that this version lacks. */
export function adapterOf(kind: BackendKind): Adapter {
  const found = adapters.find((adapter) => adapter.kind === kind);
  if (!found) throw new AppError("backend.unsupported", { field: kind });
  return found;
}
