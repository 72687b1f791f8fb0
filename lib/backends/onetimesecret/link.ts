import { AppError } from "../../errors.ts";
import type { BackendSettings } from "../../model.ts";
import type { Ref } from "../backend.ts";
import { passphraseOf } from "../carrier.ts";

/**
 * `BASE/secret/KEY#TOKEN`: the server's own link, with our token in the fragment. Without a
 * fragment it is a secret that the server itself can read; keys have 31 characters before 0.24, 62 since.
 * With an empty one it is ours and was cut: asking would use it up.
 */
export function parse(link: URL, server?: BackendSettings): Ref | undefined {
  const [, path = "", id] = /^(.*\/)secret\/([0-9a-z]{20,128})\/?$/.exec(link.pathname) ?? [];
  if (id === undefined) return undefined;
  const key = link.hash.slice(1);
  if (link.href.endsWith("#")) throw new AppError("input.link-incomplete", { missing: "key" });
  return {
    kind: "onetimesecret",
    base: `${link.origin}${path}`,
    id,
    key,
    passphrase: key === "" ? "unknown" : passphraseOf(key),
    ...(server ? { server } : {}),
  };
}
