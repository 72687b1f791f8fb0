import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "../../lib/errors.ts";
import { findLink, linksIn } from "../../lib/jobs/clean-link.ts";

const token = "EAAQID_wQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwd-h";
const link = `https://secrets.example/s/#${token}`;

/** Knows the links of one server, as an adapter does: strictly, and with a reason if one is cut. */
function recognise(url: URL): string | undefined {
  const isOurs = url.host === "secrets.example" && url.pathname === "/s/" && url.search === "";
  if (!isOurs) return undefined;
  if (!/^#[A-Za-z0-9_-]{44}$/.test(url.hash)) throw new AppError("input.link-incomplete");
  return url.hash.slice(1);
}

const open = (pasted: string) => findLink(pasted, recognise);

/** A link as Safe Links writes it; the host and the other parameters are of the usual form. */
const safeLink = (inner: string) =>
  `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}&data=05%7C02%7Cann%40corp.example%7C08dc&sdata=Zm9v%3D&reserved=0`;

const urlDefense2 = (inner: string) =>
  `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(inner)
    .replaceAll("-", "-2D")
    .replaceAll("_", "-5F")
    .replaceAll("%2F", "_")
    .replaceAll("%", "-")}&d=DwMFaQ&c=abc`;

describe("a link is found in", () => {
  test.for<[string, string]>([
    ["itself", link],
    ["spaces and line breaks around it", `\n  ${link}\t\r\n`],
    ["a sentence that ends after it", `Here you are: ${link}.`],
    ["a sentence that goes on", `Open ${link}, then tell me`],
    ["brackets", `(see ${link})`],
    ["angle brackets", `<${link}>`],
    ["angle brackets and a dot", `Your key: <${link}>.`],
    ["a Slack link with its label", `<${link}|secrets.example>`],
    ["a mark that was escaped", link.replace("#", "%23")],
    ["a mark that came twice", link.replace("#", "##")],
    ["a bracket that was clicked along", `${link}%3E`],
    ["quotes and a bracket that were clicked along", `${link}%22)%E2%80%9D`],
    ["what follows people", link.replace("/#", "/?utm_source=mail&utm_medium=x&fbclid=abc#")],
    ["a Markdown link", `[the key](${link})`],
    ["Markdown stars", `**${link}**`],
    ["Markdown underscores", `_${link}_`],
    ["back ticks", `\`${link}\``],
    ["double quotes", `"${link}"`],
    ["curly quotes", `“${link}”`],
    ["an HTML attribute", `<a href="${link}" target=_blank>here</a>`],
    ["escaped HTML", `&lt;a href=&quot;${link}&quot;&gt;`],
    ["an escaped number sign", link.replace("#", "&#35;")],
    ["an escaped hexadecimal number sign", link.replace("#", "&#x23;")],
    ["a percent-encoded number sign", link.replace("#", "%23")],
    ["percent-encoded letters", link.replace("_", "%5F").replace("-", "%2d")],
    ["a wrapped line", link.replace("FhY", "\nFhY").replace("gICQ", "gI\nCQ")],
    ["a line wrapped by a mail program", `${link.slice(0, 50)}\r\n${link.slice(50)}\r\nThanks`],
    ["a quoted mail", `> ${link.slice(0, 40)}\n> ${link.slice(40)}\n> Regards`],
    ["quoted-printable", `${link.slice(0, 40)}=\r\n${link.slice(40)}`],
    ["one followed at once by another line", `${link}\nThanks`],
    ["zero-width spaces", `${link.slice(0, 35)}\u200b${link.slice(35)}`],
    ["a soft hyphen", `${link.slice(0, 35)}\u00ad${link.slice(35)}`],
    ["no scheme", link.replace("https://", "")],
    ["a sentence, without its scheme", `see ${link.replace("https://", "")}.`],
    ["an appended tracking parameter", `${link}?utm_source=chat`],
    ["an appended ampersand parameter", `${link}&amp;utm_source=chat`],
    ["a text fragment", `${link}:~:text=hello`],
    ["Safe Links", safeLink(link)],
    ["Safe Links in HTML", safeLink(link).replaceAll("&", "&amp;")],
    ["Safe Links in Safe Links", safeLink(safeLink(link))],
    ["Google", `https://www.google.com/url?sa=t&q=${encodeURIComponent(link)}&usg=AOv`],
    ["Slack's redirect", `https://slack-redir.net/link?url=${encodeURIComponent(link)}&v=3`],
    [
      "twice encoded Google",
      `https://www.google.com/url?q=${encodeURIComponent(encodeURIComponent(link))}`,
    ],
    ["Cisco", `https://secure-web.cisco.com/1abc/${encodeURIComponent(link)}`],
    ["URL Defense 2", urlDefense2(link)],
    ["URL Defense 3", `https://urldefense.com/v3/__${link.replace("#", "*")}__;Iw!!Abc$`],
    [
      "URL Defense 3 with a run",
      `https://urldefense.com/v3/__${link.replace("/#", "**A")}__;LyM!!Abc$`,
    ],
    ["other links before it", `https://news.example/a?b=c and ${link}`],
    ["a link cut short before it", `${link.slice(0, -9)} no, this: ${link}`],
  ])("%s", ([, pasted]) => {
    expect(open(pasted)).toBe(token);
  });
});

test("a link that is cut says so, whatever else was pasted", () => {
  expect(() => open(`https://news.example/ ${link.slice(0, -5)} thanks`)).toThrow(
    "input.link-incomplete",
  );
});

test.for(["", "hello", "https://news.example/s/", "mailto:ann@secrets.example/s/#x", "a.b"])(
  "%j holds no known link",
  (pasted) => {
    expect(() => open(pasted)).toThrow("input.link-unknown");
  },
);

test("a bar and an escaped bar in a fragment are the same", () => {
  const uuid = "https://ots.example/#d5ae0cd9-1e92-4a76-9f5c-1d0b4d5f3a2e";
  expect(linksIn(`${uuid}%7Cabc`)[0]).toBe(linksIn(`${uuid}|abc`)[0]);
});

test("the address that wraps another is tried after it", () => {
  expect(linksIn(safeLink(link))[0]).toBe(link);
});

const tokens = fc
  .uint8Array({ minLength: 33, maxLength: 33 })
  .map((bytes) => Buffer.from(bytes).toString("base64url"));
const around = fc.constantFrom<[string, string]>(
  ["", ""],
  ["<", ">"],
  ["(", ")."],
  ["“", "”"],
  ['"', '",'],
  ["see: ", " !"],
  ["> ", "\n> Ann"],
  ["[x](", ")"],
);

test("every token survives what stands around it, wrapping and one line break", () => {
  fc.assert(
    fc.property(tokens, around, fc.nat(60), fc.boolean(), (any, [before, after], at, wrap) => {
      const whole = `https://secrets.example/s/#${any}`;
      const cut = 30 + (at % (whole.length - 31));
      const broken = wrap ? safeLink(whole) : `${whole.slice(0, cut)}\r\n${whole.slice(cut)}`;
      expect(open(`${before}${broken}${after}`)).toBe(any);
    }),
  );
});

test("any text gives a list of addresses, never an exception", () => {
  const pieces = fc.constantFrom(
    "http://",
    "https://a.b/",
    "#",
    "%",
    "%23",
    "&amp;",
    "\n",
    "__;",
    "?url=",
    "&#x;",
  );
  const texts = fc
    .array(fc.oneof(fc.string({ unit: "binary" }), pieces))
    .map((all) => all.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      for (const found of linksIn(text)) expect(URL.canParse(found)).toBe(true);
    }),
  );
});

test("a hundred thousand characters of links are read in a moment", () => {
  const startMs = performance.now();
  linksIn("https://x\n".repeat(10_000));
  linksIn(`https://${"a%".repeat(50_000)}`);
  linksIn("a.".repeat(50_000));
  expect(performance.now() - startMs).toBeLessThan(2_000);
});

test("of a query only what follows people is taken away", () => {
  const paste = "https://bin.example/?utm_source=x&b183473f46681d81&_hsenc=1&keep=2#key";
  expect(linksIn(paste)).toContain("https://bin.example/?b183473f46681d81&keep=2#key");
});
