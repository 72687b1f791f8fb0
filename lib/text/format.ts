import { currentLocale } from "./language.ts";

/** Numbers, sizes and times as the person's own language writes them. Nothing here reads a clock. */

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

type TimeUnit = "second" | "minute" | "hour" | "day";

/** The largest unit in which a span of seconds is still a whole, or nearly whole, number. */
function inUnit(seconds: number): { count: number; unit: TimeUnit } {
  if (Math.round(seconds / hour) >= 48 || seconds === day)
    return { count: Math.round(seconds / day), unit: "day" };
  // Rounded before it is compared: a moment short of an hour is "1 hour", not "60 minutes".
  if (Math.round(seconds / minute) >= 60)
    return { count: Math.round(seconds / hour), unit: "hour" };
  if (Math.round(seconds) >= minute) return { count: Math.round(seconds / minute), unit: "minute" };
  return { count: Math.max(0, Math.round(seconds)), unit: "second" };
}

/** A span of time in seconds: "7 days", "1 hour". */
export function duration(seconds: number): string {
  const { count, unit } = inUnit(seconds);
  return new Intl.NumberFormat(currentLocale(), {
    style: "unit",
    unit,
    unitDisplay: "long",
  }).format(count);
}

/** A span of time in seconds for where there is little room: "24 h", "30 min", "7 days". */
export function brief(seconds: number): string {
  const { count, unit } = seconds === day ? { count: 24, unit: "hour" as const } : inUnit(seconds);
  const locale = currentLocale();
  // English abbreviates it to "hr", which nobody writes.
  if (unit === "hour" && locale.startsWith("en")) return `${number(count)} h`;
  const unitDisplay = unit === "day" ? "long" : "short";
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay }).format(count);
}

/** A span of time in seconds, counted from now: "in 7 days". Never "tomorrow", so that a day is a day. */
export function later(seconds: number): string {
  const { count, unit } = inUnit(seconds);
  return new Intl.RelativeTimeFormat(currentLocale(), { numeric: "always" }).format(count, unit);
}

/** A moment seen from now: "in 7 days", "5 minutes ago". Both in milliseconds since the epoch. */
export function relative(atMs: number, nowMs: number): string {
  const seconds = (atMs - nowMs) / 1000;
  const { count, unit } = inUnit(Math.abs(seconds));
  const signed = seconds < 0 ? -count : count;
  return new Intl.RelativeTimeFormat(currentLocale(), { numeric: "auto" }).format(signed, unit);
}

/** A moment on the clock: "10:42" today, "3 Nov, 10:42" on another day. */
export function moment(atMs: number, nowMs: number): string {
  const at = new Date(atMs);
  const isToday = at.toDateString() === new Date(nowMs).toDateString();
  return new Intl.DateTimeFormat(currentLocale(), {
    ...(isToday ? {} : { day: "numeric", month: "short" }),
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}

/** A size: "3 bytes", "12 kB", "100 MB". Powers of 1000, as file managers and servers' manuals count. */
export function size(bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  let index = 0;
  let count = bytes;
  while (count >= 999.5 && index < units.length - 1) {
    count /= 1000;
    index++;
  }
  return new Intl.NumberFormat(currentLocale(), {
    style: "unit",
    unit: units[index] ?? "byte",
    unitDisplay: index === 0 ? "long" : "short",
    maximumFractionDigits: count < 10 ? 1 : 0,
  }).format(count);
}

/** A plain number with its separators: "1,234". */
export function number(count: number): string {
  return new Intl.NumberFormat(currentLocale()).format(count);
}

/** Several things in one sentence: "Anna, Ben and Chloé". */
export function list(things: readonly string[]): string {
  return new Intl.ListFormat(currentLocale(), { type: "conjunction" }).format(things);
}

/** A share of a whole, 0…1: "42%". */
export function percent(fraction: number): string {
  return new Intl.NumberFormat(currentLocale(), { style: "percent" }).format(fraction);
}

/** The form of a word that a count asks for. `#` stands for the number. */
export interface Forms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A count with its word: `count(2, { one: "# view", other: "# views" })`. */
export function count(value: number, forms: Forms): string {
  const rule = new Intl.PluralRules(currentLocale()).select(value);
  const form = rule === "zero" || rule === "two" ? forms.other : (forms[rule] ?? forms.other);
  return form.replace("#", number(value));
}
