import type { Capabilities, ExpiryChoice } from "../../lib/model.ts";

const hour = 3_600;
const day = 24 * hour;

/** Spans that people mean, in seconds, where a server takes anything within its range. */
const usualSpans = [10 * 60, hour, day, 3 * day, 7 * day, 30 * day];
const usualViews = [1, 2, 3, 5, 10, 20, 50, 100];

/** What is offered of a server whose abilities are not known yet; it has the last word anyway. */
export const guessedCapabilities: Capabilities = {
  passphrase: true,
  files: true,
  status: false,
  revoke: false,
  anonymous: true,
  strictlyOnce: true,
  maxViews: 10,
  unlimitedViews: false,
  maxBytes: 100_000_000,
  expiry: { kind: "range", min: hour, max: 7 * day, default: day },
};

/** The expiries to choose from, in seconds, shortest first. Holds the longest, the default and, if it fits, the last choice. */
export function expiryChoices(expiry: ExpiryChoice, last: number | null): number[] {
  if (expiry.kind === "list") return [...expiry.values].sort((a, b) => a - b);
  const fits = (seconds: number) => seconds >= expiry.min && seconds <= expiry.max;
  const wanted = [
    ...usualSpans,
    expiry.max,
    expiry.default,
    ...(last === null ? [] : [last]),
  ].filter(fits);
  return [...new Set(wanted)].sort((a, b) => a - b);
}

/** The choice nearest to the wanted expiry; the server's own default without a wish. */
export function nearestExpiry(expiry: ExpiryChoice, wanted: number | null): number {
  if (wanted === null) return expiry.default;
  const distance = (seconds: number) => Math.abs(Math.log(seconds / wanted));
  return expiryChoices(expiry, wanted).reduce(
    (best, seconds) => (distance(seconds) < distance(best) ? seconds : best),
    expiry.default,
  );
}

/** The view limits to choose from, the lowest and the highest among them; 0, without limit, comes last. */
export function viewChoices(
  { minViews = 1, maxViews, unlimitedViews }: Capabilities,
  last: number,
): number[] {
  const limited = new Set(
    [...usualViews, minViews, maxViews, last].filter(
      (views) => views >= minViews && views <= maxViews,
    ),
  );
  return [...[...limited].sort((a, b) => a - b), ...(unlimitedViews ? [0] : [])];
}

/** The wanted view limit where the server has it, else the tightest there is. */
export function nearestViews(capabilities: Capabilities, wanted: number): number {
  const choices = viewChoices(capabilities, wanted);
  return choices.includes(wanted) ? wanted : (choices[0] ?? 1);
}
