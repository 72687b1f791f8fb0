import { describe, expect, test } from "vitest";
import {
  fillHeaders,
  fillJson,
  fillUrl,
  secondsTold,
  shortDuration,
  textAt,
} from "../../lib/backends/http-fill.ts";
import { readTemplate } from "../../lib/backends/http-template.ts";
import { failureOf } from "../../lib/errors.ts";
import vault from "../vectors/custom/vault.json" with { type: "json" };

/** The failure of Vault's template with another value at one place; undefined takes the place away. */
function failureWith(path: string, value: unknown) {
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const template: object = structuredClone(vault);
  const parent = keys.reduce<object>((found, key) => Reflect.get(found, key) as object, template);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  try {
    readTemplate(JSON.stringify(template));
    return "none";
  } catch (thrown) {
    return failureOf(thrown);
  }
}

describe("a template", () => {
  test("that is whole is read", () => {
    expect(readTemplate(JSON.stringify(vault)).read.gone).toEqual([400, 404]);
    expect(failureWith("expiry.max", 604_801)).toBe("none");
  });

  test.for([
    ["no version", "version", undefined, "version"],
    ["another version", "version", 2, "version"],
    ["a part nobody knows", "extra", 1, "extra"],
    ["no reading", "read", undefined, "read"],
    ["no link", "link", undefined, "link"],
    ["another server", "create.url", "https://evil.example/", "create.url"],
    ["another server behind the base", "create.url", "{base}\\evil", "create.url"],
    ["a link before there is one", "create.url", "{link}", "create.url"],
    ["an unknown placeholder", "create.headers.X-A", "{password}", "create: {password}"],
    ["nothing to keep", "create.json.content", "x", "create: {content}"],
    ["a line end in a header", "read.headers.X-A", "{id}\r\nX: y", "read.headers"],
    ["a method nobody has", "read.method", "HEAD", "read.method"],
    ["a body that a GET has not", "create.method", "GET", "create"],
    ["two bodies", "create.text", "x", "create"],
    ["no way to the id", "create.answer.id", undefined, "create.answer.id"],
    ["two links", "create.answer.link", "url", "link"],
    ["a link without id", "link", "{base}", "link"],
    ["a link with a fragment", "link", "{base}#{id}", "link"],
    ["a default that is not offered", "expiry.default", 1, "expiry.default"],
    ["no room", "maxCharacters", 10, "maxCharacters"],
  ] as const)("with %s is refused", ([, path, value, field]) => {
    expect(failureWith(path, value)).toEqual({ code: "input.template", facts: { field } });
  });

  test("that is not JSON is refused, and so is none", () => {
    for (const text of ["", "{", "[]", undefined]) {
      expect(() => readTemplate(text)).toThrow("input.template");
    }
  });
});

describe("placeholders", () => {
  const values = { base: "https://a.example/b/", id: "a/b c", apiKey: "", expiresInSeconds: 60 };

  test("are encoded in addresses, but for the base", () => {
    expect(fillUrl("{base}x/{id}?{nothing}", values)).toBe("https://a.example/b/x/a%2Fb%20c?");
  });

  test("alone in JSON keep their type, in a text they are text", () => {
    const filled = fillJson(
      { a: "{expiresInSeconds}", b: ["{expiresInSeconds}s", 1, null] },
      values,
    );
    expect(filled).toEqual({ a: 60, b: ["60s", 1, null] });
  });

  test("that are empty take their header along", () => {
    const headers = { Authorization: "Bearer {apiKey}", "X-Id": "{id}" };
    expect(fillHeaders(headers, values)).toEqual({ "X-Id": "a/b c" });
  });

  test("that a value brings along are not filled again", () => {
    expect(fillJson("{id}!", { id: "{apiKey}", apiKey: "secret" })).toBe("{apiKey}!");
  });

  test.for([
    [604_800, "7d"],
    [3_600, "1h"],
    [5_400, "90m"],
    [61, "61s"],
  ] as const)("%s seconds are %s", ([seconds, written]) => {
    expect(shortDuration(seconds)).toBe(written);
  });
});

describe("a path into an answer", () => {
  const answer = { a: { b: [{ c: "deep" }], n: 7 }, s: "top" };

  test.for([
    ["a.b.0.c", "deep"],
    ["a.n", "7"],
    ["s", "top"],
    ["a", undefined],
    ["a.x", undefined],
    ["s.length", undefined],
    ["__proto__.constructor.name", undefined],
    ["constructor.name", undefined],
  ] as const)("%s leads to %s", ([path, found]) => {
    expect(textAt(answer, path)).toBe(found);
  });

  test("that is empty means the answer itself", () => {
    expect(textAt("all", "")).toBe("all");
  });
});

describe("how long a server says that it keeps a text", () => {
  const nowMs = Date.UTC(2026, 10, 21, 12);

  test.for([
    ["3600", 3_600],
    ["0.5", 0.5],
    ["90s", 90],
    ["30m", 1_800],
    ["1h", 3_600],
    ["7d", 604_800],
    ["2026-11-21T13:00:00Z", 3_600],
    ["2026-11-21T14:00:00.500+01:00", 3_600.5],
    ["2026-11-21T11:00:00Z", undefined],
    ["2026-13-99T99:00:00Z", undefined],
    ["0", undefined],
    ["-5", undefined],
    ["1e99", undefined],
    ["Infinity", undefined],
    ["999999999d", undefined],
    ["9999-12-31T23:59:59Z", undefined],
    ["1 week", undefined],
    ["", undefined],
  ] as const)("%j is %s seconds", ([told, seconds]) => {
    expect(secondsTold(told, nowMs)).toBe(seconds);
  });
});
