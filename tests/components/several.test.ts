import fc from "fast-check";
import { expect, test } from "vitest";
import { type Form, faultOf, linkCount, offeredTo, orderOf } from "../../components/popup/form.ts";
import { archiveName, pastedName, peopleOf, withFiles } from "../../components/popup/several.ts";
import { archiveBytes } from "../../lib/archive.ts";
import { nowMs, ownCapabilities, ownServer } from "../gallery/fixtures.ts";

const empty: Form = {
  ...{ text: "", files: [], pack: "archive", archiveName: "", people: "" },
  ...{ serverId: "own", expiresInSeconds: null, views: 3 },
  ...{ passphrase: "", isPassphraseMade: false },
};
const file = (name: string, bytes: number) => new File([new Uint8Array(bytes)], name);
const order = (part: Partial<Form>) =>
  orderOf({ ...empty, ...part }, ownServer, { wish: "copy", nowMs });

test.for([
  ["", []],
  [" \n , ; ", []],
  ["Anna", ["Anna"]],
  ["Anna, Ben;Chloé\n\n  Dan  van   Dijk ", ["Anna", "Ben", "Chloé", "Dan van Dijk"]],
  ["Anna\nAnna\nAnna", ["Anna", "Anna 2", "Anna 3"]],
  ["Anna 2, Anna, Anna", ["Anna 2", "Anna", "Anna 3"]],
] as const)("%j are the people %j", ([typed, names]) => {
  expect(peopleOf(typed)).toEqual(names);
});

test("however names are typed, no two people are called the same", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("Anna", "Anna 2", "Ben", " Ben ")), (typed) => {
      const names = peopleOf(typed.join("\n"));
      expect(new Set(names).size).toBe(typed.length);
    }),
  );
});

test("a pasted picture is called after the minute it was pasted in", () => {
  const at = new Date(2026, 10, 21, 10, 42, 7).getTime();
  const named = (name: string, type: string) => pastedName(new File([], name, { type }), at);
  expect(named("image.png", "image/png")).toBe("image 2026-11-21 10-42.png");
  expect(named("", "image/svg+xml")).toBe("image 2026-11-21 10-42.svg");
  expect(named("cat.png", "image/png")).toBe("cat.png");
  expect(named("notes.txt", "text/plain")).toBe("notes.txt");
});

test.for([
  ["", "files 2026-11-21.zip"],
  [" contract ", "contract.zip"],
  ["contract.ZIP", "contract.zip"],
  ["../up", "up.zip"],
] as const)("an archive called %j is %j", ([typed, name]) => {
  expect(archiveName(typed, new Date(2026, 10, 21, 12).getTime())).toBe(name);
});

test("the same file is there once, however often it is added", () => {
  const a = file("a.txt", 1);
  expect(withFiles([a], [a, file("b.txt", 1)]).map(({ name }) => name)).toEqual(["a.txt", "b.txt"]);
});

test.for([
  [{ files: [file("a", 1)], pack: "links" }, 1],
  [{ files: [file("a", 1), file("b", 1)] }, 1],
  [{ files: [file("a", 1), file("b", 1)], pack: "links" }, 2],
  [{ people: "Anna, Ben, Chloé" }, 3],
  [{ files: [file("a", 1), file("b", 1)], pack: "links", people: "Anna, Ben, Chloé" }, 3],
] as [Partial<Form>, number][])("form %# makes %d links", ([part, count]) => {
  expect(linkCount({ ...empty, ...part })).toBe(count);
});

test("one person's link opens once, whatever was chosen before", () => {
  expect(offeredTo({ ...empty, people: "Anna" }, ownServer).maxViews).toBe(1);
  expect(order({ text: "x", people: "Anna, Ben" })).toMatchObject({
    people: ["Anna", "Ben"],
    views: 1,
    wish: "show",
  });
  expect(order({ text: "x" })).toMatchObject({ views: 3, wish: "copy" });
});

test("for several people several files become one archive", () => {
  const files = [file("a", 1), file("b", 1)];
  const { source } = order({ files, pack: "links", people: "Anna, Ben" });
  expect(source).toMatchObject({ kind: "archive", files });
});

const small = { ...ownCapabilities, maxBytes: 1_000 };
const exact = [file("a", 400), file("b", 1_000 - 400 - archiveBytes([file("a", 0), file("b", 0)]))];

test("an archive of just the largest size fits, one byte more does not", () => {
  expect(archiveBytes(exact)).toBe(1_000);
  expect(faultOf({ ...empty, files: exact }, small)).toBeUndefined();
  const files = [...exact.slice(0, 1), file("b", (exact[1]?.size ?? 0) + 1)];
  expect(faultOf({ ...empty, files }, small)).toEqual({
    kind: "failure",
    failure: { code: "input.too-large", facts: { bytes: 1_001, maxBytes: 1_000 } },
  });
});

test("of several files the one that is too large is named", () => {
  const files = [file("ok.txt", 10), file("big.iso", 1_001)];
  const fault = { failure: { code: "input.too-large" }, fileName: "big.iso" };
  expect(faultOf({ ...empty, files }, small)).toMatchObject(fault);
  expect(faultOf({ ...empty, files, pack: "links" }, small)).toMatchObject(fault);
});

test("an empty file may be part of an archive, but has no link of its own", () => {
  const files = [file("a.txt", 1), file("empty.txt", 0)];
  expect(faultOf({ ...empty, files }, small)).toBeUndefined();
  expect(faultOf({ ...empty, files, pack: "links" }, small)).toMatchObject({
    failure: { code: "input.empty" },
    fileName: "empty.txt",
  });
});

test.for([
  [{ files: [file("a", 1)] }, { ...small, files: false }, { kind: "no-files" }],
  [
    { text: "x", people: Array.from({ length: 51 }, (_, at) => `p${at}`).join() },
    small,
    { kind: "too-many", what: "people", most: 50 },
  ],
  [
    { files: Array.from({ length: 51 }, (_, at) => file(`f${at}`, 1)), pack: "links" },
    ownCapabilities,
    { kind: "too-many", what: "files", most: 50 },
  ],
  [
    { files: Array.from({ length: 101 }, (_, at) => file(`f${at}`, 1)) },
    ownCapabilities,
    { kind: "too-many", what: "files", most: 100 },
  ],
] as const)("form %# is refused before anything is sent", ([part, can, fault]) => {
  expect(faultOf({ ...empty, ...part }, can)).toEqual(fault);
});
