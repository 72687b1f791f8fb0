import { describe, expect, onTestFinished, test } from "vitest";
import { type ProbeStep, probe } from "../../lib/backends/probe.ts";
import { adapterOf } from "../../lib/backends/registry.ts";
import type { BackendKind, BackendSettings } from "../../lib/model.ts";
import { cryptgeonServer } from "../fakes/cryptgeon-server.ts";
import type { RunningServer } from "../fakes/http.ts";
import { privNoteServer, vaultServer } from "../fakes/note-servers.ts";
import { oneTimeServer } from "../fakes/onetime-server.ts";
import { privateBinServer } from "../fakes/privatebin-server.ts";
import vault from "../vectors/custom/vault.json" with { type: "json" };
import { codeOf, effectsAt } from "./bench.ts";

async function settingsOf(
  kind: BackendKind,
  start: () => Promise<RunningServer>,
  more: Partial<BackendSettings> = {},
): Promise<{ settings: BackendSettings; server: RunningServer }> {
  const server = await start();
  onTestFinished(server.close);
  return { settings: { id: "one", kind, name: kind, base: server.base, ...more }, server };
}

describe("a probe", () => {
  test.for([
    ["onetime", oneTimeServer, false],
    ["privatebin", privateBinServer, true],
    ["cryptgeon", cryptgeonServer, true],
  ] as const)("of %s stores, reads and leaves nothing behind", async ([kind, start, revokes]) => {
    const { settings, server } = await settingsOf(kind, start);
    const found = await probe(adapterOf(kind), settings, effectsAt());
    expect(found.createdMs).toBeGreaterThanOrEqual(0);
    expect(found.revokedMs !== undefined).toBe(revokes);
    expect(server.stored()).toBe(0);
  });

  test("of a server that wants a pause between two secrets says what did work", async () => {
    const server = await privateBinServer();
    onTestFinished(server.close);
    server.pauseSeconds = 10;
    const { base } = server;
    const settings: BackendSettings = { id: "one", kind: "privatebin", name: "bin", base };
    const found = await probe(adapterOf("privatebin"), settings, effectsAt());
    expect(Object.keys(found)).toEqual(["createdMs", "readMs"]);
    expect(server.stored()).toBe(0);
  });

  test("tells the step that failed", async () => {
    const steps: ProbeStep[] = [];
    const { settings } = await settingsOf("privnote", privNoteServer);
    const fx = { ...effectsAt(), onStep: (step: ProbeStep) => steps.push(step) };
    expect(await codeOf(probe(adapterOf("privnote"), settings, fx))).toBe("backend.unauthorized");
    expect(steps).toEqual(["asking", "creating"]);
  });

  test("of a template works as the template says", async () => {
    const template = { apiKey: "root-1", template: JSON.stringify(vault) };
    const { settings, server } = await settingsOf("custom", vaultServer, template);
    expect(await probe(adapterOf("custom"), settings, effectsAt())).toHaveProperty("readMs");
    expect(server.stored()).toBe(0);
  });

  test("of a template that reads from the wrong place says so", async () => {
    const wrong = { ...vault, read: { ...vault.read, answer: "data.other" } };
    const template = { apiKey: "root-1", template: JSON.stringify(wrong) };
    const { settings } = await settingsOf("custom", vaultServer, template);
    const probing = probe(adapterOf("custom"), settings, effectsAt());
    expect(await codeOf(probing)).toBe("backend.garbled");
  });
});
