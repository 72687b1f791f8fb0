import { utf8 } from "../bytes.ts";
import type { Adapter, Ref } from "./backend.ts";
import { openTaken, passphraseOf, unsupported } from "./carrier.ts";

/*
 * A carrier that somebody pasted together with its link, because they met it on the page of the
 * server that kept it: all of it is here, and nobody is asked.
 */

const never = async (): Promise<never> => {
  throw unsupported("carrier");
};

/** Where a pasted carrier and the link's token stand. `link`: for the name of its server. Throws as `parseToken`. */
export function carriedRef(carrier: string, link: URL, token: string): Ref {
  const passphrase = passphraseOf(token);
  return { kind: "custom", base: `${link.origin}/`, id: carrier, key: token, passphrase };
}

/** Opens what `carriedRef` describes. It makes, finds and ends nothing. */
export const carried: Adapter = {
  kind: "custom",
  title: "Hushlink",
  format: "carrier",
  idempotentCreate: false,
  idempotentTake: true,
  detect: async () => false,
  capabilities: never,
  plan: () => "",
  create: never,
  parse: () => undefined,
  peek: async ({ passphrase }) => ({ state: "waiting", passphrase, viewsLeft: 0 }),
  take: async ({ id }) => ({ ciphertext: utf8(id), note: "" }),
  open: openTaken,
  confirm: async () => false,
  status: never,
  revoke: never,
};
