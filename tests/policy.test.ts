import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mayUse, policyKeys, readPolicy } from "../lib/policy.ts";

const whole = {
  servers: [{ name: "Team", address: "https://secrets.example/box", apiKey: "k" }],
  allowedServers: ["*.example", "https://other.example/a/"],
  defaultServer: "secrets.example/box",
  expiresInSeconds: 3_600,
  maxExpirySeconds: 86_400,
  views: 1,
  minViews: 1,
  maxViews: 3,
  passphrase: "required",
  minPassphraseLength: 12,
  wordsAroundLink: "Here: {link}",
  keepReceiptsDays: 7,
  guardedSites: ["chat.example"],
  openLinksHere: true,
  notices: true,
  notifyOpened: false,
  hideWhenTabHidden: true,
  clearClipboard: true,
};

test("a whole policy is read, its addresses made canonical and its servers completed", () => {
  const { policy, unread } = readPolicy(whole);
  expect(unread).toEqual([]);
  expect(policy).toEqual({
    ...whole,
    servers: [
      { name: "Team", address: "https://secrets.example/box/", apiKey: "k", kind: "hushlink" },
    ],
    defaultServer: "https://secrets.example/box/",
  });
  expect(Object.keys(whole).sort()).toEqual([...policyKeys].sort());
});

test("what was read can be read again and stays the same", () => {
  const { policy } = readPolicy(whole);
  expect(readPolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ policy, unread: [] });
});

test.for([
  ["maxViews", 0],
  ["maxViews", "3"],
  ["maxViews", 1.5],
  ["maxViews", [3]],
  ["maxExpirySeconds", 59],
  ["views", -1],
  ["expiresInSeconds", null],
  ["passphrase", "always"],
  ["minPassphraseLength", 41],
  ["wordsAroundLink", "no link"],
  ["wordsAroundLink", "{link}{link}"],
  ["notices", "yes"],
  ["defaultServer", "http://plain.example"],
  ["servers", { address: "https://a.example" }],
  ["allowedServers", "a.example"],
  ["guardedSites", "a.example"],
  ["guard", true],
  ["__proto__", 1],
  ["constructor", {}],
] as const)("%s: %j is left out and named, and the rest holds", ([key, value]) => {
  const given = Object.fromEntries([
    ["notifyOpened", true],
    [key, value],
  ]);
  expect(readPolicy(given)).toEqual({ policy: { notifyOpened: true }, unread: [key] });
});

test("of a list only the wrong entries are left out", () => {
  const custom = { address: "https://c.example", kind: "custom" };
  const { policy, unread } = readPolicy({
    servers: [{ address: "not an address" }, { address: "https://a.example" }, 3, custom],
    allowedServers: ["a.example", "", "*.", "http://plain.example"],
  });
  expect(policy.servers).toEqual([
    { address: "https://a.example/", name: "a.example", kind: "hushlink" },
  ]);
  expect(policy.allowedServers).toEqual(["a.example"]);
  expect(unread).toEqual([
    "servers[0]",
    "servers[2]",
    "servers[3]",
    "allowedServers[1]",
    "allowedServers[2]",
    "allowedServers[3]",
  ]);
});

test("a list of allowed servers in which nothing can be read allows none, not all", () => {
  const { policy } = readPolicy({ allowedServers: [""] });
  expect(mayUse("https://a.example/", policy)).toBe(false);
});

test("more views at least than at most: the most holds", () => {
  expect(readPolicy({ minViews: 5, maxViews: 2 })).toEqual({
    policy: { maxViews: 2 },
    unread: ["minViews"],
  });
});

test.for([undefined, null, 3, "text", [], ["maxViews"], {}])("%j is no policy", (given) => {
  expect(readPolicy(given)).toEqual({ policy: {}, unread: [] });
});

test.for([
  ["a.example", "https://a.example/", true],
  ["a.example", "https://a.example/box/", true],
  ["a.example", "https://a.example:8443/", false],
  ["a.example:8443", "https://a.example:8443/", true],
  ["A.Example", "https://a.example/", true],
  ["a.example", "https://b.a.example/", false],
  ["a.example", "https://a.example.evil.test/", false],
  ["*.example", "https://a.example/", true],
  ["*.a.example", "https://a.example/", false],
  ["*.a.example", "https://evila.example/", false],
  ["*.A.example", "https://b.a.example:8443/x/", true],
  ["https://a.example/box", "https://a.example/box/", true],
  ["https://a.example/box", "https://a.example/boxes/", false],
  ["https://a.example/box/", "https://a.example/", false],
  ["127.0.0.1:8080", "http://127.0.0.1:8080/", true],
  ["localhost", "http://localhost/", true],
] as const)("%s covers %s: %s", ([entry, base, is]) => {
  const { policy, unread } = readPolicy({ allowedServers: [entry] });
  expect(unread).toEqual([]);
  expect(mayUse(base, policy)).toBe(is);
});

test("the organization's own servers may be used without being listed again", () => {
  const { policy } = readPolicy({
    servers: [{ address: "https://own.example" }],
    allowedServers: [],
  });
  expect(mayUse("https://own.example/", policy)).toBe(true);
  expect(mayUse("https://own.example/other/", policy)).toBe(false);
});

test("without a list every server may be used", () => {
  expect(mayUse("https://any.example/", readPolicy({ maxViews: 1 }).policy)).toBe(true);
});

interface Schema {
  readonly type: string;
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly title?: string;
  readonly description?: string;
}

test("Chromium's schema and the documentation have the same keys, each with its type", () => {
  const schema = JSON.parse(readFileSync("public/managed_schema.json", "utf8")) as Schema;
  const typeOf = (value: unknown) =>
    Array.isArray(value) ? "array" : typeof value === "number" ? "integer" : typeof value;
  const expected = Object.entries(whole).map(([key, value]) => [key, typeOf(value)]);
  const found = Object.entries(schema.properties ?? {}).map(([key, { type }]) => [key, type]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  const documented = readFileSync("docs/policies.md", "utf8");
  for (const key of policyKeys) expect(documented, key).toContain(`| \`${key}\` |`);
});
