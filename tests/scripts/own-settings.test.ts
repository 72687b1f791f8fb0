import { expect, test } from "vitest";
import { baseFor, dataIn, serverSettings } from "../../scripts/own-settings.ts";
import { Trouble } from "../../scripts/terminal.mjs";

test("what was given to npm start is the server's, and nothing else is", () => {
  const given = { HUSHLINK_PORT: "9000", HUSHLINK_LOG: "", HOME: "/home/ada" };
  expect(serverSettings(given, "/code")).toEqual({
    HUSHLINK_PORT: "9000",
    HUSHLINK_DATA: "/code/.data",
  });
});

test.for([
  [{}, "/code/.data", ".data/"],
  [{ HUSHLINK_DATA: "mine" }, "/code/mine", "mine/"],
  [{ HUSHLINK_DATA: "/var/lib/hushlink" }, "/var/lib/hushlink", "/var/lib/hushlink"],
] as const)(
  "the folder of %j is below the project if it is not whole",
  ([given, folder, words]) => {
    const env = serverSettings(given, "/code");
    expect(env["HUSHLINK_DATA"]).toBe(folder);
    expect(dataIn(env, "/code")).toBe(words);
  },
);

test("the password of a Redis is not printed", () => {
  const env = serverSettings({ HUSHLINK_STORE: "redis://ada:hunter2@db" }, "/code");
  expect(dataIn(env, "/code")).not.toContain("hunter2");
});

test.for([
  ["http://127.0.0.1:8787/", "http://127.0.0.1:8787/"],
  ["http://0.0.0.0:8787/", "http://127.0.0.1:8787/"],
  ["http://[::]:8787/", "http://127.0.0.1:8787/"],
] as const)("a server at %s is %s for the extension", ([listening, base]) => {
  expect(baseFor(listening)).toBe(base);
});

test.for(["http://192.0.2.7:8787/", "http://[::1]:8787/"])(
  "a server at %s is refused with advice, since the extension would not speak to it",
  (listening) => {
    expect(() => baseFor(listening)).toThrow(Trouble);
  },
);
