import type { BackendSettings } from "../model.ts";
import { findLink } from "./clean-link.ts";
import { recogniseLink } from "./recognise.ts";

/**
 * The one-time link in a text, freed from what mail and chat put around it. Throws
 * `input.link-unknown` if there is none, and what is wrong with it if it is broken. No network.
 */
export function linkIn(text: string, servers: readonly BackendSettings[]): string {
  return findLink(text, (link) => (recogniseLink(link, servers) ? link.href : undefined));
}
