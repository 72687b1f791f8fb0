import { describe, expect, test } from "vitest";
import { baseOf, isLoopback, siteOf } from "../lib/address.ts";

test.for([
  ["secrets.example", "https://secrets.example/"],
  ["  secrets.example/box  ", "https://secrets.example/box/"],
  ["https://Secrets.Example/box/?x=1#y", "https://secrets.example/box/"],
  ["https://secrets.example:8443//", "https://secrets.example:8443/"],
  ["localhost:8787", "http://localhost:8787/"],
  ["127.0.0.1:8787", "http://127.0.0.1:8787/"],
  ["[2001:db8::1]:8443", "https://[2001:db8::1]:8443/"],
  ["http://localhost:8787/x", "http://localhost:8787/x/"],
] as const)("%s is the server %s", ([typed, base]) => {
  expect(baseOf(typed)).toBe(base);
});

test.for([
  ["", "input.empty"],
  ["   ", "input.empty"],
  ["http://secrets.example", "input.insecure"],
  ["http://10.0.0.5:8787", "input.insecure"],
  ["ftp://secrets.example", "input.address"],
  ["javascript:alert(1)", "input.address"],
  ["https://", "input.address"],
  ["https://user:word@secrets.example", "input.address"],
  ["not an address", "input.address"],
] as const)("%j is refused as %s", ([typed, code]) => {
  expect(() => baseOf(typed)).toThrowError(expect.objectContaining({ code }));
});

test.for([
  ["chat.example.com", "chat.example.com"],
  [" https://Chat.Example.com/room/1?x#y ", "chat.example.com"],
  ["http://intranet.example:8080/", "intranet.example:8080"],
  ["localhost:3000", "localhost:3000"],
] as const)("the site of %s is %s", ([typed, host]) => {
  expect(siteOf(typed)).toBe(host);
});

test.for(["", "two words", "javascript:alert(1)", "https://"])("%j is no site", (typed) => {
  expect(() => siteOf(typed)).toThrow(expect.objectContaining({ code: "input.address" }));
});

describe("loopback", () => {
  test.for([
    ["localhost", true],
    ["127.0.0.1", true],
    ["127.8.9.1", false],
    ["[::1]", false],
    ["localhost.example", false],
    ["127.0.0.1.example", false],
    ["10.0.0.1", false],
    ["[::2]", false],
  ] as const)("%s: %s", ([hostname, expected]) => {
    expect(isLoopback(hostname)).toBe(expected);
  });
});
