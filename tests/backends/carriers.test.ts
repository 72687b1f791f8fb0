import { describe, expect, onTestFinished, test } from "vitest";
import { custom } from "../../lib/backends/custom/adapter.ts";
import { privnote } from "../../lib/backends/privnote/adapter.ts";
import { openLegacy } from "../../lib/backends/privnote/format.ts";
import { safenote } from "../../lib/backends/safenote/adapter.ts";
import { json, serve } from "../fakes/http.ts";
import {
  homeServer,
  type NoteServer,
  privNoteServer,
  safeNoteServer,
  vaultServer,
} from "../fakes/note-servers.ts";
import vault from "../vectors/custom/vault.json" with { type: "json" };
import gibberish from "../vectors/privnote/gibberish-aes.json" with { type: "json" };
import { type Bench, benchOf, codeOf, effectsAt, type Subject, text } from "./bench.ts";
import { contract } from "./contract.ts";

const common = { wrongKey: "open.failed", keepsType: true, nativeDetection: false } as const;

const safeNote: Subject = {
  ...common,
  name: "SafeNote",
  adapter: safenote,
  start: safeNoteServer,
  settings: { apiKey: "key-1" },
  unknownId: "n/00000000",
  idIsAddress: true,
};
const privNote: Subject = {
  ...common,
  name: "PrivNote",
  adapter: privnote,
  start: privNoteServer,
  settings: { apiKey: "key-1" },
  unknownId: "00000000",
  idIsAddress: true,
};
const vaultSubject: Subject = {
  ...common,
  name: "HTTP API, Vault",
  adapter: custom,
  start: vaultServer,
  settings: { apiKey: "root-1", template: JSON.stringify(vault) },
  prefix: "vault/",
  unknownId: "hvs.00000000",
};
const homeTemplate = {
  version: 1,
  create: {
    method: "PUT",
    url: "{base}box/new",
    json: { what: "{content}", hours: "{expiresInHours}", tags: ["hushlink", null, 1] },
    answer: { id: "box.number", revokeKey: "delete-key" },
  },
  link: "{base}open/{id}.html",
  read: { method: "GET", url: "{base}box/{id}", answer: "" },
  revoke: {
    method: "DELETE",
    url: "{base}box/{id}",
    headers: { "X-Delete": "{revokeKey}" },
    worked: [204],
  },
  expiry: { values: [3_600, 86_400], default: 86_400 },
  maxCharacters: 20_000,
};
const home: Subject = {
  ...common,
  name: "HTTP API, somebody's own",
  adapter: custom,
  start: homeServer,
  settings: { template: JSON.stringify(homeTemplate) },
  prefix: "home/",
  unknownId: "00000000",
};

for (const subject of [safeNote, privNote, vaultSubject, home]) contract(subject);

const server = (bench: Bench) => bench.server as NoteServer;

describe("keys of the server", () => {
  test.for([
    ["a span", "30m", 1_800],
    ["a point of time", () => new Date(Date.now() + 7_200_000).toISOString(), 7_200],
    ["nothing that can be read", "soon", 86_400],
  ] as const)("the expiry that SafeNote grants is told: %s", async ([, granted, seconds]) => {
    const bench = await benchOf(safeNote);
    server(bench).granted = typeof granted === "string" ? granted : granted();
    const { expiresAtMs } = await bench.create(text("x"), { expiresInSeconds: 86_400 });
    expect(Math.abs(expiresAtMs - Date.now() - seconds * 1_000)).toBeLessThan(5_000);
  });

  test("SafeNote gets its key as bearer", async () => {
    const bench = await benchOf(safeNote);
    await bench.create(text("x"));
    expect(server(bench).authorization()).toBe("Bearer key-1");
  });

  test("PrivNote gets its key as user name without a password", async () => {
    const bench = await benchOf(privNote);
    await bench.create(text("x"));
    expect(server(bench).authorization()).toBe(`Basic ${btoa("key-1:")}`);
  });

  test("without a key nothing is made up", async () => {
    const bench = await benchOf({ ...safeNote, settings: {} });
    expect(await codeOf(bench.create(text("x")))).toBe("backend.unauthorized");
    expect(server(bench).authorization()).toBeUndefined();
  });

  test("the key of the server does not go to whom a link is read from", async () => {
    const bench = await benchOf(safeNote);
    const ref = bench.ref(await bench.create(text("x")));
    await bench.take(ref);
    expect(server(bench).authorization()).toBeUndefined();
  });
});

describe("links of PrivNote's own page", () => {
  const vectors = gibberish.vectors;

  test.for(vectors)("what $name encrypted opens", async ({ data, password, plaintext }) => {
    expect(await openLegacy(data, password)).toBe(plaintext);
  });

  test("open with the key in the link, once", async () => {
    const bench = await benchOf(privNote);
    const { data, password, plaintext } = vectors.at(-1) ?? {
      data: "",
      password: "",
      plaintext: "",
    };
    const link = `${bench.proxy.base}${server(bench).store(data)}#${password}`;
    const ref = privnote.parse(new URL(link), bench.settings);
    if (!ref) throw new Error("not recognised");
    expect(ref.passphrase).toBe("none");
    expect(await bench.reveal(ref)).toEqual(text(plaintext));
    expect(await codeOf(bench.take(ref))).toBe("secret.gone");
  });

  test("open with a password, tried until it fits", async () => {
    const bench = await benchOf(privNote);
    const { data, password, plaintext } = vectors.at(-1) ?? {
      data: "",
      password: "",
      plaintext: "",
    };
    const link = `${bench.proxy.base}${server(bench).store(data)}`;
    const ref = privnote.parse(new URL(link), bench.settings);
    if (!ref) throw new Error("not recognised");
    const { codes, secret } = await bench.tryPassphrases(ref, [undefined, "no", password]);
    expect(codes).toEqual(["need.passphrase", "open.wrong-passphrase"]);
    expect(secret).toEqual(text(plaintext));
  });

  test.for([
    ["https://privnote.com/aB3dE6gH#aB3dE6gH9", { key: "aB3dE6gH9", passphrase: "none" }],
    ["https://privnote.com/aB3dE6gH", { key: "", passphrase: "needed" }],
  ] as const)("%s is one", ([link, expected]) => {
    expect(privnote.parse(new URL(link))).toMatchObject(expected);
  });

  test.for([
    ["https://privnote.com/info/about", undefined],
    ["https://privnote.example/aB3dE6gH#aB3dE6gH9", undefined],
    ["https://privnote.com/aB3dE6gH#aB3dE6g", "input.link-incomplete"],
    ["https://privnote.com/aB3dE6gH#aB3dE6gH_", "input.link-damaged"],
  ] as const)("%s gives %s", async ([link, code]) => {
    const outcome = async () => privnote.parse(new URL(link));
    if (code === undefined) expect(await outcome()).toBeUndefined();
    else expect(await codeOf(outcome())).toBe(code);
  });

  test.for([
    ["nothing", ""],
    ["no base64", "hello world"],
    ["another head", btoa("Pepper__0123456789abcdef")],
    ["a head alone", btoa("Salted__01234567")],
  ] as const)("%s does not open", async ([, data]) => {
    expect(await codeOf(openLegacy(data, "x"))).toBe("open.failed");
  });
});

describe("links that a server gives", () => {
  const withLink = async (link: (base: string) => string) => {
    const server = await serve((call) => json(200, { url: link(`http://${call.headers.host}/`) }));
    onTestFinished(server.close);
    const settings = { id: "one", kind: "safenote", name: "", base: server.base } as const;
    const fx = effectsAt();
    const options = { expiresInSeconds: 3_600, views: 1 };
    const plan = safenote.plan(settings, options, fx);
    return safenote.create(settings, { plan, secret: text("x"), options }, fx);
  };

  test("lose a fragment of their own: there is room for our key only", async () => {
    const { link, handle } = await withLink((base) => `${base}n/1#top`);
    expect(link).toMatch(/\/n\/1#[\w-]{44}$/);
    expect(handle).not.toContain("#");
  });

  test.for([["javascript:alert(1)"], ["http://elsewhere.example/n/1"], ["/n/1"], [""]] as const)(
    "such as %s are not passed on",
    async ([link]) => {
      expect(await codeOf(withLink(() => link))).toBe("backend.garbled");
    },
  );
});

describe("links with our key", () => {
  const token = "EGdh0C0CwLtknXZ2NghzQdEtNZZIpt2d0NsMwzhx381v";

  test("SafeNote knows its own host only", () => {
    expect(safenote.parse(new URL(`https://safenote.co/n/1#${token}`))).toMatchObject({
      base: "https://safenote.co/",
      id: "https://safenote.co/n/1",
      key: token,
    });
    expect(safenote.parse(new URL(`https://blog.example/n/1#${token}`))).toBeUndefined();
    expect(safenote.parse(new URL("https://safenote.co/n/1"))).toBeUndefined();
  });

  test("on an address that nobody set up, the server is what is missing", async () => {
    const parse = async (link: string) => custom.parse(new URL(link));
    expect(await codeOf(parse(`https://box.example/open/1.html#${token}`))).toBe("need.backend");
    expect(await parse("https://box.example/open/1.html#section-2")).toBeUndefined();
  });

  test("that do not fit the template are not the server's", async () => {
    const bench = await benchOf(home);
    const at = (path: string) =>
      custom.parse(new URL(`${bench.proxy.base}${path}#${token}`), bench.settings);
    expect(at("open/a%20b.html")).toMatchObject({ id: "a b" });
    expect(at("open/1.htm")).toBeUndefined();
    expect(at("open/a/b.html")).toBeUndefined();
    expect(at("open/%ff.html")).toBeUndefined();
  });
});
