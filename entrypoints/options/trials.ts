import type { Preset, Trial } from "../../components/servers/contract.ts";
import { baseOf, hostOf } from "../../lib/address.ts";
import { detect } from "../../lib/backends/detect.ts";
import { type ProbeStep, probe } from "../../lib/backends/probe.ts";
import { adapterOf } from "../../lib/backends/registry.ts";
import { giveBackHost } from "../../lib/browser/host-needs.ts";
import { capabilitiesItem } from "../../lib/browser/items.ts";
import { effects } from "../../lib/browser/net.ts";
import { requestHost } from "../../lib/browser/permissions.ts";
import { changeOwnSettings, readInForce } from "../../lib/browser/settings.ts";
import { change } from "../../lib/browser/storage.ts";
import type { Effects } from "../../lib/effects.ts";
import { AppError, failureOf } from "../../lib/errors.ts";
import { discoverServer, type ServerTest, testServer, withServer } from "../../lib/jobs/servers.ts";
import type { BackendKind, BackendSettings } from "../../lib/model.ts";
import type { Policy } from "../../lib/policy.ts";
import { refuseServer } from "../../lib/policy-rules.ts";
import { publicServers } from "../../lib/presets.ts";

/** Public servers, as the pages offer them. */
export const presets: readonly Preset[] = publicServers.map(({ name, base }) => ({
  name,
  base,
  host: hostOf(base),
}));

/** What a public server is was found out once: some don't answer those who ask what they are. */
async function kindAt(address: string, fx: Effects): Promise<BackendKind | undefined> {
  return publicServers.find(({ base }) => base === address)?.kind ?? detect(address, fx);
}

const serverEffects = { ...effects, adapterOf, detect: kindAt, newId: () => crypto.randomUUID() };

/**
 * Asks for the permission, tests the server and adds it. Call it inside a click: everything before
 * the permission prompt happens at once. `report` is called with each step.
 */
export async function addServer(
  address: string,
  policy: Policy,
  report: (trial: Trial) => void,
): Promise<BackendSettings | undefined> {
  try {
    const base = baseOf(address);
    refuseServer(base, policy);
    const granted = requestHost(base);
    report({ step: "asking" });
    if (!(await granted)) throw new AppError("allow.host", { host: hostOf(base) });
    const found = await discoverServer(base, serverEffects).catch(async (thrown: unknown) => {
      await giveBackHost(base);
      throw thrown;
    });
    const server = await keep(found);
    report({ step: "worked", name: server.name, tookMs: found.tookMs });
    return server;
  } catch (thrown) {
    report({ step: "failed", failure: failureOf(thrown) });
    return undefined;
  }
}

/**
 * Tests a configured server with a text that is worth nothing: made, read, and a second one revoked.
 * Asks for its permission first if that is missing, so call it inside a click, or with what an
 * earlier request in the same click came to.
 */
export async function tryServer(
  server: BackendSettings,
  report: (trial: Trial) => void,
  granted: Promise<boolean> | boolean = requestHost(server.base),
): Promise<void> {
  report({ step: "asking" });
  let at: ProbeStep = "asking";
  try {
    if (!(await granted)) throw new AppError("allow.host", { host: hostOf(server.base) });
    const found = await testServer(server, serverEffects);
    await keep(found);
    const onStep = (step: ProbeStep) => {
      at = step;
    };
    const tried = await probe(adapterOf(server.kind), server, { ...effects, onStep });
    report({ step: "worked", name: server.name, tookMs: found.tookMs, probe: tried });
  } catch (thrown) {
    report({ step: "failed", failure: failureOf(thrown), at });
  }
}

/**
 * Stores a tested server with what it can do. One that was known keeps its name, key and id; one of the
 * organization's does not become the person's own.
 */
async function keep({ server, capabilities }: ServerTest): Promise<BackendSettings> {
  const isSame = ({ base, kind }: BackendSettings) => base === server.base && kind === server.kind;
  const known = (await readInForce()).everyServer.find(isSame);
  const own = known ? [] : await addOwn(server);
  const kept = known ?? own.find(isSame) ?? server;
  await change("capabilities", capabilitiesItem, (all) => ({ ...all, [kept.id]: capabilities }));
  return kept;
}

async function addOwn(server: BackendSettings): Promise<readonly BackendSettings[]> {
  return (await changeOwnSettings((own) => withServer(own, server))).servers;
}
