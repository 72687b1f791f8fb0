import { expect, test } from "vitest";
import {
  countRemembered,
  maxSites,
  type Remembered,
  remember,
  usualAt,
  withoutServerChoices,
} from "../lib/remembered.ts";
import { defaultSettings } from "../lib/settings.ts";

const nothing: Remembered = { byServer: {}, bySite: {} };
const settings = { ...defaultSettings, expiresInSeconds: 86_400, views: 1 };
const free = { settings, fixed: new Set<string>() };
const choice = (views: number, atMs = 0) => ({ expiresInSeconds: views * 100, views, atMs });
const at = (site: string, serverId = "a") => ({ site, serverId });

test("the defaults hold where nothing was chosen yet", () => {
  expect(usualAt(nothing, at("chat.example"), free)).toEqual({
    expiresInSeconds: 86_400,
    views: 1,
  });
});

test("the last choice on the site with the server comes before the last one with the server", () => {
  let all = remember(nothing, at("chat.example"), choice(2));
  all = remember(all, at("mail.example"), choice(3));
  expect(usualAt(all, at("chat.example"), free).views).toBe(2);
  expect(usualAt(all, at("mail.example"), free).views).toBe(3);
  expect(usualAt(all, at("new.example"), free).views).toBe(3);
  expect(usualAt(all, at("chat.example", "b"), free).views).toBe(1);
});

test("a place without a name is remembered for its server only", () => {
  const all = remember(nothing, at(""), choice(5));
  expect(all.bySite).toEqual({});
  expect(usualAt(all, at("chat.example"), free).views).toBe(5);
});

test("what the organization has fixed is not a matter of what was chosen last", () => {
  const all = remember(nothing, at("chat.example"), choice(5));
  const fixed = new Set(["expiresInSeconds"]);
  expect(usualAt(all, at("chat.example"), { settings, fixed })).toEqual({
    expiresInSeconds: 86_400,
    views: 5,
  });
});

test("the site that was used longest ago is forgotten when there are too many", () => {
  let all = nothing;
  for (let n = 0; n < maxSites; n++) all = remember(all, at(`s${n}.example`), choice(1, n));
  all = remember(all, at("s0.example"), choice(2, maxSites));
  all = remember(all, at("new.example"), choice(1, maxSites + 1));
  expect(Object.keys(all.bySite)).toHaveLength(maxSites);
  expect(all.bySite["s1.example"]).toBeUndefined();
  expect(all.bySite["s0.example"]).toBeDefined();
});

test("sites are not mistaken for what every object has", () => {
  expect(usualAt(nothing, at("constructor", "toString"), free).views).toBe(1);
  const all = remember(nothing, at("constructor"), choice(4));
  expect(usualAt(all, at("constructor"), free).views).toBe(4);
});

test("a server that is removed takes all its choices along", () => {
  let all = remember(nothing, at("chat.example"), choice(2));
  all = remember(all, at("chat.example", "b"), choice(3));
  all = remember(all, at("mail.example"), choice(4));
  expect(countRemembered(all)).toBe(4);
  expect(withoutServerChoices(all, "a")).toEqual({
    byServer: { b: choice(3) },
    bySite: { "chat.example": { b: choice(3) } },
  });
});
