import { adapters } from "../backends/registry.ts";
import type { BackendSettings } from "../model.ts";
import type { Recognised } from "./opening.ts";

/**
 * Finds what can open a link: first the adapter of the configured server below whose address it
 * lies, then any adapter that knows its form. undefined if none does. Throws what is wrong with the
 * link if its form is known but it is broken. No network.
 */
export function recogniseLink(
  link: URL,
  servers: readonly BackendSettings[],
): Recognised | undefined {
  const own = servers
    .filter(({ base }) => link.href.startsWith(base))
    .sort((a, b) => b.base.length - a.base.length);
  for (const server of own) {
    const adapter = adapters.find(({ kind }) => kind === server.kind);
    const ref = adapter?.parse(link, server);
    if (adapter && ref) return { adapter, ref, configured: true };
  }
  return recogniseForm(link);
}

/** A form that fits whole wins over one that fits but is broken: some forms look alike. */
function recogniseForm(link: URL): Recognised | undefined {
  let reason: unknown;
  for (const adapter of adapters) {
    try {
      const ref = adapter.parse(link);
      if (ref) return { adapter, ref, configured: false };
    } catch (thrown) {
      reason ??= thrown;
    }
  }
  if (reason !== undefined) throw reason;
  return undefined;
}

/** Whether a text is one whole link of a form we know: nothing around it, nothing missing. Never throws. */
export function isLink(text: string, servers: readonly BackendSettings[]): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  try {
    return recogniseLink(new URL(text), servers) !== undefined;
  } catch {
    return false;
  }
}
