import { AppError } from "../../errors.ts";
import type { BackendSettings } from "../../model.ts";
import type { Ref } from "../backend.ts";
import { keyLength } from "./format.ts";

/** 16 random bytes, base64url. */
const idLength = 22;

/**
 * `BASE/v/#KEYID` for a text, `BASE/f/#KEYID` for a file: 20 characters of key, 22 of id. Whether a
 * passphrase is needed is not in the link. Its older pages and its command-line client also take
 * `BASE/v/KEYID`; that could be anybody's page, so the host has to be 1time's or that of `server`.
 * So has that of `BASE/v/` alone, a link that was cut.
 */
export function parse(link: URL, server?: BackendSettings): Ref | undefined {
  const isHere = server !== undefined || /^(www\.)?1time\.io$/.test(link.hostname);
  if (isHere && isBare(link, server?.base ?? `${link.origin}/`)) {
    throw new AppError("input.link-incomplete", { missing: "key" });
  }
  return inFragment(link) ?? (isHere ? inPath(link) : undefined);
}

function isBare({ href }: URL, base: string): boolean {
  return href.startsWith(base) && /^[vf]\/?#?$/.test(href.slice(base.length));
}

function inFragment(link: URL): Ref | undefined {
  const [, path, kind] = /^(.*\/)([vf])\/?$/.exec(link.pathname) ?? [];
  const fragment = link.hash.slice(1);
  if (path === undefined || fragment === "") return undefined;
  if (isWhole(fragment)) return refOf(link, path, kind, fragment);
  // A query and a fragment: a page like many others.
  if (link.search !== "") return undefined;
  throw problemOf(fragment);
}

function inPath(link: URL): Ref | undefined {
  const [, path, kind, name = ""] = /^(.*\/)([vf])\/([\w-]+)\/?$/.exec(link.pathname) ?? [];
  if (path === undefined || link.hash.length > 1) return undefined;
  if (isWhole(name)) return refOf(link, path, kind, name);
  if (name.length <= keyLength) return undefined;
  throw problemOf(name);
}

function isWhole(written: string): boolean {
  return /^[\w-]+$/.test(written) && written.length === keyLength + idLength;
}

function problemOf(written: string): AppError {
  const isCut = /^[\w-]+$/.test(written) && written.length < keyLength + idLength;
  return isCut
    ? new AppError("input.link-incomplete", { missing: "id" })
    : new AppError("input.link-damaged");
}

function refOf(link: URL, path: string, kind: string | undefined, written: string): Ref {
  return {
    kind: "onetime",
    base: `${link.origin}${path}`,
    id: written.slice(keyLength),
    key: written.slice(0, keyLength),
    passphrase: "unknown",
    content: kind === "f" ? "file" : "text",
  };
}
