import { AppError } from "../../errors.ts";
import type { Ref } from "../backend.ts";

const form = /^#([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:(?:\||%7C)(.*))?$/i;
/** Both clients write 20 characters; a chosen one may be shorter. */
const shortestKey = 4;

/** `BASE#UUID|PASSPHRASE`, the bar often written as `%7C`. Even the id stands in the fragment. */
export function parse(link: URL): Ref | undefined {
  const [, id, key = ""] = form.exec(link.hash) ?? [];
  if (id === undefined) return undefined;
  if (key.length < shortestKey) throw new AppError("input.link-incomplete", { missing: "key" });
  if (!/^[0-9A-Za-z]+$/.test(key)) throw new AppError("input.link-damaged");
  return {
    kind: "ots",
    base: `${link.origin}${link.pathname.replace(/[^/]*$/, "")}`,
    id: id.toLowerCase(),
    key,
    passphrase: "none",
  };
}
