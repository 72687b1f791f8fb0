import { isAbsolute, join, relative, resolve } from "node:path";
import { Trouble } from "./terminal.mjs";

/** What the `HUSHLINK_` settings that somebody gave to `npm start` mean for the server it starts. */

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings, for the server's own environment. Its folder is one of the project, as with `npm run server`. */
export function serverSettings(environment: Environment, root: string): Record<string, string> {
  const given = Object.entries(environment).filter(
    ([name, value]) => name.startsWith("HUSHLINK_") && value,
  );
  const folder = resolve(root, environment["HUSHLINK_DATA"] || ".data");
  return { ...(Object.fromEntries(given) as Record<string, string>), HUSHLINK_DATA: folder };
}

/** Where the server keeps its data, in words. */
export function dataIn({ HUSHLINK_DATA, HUSHLINK_STORE }: Environment, root: string): string {
  if (HUSHLINK_STORE && HUSHLINK_STORE !== "sqlite") return "the Redis that HUSHLINK_STORE names";
  const below = relative(root, HUSHLINK_DATA ?? "");
  return below.startsWith("..") || isAbsolute(below) ? `${HUSHLINK_DATA}` : join(below, "/");
}

/**
 * The address that the extension uses. Throws a Trouble if it can't use the one the server listens at:
 * without TLS that is this computer only.
 */
export function baseFor(listening: string): string {
  const url = new URL(listening);
  if (url.hostname === "0.0.0.0" || url.hostname === "[::]") url.hostname = "127.0.0.1";
  if (url.hostname === "127.0.0.1" || url.hostname === "localhost") return url.href;
  throw new Trouble(
    `The extension speaks plain http to 127.0.0.1 only, and this server listens at ${url.host}.`,
    "Unset HUSHLINK_HOST, or set it to 0.0.0.0, and run the command again.",
  );
}
