import { describe, expect, test } from "vitest";
import { linkIn } from "../../lib/jobs/clipboard-link.ts";
import { isLink, recogniseLink } from "../../lib/jobs/recognise.ts";
import { linkFilter } from "../../lib/link-forms.ts";
import type { BackendKind, BackendSettings } from "../../lib/model.ts";

const base = "https://box.example/";
const hex = "0123456789abcdef";
const uuid = "d5ae0cd9-1e92-4a76-9f5c-1d0b4d5f3a2e";
const server = (kind: BackendKind, at = base): BackendSettings => ({
  id: kind,
  kind,
  name: "",
  base: at,
});

/** One whole link of each kind, as its product writes it. */
const links: [BackendKind, string][] = [
  ["hushlink", `s/#EA${"a".repeat(42)}`],
  ["onetime", `v/#${"k".repeat(20)}${"i".repeat(22)}`],
  ["onetime", `f/#${"k".repeat(20)}${"i".repeat(22)}`],
  ["privatebin", `?${hex}#9qYvMzk2pQ3XhT7aBcDeFgHjKmNoPrStUvWxYz12345`],
  ["privatebin", `?pasteid=${hex}#-9qYvMzk2pQ3XhT7aBcDeFgHjKmNoPrStUvWxYz12345`],
  ["yopass", `#/s/${uuid}/${"K".repeat(22)}`],
  ["yopass", `#/d/${"A".repeat(22)}`],
  ["ots", `#${uuid}%7C${"p".repeat(20)}`],
  ["ots", `#${uuid}|${"p".repeat(20)}`],
  ["cryptgeon", `note/abcdefgh12#${hex.repeat(4)}`],
  ["cryptgeon", "note/abcdefgh12"],
  ["onetimesecret", `secret/${"a1".repeat(31)}`],
];

describe("every link of a known product", () => {
  test.for(links)("%s %s is recognised by its form", ([kind, path]) => {
    const found = recogniseLink(new URL(base + path), []);
    expect(found).toMatchObject({ configured: false, ref: { kind, base } });
  });

  test.for(links)("%s %s is the configured server's where there is one", ([kind, path]) => {
    const found = recogniseLink(new URL(base + path), [
      server("hushlink", "https://a.example/"),
      server(kind),
    ]);
    expect(found).toMatchObject({ configured: true, adapter: { kind } });
  });

  test.for(links)("%s %s is sent to the viewer by the redirect rule", ([kind, path]) => {
    const filter = linkFilter(server(kind));
    expect(new URL(base + path).href).toMatch(new RegExp(filter ?? "^$"));
  });
});

test("1time's older link form is settled by host: its own, or a configured server's", () => {
  const path = `v/${"k".repeat(20)}${"i".repeat(22)}`;
  expect(recogniseLink(new URL(base + path), [])).toBeUndefined();
  for (const [at, servers] of [
    ["https://1time.io/", []],
    [base, [server("onetime")]],
  ] as const) {
    const found = recogniseLink(new URL(at + path), servers);
    expect(found?.ref).toMatchObject({ kind: "onetime", base: at, content: "text" });
    expect(isLink(at + path, servers)).toBe(true);
    expect(linkIn(`It is here: ${at}${path}.`, servers)).toBe(at + path);
  }
});

test("of two servers at one host, the one with the longer path has the link", () => {
  const servers = [server("hushlink"), server("hushlink", `${base}team/`)];
  const found = recogniseLink(new URL(`${base}team/s/#EA${"a".repeat(42)}`), servers);
  expect(found?.ref.base).toBe(`${base}team/`);
});

describe("a carrier's link of which only the mark is left is not taken for one that needs no key", () => {
  const bare = `${base}secret/${"a1".repeat(31)}`;

  test.for(["#", "#…", "#%E2%80%A6", "#)", "##"])("%s", (rest) => {
    expect(() => linkIn(bare + rest, [])).toThrow(/^input\.link-(incomplete|damaged)$/);
  });

  test.for(["#:~:text=hello", "#?utm_source=chat", "?utm_source=chat"])("%s was added", (rest) => {
    expect(linkIn(bare + rest, [])).toMatch(/secret\/(a1){31}(\?utm_source=chat)?$/);
  });
});

describe("a link that mail broke into lines is found whole, though its beginning would do as a link", () => {
  const token = "EN1u6X1eu8eE3M3448L1hrHFvWtX7ti6MALItWqxAro-";

  test.for<[string, number]>([
    [`${base}secret/${"a1".repeat(31)}#${token}`, 60],
    [`${base}secret/${"a1".repeat(31)}#${token}`, base.length + 69],
    [`${base}note/abcdefgh12#${hex.repeat(4)}`, base.length + 15],
  ])("%s after %i characters", ([link, at]) => {
    expect(linkIn(`It is\n> ${link.slice(0, at)}\n> ${link.slice(at)}\nThanks`, [])).toBe(link);
  });

  test("what follows one that needs no key does not belong to it", () => {
    const plain = `${base}secret/${"a1".repeat(31)}`;
    const next = `${base}s/#${token}`;
    expect(linkIn(`${plain}\n#general\n${next}`, [])).toBe(plain);
  });
});

test("a broken link of a configured server says what is missing", () => {
  expect(() => recogniseLink(new URL(`${base}s/#EAaaaa`), [server("hushlink")])).toThrow(
    "input.link-incomplete",
  );
});

test.for<[BackendKind, string]>([
  ["onetime", "v/"],
  ["onetime", "f"],
  ["yopass", "#/s/"],
  ["yopass", "#/f/"],
])("what is left of a cut link of %s, %s, is no link, and says that it was cut", ([kind, path]) => {
  const servers = [server(kind)];
  expect(() => recogniseLink(new URL(base + path), servers)).toThrow("input.link-incomplete");
  expect(isLink(base + path, servers)).toBe(false);
  expect(base + path).not.toMatch(new RegExp(linkFilter(server(kind)) ?? ""));
  expect(recogniseLink(new URL(base + path), [])).toBeUndefined();
});

test.for([
  "https://news.example/",
  "https://news.example/a?b=c#d",
  "https://news.example/secret/santa",
  "https://news.example/v/a-story-in-the-path-of-some-forty-two-signs",
])("%s is nobody's", (link) => {
  expect(recogniseLink(new URL(link), [server("hushlink")])).toBeUndefined();
});
