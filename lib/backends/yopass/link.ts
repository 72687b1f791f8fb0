import { AppError } from "../../errors.ts";
import type { BackendSettings } from "../../model.ts";
import type { Ref } from "../backend.ts";

/** Servers whose page and API stand on different hosts: page, then API. */
const splitHosts = [["https://yopass.se/", "https://api.yopass.se/"]] as const;

const id = /^([0-9A-Za-z]{22}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
/** 22 characters from the page and the older client, 43 from the newer client. */
const shortestKey = 22;

/**
 * `BASE#/s/ID/KEY` for a text, `#/f/…` for a file; `#/c/ID` and `#/d/ID` ask for the key that the
 * sender chose. The client writes those as `#/s/ID` and `#/f/ID`.
 */
export function parse(link: URL, server?: BackendSettings): Ref | undefined {
  const base = `${link.origin}${link.pathname.replace(/[^/]*$/, "")}`;
  refuseStump(link.hash, base, server);
  const parts = /^#\/([scfd])\/([^/]+)(?:\/([^/]*))?$/.exec(link.hash);
  const [, kind = "", name = "", written = ""] = parts ?? [];
  if (!parts || (!id.test(name) && !isCut(name))) return undefined;
  if (!id.test(name)) throw new AppError("input.link-incomplete", { missing: "id" });
  const key = decoded(written);
  if (key !== "" && key.length < shortestKey) {
    throw new AppError("input.link-incomplete", { missing: "key" });
  }
  return {
    kind: "yopass",
    base: apiBase(base),
    id: name,
    key,
    passphrase: key === "" ? "needed" : "none",
    content: kind === "f" || kind === "d" ? "file" : "text",
    // Its API token, where reading needs one.
    ...(server ? { server } : {}),
  };
}

/** So little of a link that it could be anybody's page: cut, where the server is known. */
function refuseStump(hash: string, base: string, server: BackendSettings | undefined): void {
  const isKnown = server !== undefined || apiBase(base) !== base;
  if (!isKnown || !/^#\/[scfd]\/?[0-9A-Za-z-]{0,7}$/.test(hash)) return;
  throw new AppError("input.link-incomplete", { missing: "token" });
}

/** The beginning of an id. */
function isCut(name: string): boolean {
  return /^[0-9A-Za-z-]{8,35}$/.test(name);
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    throw new AppError("input.link-damaged");
  }
}

/** Address of the link for a secret; without `key`, one that asks for it. */
export function linkOf(base: string, secret: { id: string; key: string; isFile: boolean }): string {
  const { id: name, key, isFile } = secret;
  if (key === "") return `${base}#/${isFile ? "d" : "c"}/${name}`;
  return `${base}#/${isFile ? "f" : "s"}/${name}/${key}`;
}

export function apiBase(base: string): string {
  return splitHosts.find(([page]) => page === base)?.[1] ?? base;
}

export function pageBase(base: string): string {
  return splitHosts.find(([, api]) => api === base)?.[0] ?? base;
}
