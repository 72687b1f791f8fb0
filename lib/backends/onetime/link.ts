import { AppError } from "../../errors.ts";
import type { Ref } from "../backend.ts";
import { keyLength } from "./format.ts";

/** 16 random bytes, base64url. */
const idLength = 22;

/**
 * `BASE/v/#KEYID` for a text, `BASE/f/#KEYID` for a file: 20 characters of key, 22 of id. Whether a
 * passphrase is needed is not in the link. Without a fragment it could be anybody's page.
 */
export function parse(link: URL): Ref | undefined {
  const path = /^(.*\/)([vf])\/?$/.exec(link.pathname);
  const fragment = link.hash.slice(1);
  if (!path || fragment === "" || link.search !== "") return undefined;
  if (!/^[\w-]+$/.test(fragment)) throw new AppError("input.link-damaged");
  if (fragment.length < keyLength + idLength) {
    throw new AppError("input.link-incomplete", { missing: "id" });
  }
  if (fragment.length > keyLength + idLength) throw new AppError("input.link-damaged");
  return {
    kind: "onetime",
    base: `${link.origin}${path[1]}`,
    id: fragment.slice(keyLength),
    key: fragment.slice(0, keyLength),
    passphrase: "unknown",
    content: path[2] === "f" ? "file" : "text",
  };
}
