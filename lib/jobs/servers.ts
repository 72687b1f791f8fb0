import { baseOf, hostOf } from "../address.ts";
import type { Adapter } from "../backends/backend.ts";
import type { Effects } from "../effects.ts";
import { AppError } from "../errors.ts";
import type { BackendKind, BackendSettings, Capabilities } from "../model.ts";
import type { Settings } from "../settings.ts";

/** What configuring servers needs. */
export interface ServerEffects extends Effects {
  readonly adapterOf: (kind: BackendKind) => Adapter;
  /** The kind of server at an address; undefined if it is none that we know. */
  readonly detect: (base: string, fx: Effects) => Promise<BackendKind | undefined>;
  readonly newId: () => string;
}

/** What a test of a server found. */
export interface ServerTest {
  readonly server: BackendSettings;
  readonly capabilities: Capabilities;
  readonly tookMs: number;
}

/**
 * Finds out what stands at an address that a person typed, without sending anything secret. Throws
 * `input.address`, `input.insecure`, `allow.host`, `backend.*`; `backend.unsupported` if something
 * answers there, but nothing we know.
 */
export async function discoverServer(typed: string, fx: ServerEffects): Promise<ServerTest> {
  const base = baseOf(typed);
  const startedAtMs = fx.nowMs();
  const kind = await fx.detect(base, fx);
  if (!kind) {
    // Asked once more, plainly: a server that can't be reached has another error than one we don't know.
    await fx.fetch({ url: base, method: "GET" });
    throw new AppError("backend.unsupported", { host: hostOf(base) });
  }
  const server: BackendSettings = { id: fx.newId(), kind, name: hostOf(base), base };
  const capabilities = await fx.adapterOf(kind).capabilities(server, fx);
  return { server, capabilities, tookMs: fx.nowMs() - startedAtMs };
}

/** Asks a configured server what it can do now, and how long that took. */
export async function testServer(server: BackendSettings, fx: ServerEffects): Promise<ServerTest> {
  const startedAtMs = fx.nowMs();
  const capabilities = await fx.adapterOf(server.kind).capabilities(server, fx);
  return { server, capabilities, tookMs: fx.nowMs() - startedAtMs };
}

/** Adds a server, or replaces the one with its id or its address; the first one becomes the default. */
export function withServer(settings: Settings, server: BackendSettings): Settings {
  const same = settings.servers.find(
    ({ id, base, kind }) => id === server.id || (base === server.base && kind === server.kind),
  );
  const kept = same ? { ...server, id: same.id } : server;
  const servers = same
    ? settings.servers.map((one) => (one === same ? kept : one))
    : [...settings.servers, kept];
  return { ...settings, servers, defaultServerId: settings.defaultServerId || kept.id };
}

/** Removes a server and every choice that named it. */
export function withoutServer(settings: Settings, id: string): Settings {
  const servers = settings.servers.filter((server) => server.id !== id);
  const serverBySite = Object.fromEntries(
    Object.entries(settings.serverBySite).filter(([, chosen]) => chosen !== id),
  );
  const defaultServerId =
    settings.defaultServerId === id ? (servers[0]?.id ?? "") : settings.defaultServerId;
  return { ...settings, servers, serverBySite, defaultServerId };
}
