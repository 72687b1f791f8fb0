import * as v from "valibot";
import { type Bytes, base64url, fromBase64url } from "../../bytes.ts";
import { secretId } from "../../crypto/keys.ts";
import { type LinkToken, parseToken } from "../../crypto/token.ts";
import { AppError } from "../../errors.ts";
import { apiPath } from "../../wire/native.ts";
import type { Plan } from "../backend.ts";

/**
 * The forms of the native format that are not the wire's: its links and what the sender keeps.
 *
 *   link    base "s/#" token, where base is the server's address with prefix and trailing slash
 *   plan    {"token","owner"}: link token and owner token, before the create; holds the key
 *   handle  {"id","owner"}: locator and owner token, for the receipt; opens nothing
 */

const PlanShape = v.object({ token: v.string(), owner: v.string() });
const HandleShape = v.object({ id: v.string(), owner: v.string() });

/** Link token and owner token of a share that is being made. */
export interface NativePlan {
  readonly token: LinkToken;
  readonly tokenText: string;
  readonly owner: string;
}

/** The link that reveals a secret. */
export function linkOf(base: string, tokenText: string): string {
  return `${base}s/#${tokenText}`;
}

/**
 * Base address and token text of a native link; undefined if it is none. A query belongs to no such
 * link: only where the server is known to be ours is it taken for something that was added on the way.
 */
export function splitLink(
  link: URL,
  isOurs: boolean,
): { base: string; tokenText: string } | undefined {
  const path = /^(.*\/)s\/?$/.exec(link.pathname)?.[1];
  if (path === undefined || (link.search !== "" && !isOurs)) return undefined;
  return { base: `${link.origin}${path}`, tokenText: link.hash.slice(1) };
}

/** Reads what `plan` wrote. Throws `bug` if it is something else. */
export function readPlan(plan: Plan): NativePlan {
  const { token, owner } = v.parse(PlanShape, JSON.parse(plan));
  return { token: parseToken(token), tokenText: token, owner };
}

/** For the receipt. */
export function handleOf({ token, owner }: NativePlan): string {
  return JSON.stringify({ id: base64url(secretId(token)), owner });
}

/** Reads a receipt's handle. Throws `backend.unsupported` if another version wrote it. */
export function readHandle(handle: string): { id: string; owner: string } {
  try {
    return v.parse(HandleShape, JSON.parse(handle));
  } catch {
    throw new AppError("backend.unsupported", { field: "handle" });
  }
}

/** SHA-256 of a token, base64url: all that the server is told of it when a secret is made. */
export async function digestOf(token: Bytes): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", token)));
}

/** The 32 bytes of an owner token in a plan. */
export function ownerBytes(owner: string): Bytes {
  const bytes = fromBase64url(owner);
  if (!bytes) throw new AppError("bug");
  return bytes;
}

/** Address of a call of the API. */
export function callUrl(base: string, call: string): string {
  return `${base}${apiPath}/${call}`;
}

/** Address of a call about one secret. */
export function secretUrl(base: string, id: string, call = ""): string {
  return callUrl(base, `secrets/${id}${call}`);
}
