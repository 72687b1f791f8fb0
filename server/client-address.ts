import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";

/** Tells whom a request counts for. Never logged. */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * The address of the peer; behind a trusted proxy the last address in X-Forwarded-For that is not
 * such a proxy itself. What stands further to the left was written by the client and is worth
 * nothing. IPv6 addresses count by their /64, which one customer has as a whole.
 */
export function clientAddress(trustedProxies: readonly string[]): AddressOf {
  const trusted = networks(trustedProxies);
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? "ipv6" : "ipv4");
  return (request) => {
    const peer = plain(request.socket.remoteAddress ?? "");
    if (trustedProxies.length === 0 || !isTrusted(peer)) return grouped(peer);
    const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
    const hops = forwarded.map((hop) => plain(hop.trim())).filter((hop) => isIP(hop) !== 0);
    return grouped(hops.findLast((hop) => !isTrusted(hop)) ?? peer);
  };
}

function networks(names: readonly string[]): BlockList {
  const blocks = new BlockList();
  for (const name of names) {
    const [address = "", length] = name.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    blocks.addSubnet(address, Number(length ?? (family === "ipv6" ? 128 : 32)), family);
  }
  return blocks;
}

/** IPv4 addresses that came through an IPv6 socket, as IPv4. */
function plain(address: string): string {
  return address.startsWith("::ffff:") && address.includes(".") ? address.slice(7) : address;
}

function grouped(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(0, zeros)).fill("0"), ...right];
  return groups.slice(0, 4).join(":");
}
