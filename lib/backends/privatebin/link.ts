import { base58 } from "@scure/base";
import type { Bytes } from "../../bytes.ts";
import { AppError } from "../../errors.ts";
import type { Ref } from "../backend.ts";
import { keyBytes } from "./format.ts";

/** Base58 drops leading zero bytes: a shorter key than this is far likelier a link that was cut. */
const fewestKeyBytes = 29;

/** As its server and page look for it: a parameter without value, or the value of `pasteid`. */
const idForm = /^\?(.*&)?(?:pasteid=)?([0-9a-f]{16})=?(?:&|$)/;

/**
 * `BASE?ID#KEY` or `BASE?pasteid=ID#KEY`; 16 hex digits, then base58. A `-` before the key asks the
 * reader to confirm, since reading burns. Redirects add parameters, or a `=` after the id; what
 * follows `&` in the fragment was added on the way.
 */
export function parse(link: URL): Ref | undefined {
  const [, before = "", id] = idForm.exec(link.search) ?? [];
  if (id === undefined || (before !== "" && link.hash === "")) return undefined;
  const key = /^[^&]*/.exec(link.hash.slice(1))?.[0] ?? "";
  if (key === "" || key === "-") throw new AppError("input.link-incomplete", { missing: "key" });
  // Format 1, before 2019: a key of 32 bytes in base64.
  if (/^[A-Za-z0-9+/]{43}=$/.test(key)) throw new AppError("open.unsupported");
  keyOf(key);
  return {
    kind: "privatebin",
    base: `${link.origin}${link.pathname.replace(/[^/]*$/, "")}`,
    id,
    key,
    passphrase: "unknown",
  };
}

/** The 32 bytes of a link's key. Throws `input.link-damaged` or `input.link-incomplete`. */
export function keyOf(written: string): Bytes {
  const bytes = decoded(written.replace(/^-/, ""));
  if (!bytes || bytes.length > keyBytes) throw new AppError("input.link-damaged");
  if (bytes.length < fewestKeyBytes) {
    throw new AppError("input.link-incomplete", { missing: "key" });
  }
  const key = new Uint8Array(keyBytes);
  key.set(bytes, keyBytes - bytes.length);
  return key;
}

function decoded(text: string): Uint8Array | undefined {
  try {
    return base58.decode(text);
  } catch {
    return undefined;
  }
}

/** As PrivateBin writes a key. `confirm`: the page asks before it loads, and so burns, the paste. */
export function written(key: Bytes, confirm: boolean): string {
  return `${confirm ? "-" : ""}${base58.encode(key)}`;
}
