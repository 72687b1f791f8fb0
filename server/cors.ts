import type { IncomingMessage, ServerResponse } from "node:http";
import { headers } from "../lib/wire/native.ts";

const asked = ["Authorization", "Content-Type", headers.access, headers.owner, headers.expiresIn];
const allowed = [...asked, headers.views, headers.claim].join(", ");
const allowOrigin = "Access-Control-Allow-Origin";
const preflight = [
  ["Access-Control-Allow-Methods", "GET, PUT, POST, DELETE"],
  ["Access-Control-Allow-Headers", allowed],
  ["Access-Control-Max-Age", "600"],
].flat();
const exposed = [headers.viewsLeft, headers.expiresAt, "Retry-After"].join(", ");

/**
 * Headers that let web pages of these origins call the API (Fetch standard, CORS protocol);
 * nothing for others. Cookies are never involved, so "*" gives away no more than any program has.
 */
export function corsHeaders(
  origins: readonly string[],
): ((request: IncomingMessage) => readonly string[]) | undefined {
  if (origins.length === 0) return undefined;
  const isAll = origins.includes("*");
  return ({ headers: { origin } }) => {
    const vary = isAll ? [] : ["Vary", "Origin"];
    if (origin === undefined || !(isAll || origins.includes(origin))) return vary;
    const who = isAll ? "*" : origin;
    return [...vary, allowOrigin, who, "Access-Control-Expose-Headers", exposed];
  };
}

/** Answers the question a browser asks before a call; false if it is none or not to be answered. */
export function answerPreflight(
  request: IncomingMessage,
  response: ServerResponse,
  more: (request: IncomingMessage) => readonly string[],
): boolean {
  const { headers: sent, method } = request;
  if (method !== "OPTIONS" || sent["access-control-request-method"] === undefined) return false;
  const own = more(request);
  if (!own.includes(allowOrigin)) return false;
  response.writeHead(204, [...own, ...preflight]);
  response.end();
  return true;
}
