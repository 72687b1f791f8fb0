import type { BackendSettings } from "../model.ts";

/**
 * The page that opens what `keeper` keeps as a carrier, for people without the extension: that of the
 * first Hushlink server of the person that its recipients can reach. undefined if there is none.
 */
export function openAt(
  servers: readonly BackendSettings[],
  keeper: BackendSettings,
): string | undefined {
  // Who can reach a server of this machine reaches another one here too.
  const isReached = ({ base }: BackendSettings) =>
    base.startsWith("https:") || keeper.base.startsWith("http:");
  const own = servers.find((server) => server.kind === "hushlink" && isReached(server));
  return own && `${own.base}s/#open`;
}

/** Whether an address is such a page, and no link; also with its mark escaped on the way, or a query added. */
export function asksForMessage(address: string): boolean {
  return /\/s\/?(?:\?[^#]*)?(?:#|%23)open$/i.test(address);
}
