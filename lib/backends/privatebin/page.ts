import type { ExpiryChoice } from "../../model.ts";

/** What an instance offers, as its own page says: there is no other way to ask. */
export interface Offer {
  readonly expiry: ExpiryChoice;
  /** The server's word for each number of seconds. */
  readonly expiryNames: ReadonlyMap<number, string>;
  readonly passwords: boolean;
  readonly files: boolean;
  readonly compression: "zlib" | "none";
  /** Its page knows links that ask before they burn (since 1.7). */
  readonly confirms: boolean;
}

const units: Record<string, number> = {
  sec: 1,
  second: 1,
  min: 60,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
};

/**
 * Reads the start page of an instance, of any of the templates that PrivateBin brings: they share
 * these ids. undefined if it is no such page.
 */
export function offerOf(html: string): Offer | undefined {
  const select = /<select\b[^>]*\bid="pasteExpiration"[^>]*>(.*?)<\/select>/s.exec(html)?.[1];
  const expiryNames = new Map<number, string>();
  let chosen: number | undefined;
  for (const [, name = "", rest = ""] of (select ?? "").matchAll(
    /<option\b[^>]*\bvalue="([^"]*)"([^>]*)>/g,
  )) {
    const seconds = secondsOf(name);
    if (seconds === undefined) continue;
    expiryNames.set(seconds, name);
    if (rest.includes("selected")) chosen = seconds;
  }
  const values = [...expiryNames.keys()].sort((a, b) => a - b);
  const [shortest] = values;
  if (shortest === undefined) return undefined;
  return {
    expiry: { kind: "list", values, default: chosen ?? shortest },
    expiryNames,
    passwords: /\bid="passwordinput"/.test(html),
    files: /\bid="(attach|file)"/.test(html),
    compression: /\bdata-compression="none"/.test(html) ? "none" : "zlib",
    confirms: /\bid="loadconfirmmodal"/.test(html),
  };
}

/** "1day", "10min", "2 weeks"; undefined for "never" and for units that PrivateBin does not know. */
function secondsOf(name: string): number | undefined {
  const [, count, unit = ""] = /^(\d{1,4}) *([a-z]{3,6}?)s?$/.exec(name) ?? [];
  const unitSeconds = Object.hasOwn(units, unit) ? units[unit] : undefined;
  return unitSeconds === undefined ? undefined : Number(count) * unitSeconds;
}
