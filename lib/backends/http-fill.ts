import type { BackendSettings } from "../model.ts";
import { basic } from "./carrier.ts";

/** Values for the placeholders of a template. Numbers stay numbers where one stands alone in JSON. */
export type Values = Readonly<Record<string, string | number | undefined>>;

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

const placeholder = /\{(\w+)\}/g;

/** Every placeholder that a template may use. */
export const placeholders: ReadonlySet<string> = new Set([
  "base",
  "user",
  "apiKey",
  "basic",
  "content",
  "expiresInSeconds",
  "expiresInMinutes",
  "expiresInHours",
  "expiry",
  "id",
  "link",
  "revokeKey",
]);

/** The placeholders in a text of a template. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = ""]) => name);
}

/** What the settings of a server say: its address and its account. */
export function serverValues({ base, user = "", apiKey = "" }: BackendSettings): Values {
  const credentials = user === "" && apiKey === "" ? "" : basic(user, apiKey);
  return { base, user, apiKey, basic: credentials.replace("Basic ", "") };
}

/** An expiry in every unit that servers ask for. */
export function expiryValues(seconds: number): Values {
  return {
    expiresInSeconds: seconds,
    expiresInMinutes: Math.ceil(seconds / 60),
    expiresInHours: Math.ceil(seconds / 3_600),
    expiry: shortDuration(seconds),
  };
}

const units = [
  ["d", 86_400],
  ["h", 3_600],
  ["m", 60],
  ["s", 1],
] as const;

/** "7d", "1h", "90s": in the largest unit that divides it. */
export function shortDuration(seconds: number): string {
  const [unit, size] = units.find(([, length]) => seconds % length === 0) ?? ["s", 1];
  return `${seconds / size}${unit}`;
}

/** No calendar can show the end of some spans that a server may name. */
const longestTold = 100 * 365 * 86_400;

/**
 * The seconds that a server says a text has: a number of them, a span ("7d") or a point of time (ISO
 * 8601). undefined from anything else, from what is over, and from more than a hundred years.
 */
export function secondsTold(told: string, nowMs: number): number | undefined {
  const [, count, letter] = /^(\d{1,9}(?:\.\d+)?)([dhms]?)$/.exec(told) ?? [];
  const isTime = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(told);
  const size = units.find(([unit]) => unit === (letter || "s"))?.[1] ?? 1;
  const seconds = isTime ? (Date.parse(told) - nowMs) / 1_000 : Number(count) * size;
  return seconds > 0 && seconds <= longestTold ? seconds : undefined;
}

export function fillText(template: string, values: Values): string {
  return template.replace(placeholder, (_, name: string) => String(values[name] ?? ""));
}

/** Values are percent-encoded, but for whole addresses. */
export function fillUrl(template: string, values: Values): string {
  return template.replace(placeholder, (_, name: string) => {
    const value = String(values[name] ?? "");
    return name === "base" || name === "link" ? value : encodeURIComponent(value);
  });
}

/** Headers with what the settings lack are left out: no account, no Authorization. */
export function fillHeaders(
  template: Readonly<Record<string, string>>,
  values: Values,
): Record<string, string> {
  const isKnown = (text: string) => placeholdersIn(text).every((name) => values[name] !== "");
  return Object.fromEntries(
    Object.entries(template)
      .filter(([, text]) => isKnown(text))
      .map(([name, text]) => [name, fillText(text, values)]),
  );
}

/** A placeholder alone in a string keeps its type: `"{expiresInSeconds}"` becomes a number. */
export function fillJson(template: JsonValue, values: Values): JsonValue {
  if (typeof template === "string") {
    const alone = /^\{(\w+)\}$/.exec(template)?.[1];
    return alone === undefined ? fillText(template, values) : (values[alone] ?? "");
  }
  if (Array.isArray(template)) return template.map((item: JsonValue) => fillJson(item, values));
  if (typeof template !== "object" || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, item]) => [key, fillJson(item, values)]),
  );
}

/**
 * What stands at a path such as `wrap_info.token` or `notes.0.id` in a parsed answer, as text; "" is
 * the answer itself. undefined if it is not there or neither text nor number.
 */
export function textAt(value: unknown, path: string): string | undefined {
  let found = value;
  for (const key of path === "" ? [] : path.split(".")) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    found = Reflect.get(found, key);
  }
  if (typeof found === "string") return found;
  return typeof found === "number" && Number.isFinite(found) ? String(found) : undefined;
}
