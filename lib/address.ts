import { AppError } from "./errors.ts";

/**
 * The address of a server as a person types it, made canonical: with scheme, without query and
 * fragment, with a trailing slash. A bare host name means https, a bare loopback name http. Throws
 * `input.address` if it is none, `input.insecure` for http to another machine.
 */
export function baseOf(typed: string): string {
  const text = typed.trim();
  if (text === "") throw new AppError("input.empty", { field: "address" });
  const url = urlOf(text);
  if (!url) throw new AppError("input.address");
  if (url.username !== "" || url.password !== "") throw new AppError("input.address");
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new AppError("input.insecure", { host: url.host });
  }
  return `${url.origin}${url.pathname.replace(/\/*$/, "/")}`;
}

/** As URLs hold them, internationalized names in their ASCII form. Chromium lets spaces through as `%20`. */
const hostName = /^([a-z0-9._-]+|\[[0-9a-f:.]+\])$/;

function urlOf(text: string): URL | undefined {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${guessedScheme(text)}${text}`;
  if (!URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  return isWeb && hostName.test(url.hostname) ? url : undefined;
}

function guessedScheme(text: string): string {
  const name = /^(\[[^\]]*\]|[^/:]*)/.exec(text)?.[0] ?? "";
  return isLoopback(name.toLowerCase()) ? "http://" : "https://";
}

/**
 * True for the names of this machine that plain http is allowed to. Only these two: the manifest can
 * ask for them and the content security policy lets them through.
 */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "127.0.0.1";
}

/** Host name with its port, as shown to people. */
export function hostOf(base: string): string {
  return new URL(base).host;
}

/** The same of whatever stands in an address bar; "" where that has no host. */
export function hostIn(address = ""): string {
  return URL.canParse(address) ? hostOf(address) : "";
}

/**
 * Host name, with its port if it has one, of a site as a person types it: bare or as a whole
 * address, http or https. Throws `input.address` if it is none.
 */
export function siteOf(typed: string): string {
  const url = urlOf(typed.trim());
  if (!url) throw new AppError("input.address");
  return url.host;
}
