import type { Capabilities, ShareOptions } from "../model.ts";
import type { Usual } from "../remembered.ts";

/**
 * The usual choices as near as this server offers them. Never a longer life or more views than wished,
 * unless the server's least is more than that.
 */
export function fitOptions(usual: Usual, can: Capabilities): ShareOptions {
  return {
    expiresInSeconds: fitExpiry(usual.expiresInSeconds ?? can.expiry.default, can),
    views: fitViews(usual.views, can),
  };
}

function fitExpiry(seconds: number, { expiry }: Capabilities): number {
  if (expiry.kind === "range") return Math.min(Math.max(seconds, expiry.min), expiry.max);
  const offered = [...expiry.values].sort((a, b) => a - b);
  return offered.findLast((value) => value <= seconds) ?? offered[0] ?? expiry.default;
}

function fitViews(views: number, { minViews = 1, maxViews, unlimitedViews }: Capabilities): number {
  // No limit at all is more than anybody wished: better refused than given unasked.
  if (maxViews === 0) return views;
  if (views === 0) return unlimitedViews ? 0 : maxViews;
  return Math.min(Math.max(views, minViews), maxViews);
}
