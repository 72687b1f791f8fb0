import { expect, test } from "vitest";
import type { Adapter } from "../../lib/backends/backend.ts";
import { AppError } from "../../lib/errors.ts";
import {
  discoverServer,
  type ServerEffects,
  withoutServer,
  withServer,
} from "../../lib/jobs/servers.ts";
import type { BackendSettings } from "../../lib/model.ts";
import { defaultSettings, serverFor } from "../../lib/settings.ts";

const box: BackendSettings = {
  id: "a",
  kind: "hushlink",
  name: "Box",
  base: "https://box.example/",
};
const bin: BackendSettings = {
  id: "b",
  kind: "privatebin",
  name: "Bin",
  base: "https://bin.example/",
};

const adapter = { capabilities: async () => ({ maxViews: 7 }) } as unknown as Adapter;
const world = (over: Partial<ServerEffects>): ServerEffects => ({
  fetch: () => Promise.reject(new AppError("backend.unreachable")),
  random: (count) => new Uint8Array(count),
  nowMs: () => 0,
  adapterOf: () => adapter,
  detect: async () => "hushlink",
  newId: () => "new",
  ...over,
});

test("an address becomes a server of the detected kind, with what it can do", async () => {
  const found = await discoverServer("box.example/x", world({}));
  expect(found.server).toEqual({
    id: "new",
    kind: "hushlink",
    name: "box.example",
    base: "https://box.example/x/",
  });
  expect(found.capabilities.maxViews).toBe(7);
});

test("a server that can't be reached is not called unknown", async () => {
  const fx = world({ detect: async () => undefined });
  await expect(discoverServer("box.example", fx)).rejects.toMatchObject({
    code: "backend.unreachable",
  });
});

test("a server that answers, but is none we know, is called so", async () => {
  const fx = world({
    detect: async () => undefined,
    fetch: async () => ({ status: 200, headers: new Headers(), body: new Uint8Array(0) }),
  });
  await expect(discoverServer("box.example", fx)).rejects.toMatchObject({
    code: "backend.unsupported",
    facts: { host: "box.example" },
  });
});

test("the first server becomes the default, a second one does not", () => {
  const both = withServer(withServer(defaultSettings, box), bin);
  expect(both.defaultServerId).toBe("a");
  expect(both.servers).toEqual([box, bin]);
});

test("adding an address again changes the server and keeps its id", () => {
  const again = withServer(withServer(defaultSettings, box), { ...box, id: "z", name: "New" });
  expect(again.servers).toEqual([{ ...box, name: "New" }]);
});

test("a removed server is no longer the default nor any site's choice", () => {
  const both = withServer(withServer(defaultSettings, box), bin);
  const left = withoutServer({ ...both, serverBySite: { "slack.example": "a" } }, "a");
  expect(left).toMatchObject({ servers: [bin], defaultServerId: "b", serverBySite: {} });
});

test("a site's own server comes before the default one, unless it was removed", () => {
  const both = withServer(withServer(defaultSettings, box), bin);
  const settings = { ...both, serverBySite: { "slack.example": "b", "old.example": "gone" } };
  expect(serverFor(settings, "slack.example")).toBe(bin);
  expect(serverFor(settings, "old.example")).toBe(box);
  expect(serverFor(settings)).toBe(box);
});
