import { textOf } from "../bytes.ts";

const maxDepth = 4;

/**
 * The addresses inside an address, innermost first: what a mail filter, a chat or a search engine
 * wrapped into a redirect of its own. Knows every `?url=https…`-shaped wrapper (Safe Links, Google,
 * Slack, Teams, Facebook), paths that hold an address (Cisco), and URL Defense versions 2 and 3. An
 * empty list if nothing is wrapped. Never throws.
 */
export function unwrapped(link: string): string[] {
  const layers: string[] = [];
  let current = link;
  for (let depth = 0; depth < maxDepth; depth++) {
    const inner = innerOf(current);
    if (inner === undefined) break;
    layers.unshift(inner);
    current = inner;
  }
  return layers;
}

function innerOf(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  return urlDefense3(link) ?? urlDefense2(url) ?? inQuery(url) ?? inPath(url);
}

/** `https://urldefense.com/v3/__ADDRESS__;REPLACED!!…`: each `*` stands for a character of REPLACED. */
function urlDefense3(link: string): string | undefined {
  const parts = /^https:\/\/urldefense\.(?:com|us|proofpoint\.com)\/v3\/__(.+?)__;([^!]*)!/iu;
  const [, masked, list] = parts.exec(link) ?? [];
  if (masked === undefined || list === undefined) return undefined;
  const replaced = Array.from(base64Text(list));
  // "**" and a letter stand for a run: A is two characters, B three, and so on.
  return masked.replace(/\*\*([A-Za-z0-9_-])|\*/gu, (_, letter: string | undefined) => {
    const length = letter === undefined ? 1 : runLetters.indexOf(letter) + 2;
    return replaced.splice(0, length).join("");
  });
}

const runLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function base64Text(text: string): string {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return textOf(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
  } catch {
    return "";
  }
}

/** `https://urldefense.proofpoint.com/v2/url?u=https-3A__host_path…`: "-" is "%", "_" is "/". */
function urlDefense2(url: URL): string | undefined {
  if (url.hostname !== "urldefense.proofpoint.com" || !url.pathname.startsWith("/v2/")) {
    return undefined;
  }
  const masked = url.searchParams.get("u");
  return masked === null ? undefined : address(masked.replaceAll("_", "/").replaceAll("-", "%"));
}

function inQuery(url: URL): string | undefined {
  for (const value of url.searchParams.values()) {
    const inner = address(value);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function inPath(url: URL): string | undefined {
  const start = url.pathname.search(/https?(?::\/\/|%3A%2F%2F)/iu);
  return start > 0 ? address(url.pathname.slice(start)) : undefined;
}

/** Text as a web address, with up to two layers of percent-encoding taken off; else undefined. */
function address(text: string): string | undefined {
  let decoded = text;
  for (let layer = 0; layer < 3; layer++) {
    if (/^https?:\/\//iu.test(decoded)) return URL.canParse(decoded) ? decoded : undefined;
    decoded = percentDecoded(decoded);
  }
  return undefined;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
