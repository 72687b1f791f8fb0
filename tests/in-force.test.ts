import { expect, test } from "vitest";
import { inForce } from "../lib/in-force.ts";
import type { BackendSettings } from "../lib/model.ts";
import { readPolicy } from "../lib/policy.ts";
import { defaultSettings, type Settings, serverFor } from "../lib/settings.ts";

const mine: BackendSettings = {
  id: "mine",
  kind: "hushlink",
  name: "Mine",
  base: "https://mine.example/",
  apiKey: "my key",
};
const own: Settings = {
  ...defaultSettings,
  servers: [mine],
  defaultServerId: "mine",
  templateBySite: { "chat.example": "see {link}" },
  serverBySite: { "chat.example": "mine" },
};
const held = (policy: object, settings = own) => inForce(settings, readPolicy(policy));

test("without a policy everything is the person's own", () => {
  const { settings, fixed, everyServer, fixedServers } = held({});
  expect(settings).toEqual(own);
  expect(everyServer).toEqual([mine]);
  expect([fixed.size, fixedServers.size]).toEqual([0, 0]);
});

test("what the policy sets wins, is named, and leaves the person's own settings as they were", () => {
  const before = structuredClone(own);
  const given = {
    expiresInSeconds: 60,
    views: 2,
    keepReceiptsDays: 0,
    openLinksHere: false,
    notices: false,
    notifyOpened: true,
    hideWhenTabHidden: true,
    clearClipboard: true,
  };
  const { settings, fixed } = held(given);
  expect(settings).toEqual({ ...own, ...given });
  expect([...fixed].sort()).toEqual(Object.keys(given).sort());
  expect(own).toEqual(before);
});

test("guarded sites of the policy come on top of the person's own, each once", () => {
  const { settings, fixed } = held(
    { guardedSites: ["https://Chat.example:8443/x", "jira.example"] },
    { ...own, guardedSites: ["jira.example", "mail.example"] },
  );
  expect(settings.guardedSites).toEqual(["chat.example", "jira.example", "mail.example"]);
  expect(fixed.has("guardedSites")).toBe(false);
});

test("fixed words hold on every site", () => {
  const { settings, fixed } = held({ wordsAroundLink: "Ours: {link}" });
  expect(settings.template).toBe("Ours: {link}");
  expect(settings.templateBySite).toEqual({});
  expect(fixed.has("template")).toBe(true);
});

test("a server of the policy is there, first, and is used if nothing else was chosen", () => {
  const { settings, fixedServers } = held(
    { servers: [{ address: "https://ours.example", name: "Ours" }] },
    { ...own, defaultServerId: "" },
  );
  expect(settings.servers.map(({ name }) => name)).toEqual(["Ours", "Mine"]);
  expect(serverFor(settings)?.name).toBe("Ours");
  expect([...fixedServers]).toEqual([settings.servers[0]?.id]);
});

test("the default server of the policy wins over the person's, a site's own choice stays", () => {
  const servers = [{ address: "https://ours.example", name: "Ours" }];
  const { settings, fixed } = held({ servers, defaultServer: "ours.example" });
  expect(serverFor(settings)?.name).toBe("Ours");
  expect(serverFor(settings, "chat.example")?.name).toBe("Mine");
  expect(fixed.has("defaultServerId")).toBe(true);
  expect(held({ defaultServer: "https://nowhere.example" }).fixed.size).toBe(0);
});

test("a server that is ruled out is not shared to, but what came from it is still looked after", () => {
  const { settings, everyServer } = held({
    servers: [{ address: "https://ours.example", name: "Ours" }],
    allowedServers: [],
  });
  expect(settings.servers.map(({ name }) => name)).toEqual(["Ours"]);
  expect(serverFor(settings, "chat.example")?.name).toBe("Ours");
  expect(everyServer.map(({ name }) => name)).toEqual(["Ours", "Mine"]);
});

test("the same server in both is one: the policy's words count, the person's id and key stay", () => {
  const { settings } = held({ servers: [{ address: "https://mine.example", name: "Ours" }] });
  expect(settings.servers).toEqual([{ ...mine, name: "Ours" }]);
  const servers = [{ address: "https://mine.example", apiKey: "theirs" }];
  expect(held({ servers }).settings.servers[0]?.apiKey).toBe("theirs");
});

test("a server that the policy names twice is there once", () => {
  const server = { address: "https://ours.example" };
  expect(held({ servers: [server, server] }).everyServer).toHaveLength(2);
});
