import { hex } from "@scure/base";
import type { Bytes } from "../../bytes.ts";
import { AppError } from "../../errors.ts";
import type { Ref } from "../backend.ts";
import { keyBytes } from "./format.ts";

/**
 * `BASE/note/ID#KEY`, the key as 64 hex digits. A note with a password has no key: nor has a link
 * that was cut, and only the server can tell the two apart.
 */
export function parse(link: URL): Ref | undefined {
  const [, path = "", id] = /^(.*\/)note\/([0-9A-Za-z]{8,256})\/?$/.exec(link.pathname) ?? [];
  const key = link.hash.slice(1);
  const isWhole = new RegExp(`^[0-9a-f]{${keyBytes * 2}}$`, "i").test(key);
  if (id === undefined || (link.search !== "" && !isWhole)) return undefined;
  if (key !== "" && !/^[0-9a-f]*$/i.test(key)) throw new AppError("input.link-damaged");
  if (key !== "" && key.length < keyBytes * 2) {
    throw new AppError("input.link-incomplete", { missing: "key" });
  }
  if (key.length > keyBytes * 2) throw new AppError("input.link-damaged");
  const passphrase = key === "" ? "needed" : "none";
  return { kind: "cryptgeon", base: `${link.origin}${path}`, id, key, passphrase };
}

export function keyOf(written: string): Bytes {
  return new Uint8Array(hex.decode(written.toLowerCase()));
}

export function written(key: Uint8Array): string {
  return hex.encode(key);
}
