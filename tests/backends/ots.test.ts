import { describe, expect, test } from "vitest";
import { ots } from "../../lib/backends/ots/adapter.ts";
import { open, seal, secretOf } from "../../lib/backends/ots/format.ts";
import { parse } from "../../lib/backends/ots/link.ts";
import { utf8 } from "../../lib/bytes.ts";
import { type OtsServer, otsServer } from "../fakes/ots-server.ts";
import cli from "../vectors/ots/cli.json" with { type: "json" };
import { type Bench, benchOf, codeOf, file, type Subject, text } from "./bench.ts";
import { contract } from "./contract.ts";

const subject: Subject = {
  name: "OTS",
  adapter: ots,
  start: otsServer,
  prefix: "ots/",
  wrongKey: "open.failed",
  unknownId: "00000000-0000-0000-0000-000000000000",
  keepsType: true,
};

contract(subject);

const server = (bench: Bench) => bench.server as OtsServer;
const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));

describe("vectors of its own command-line client", () => {
  test.for(cli.vectors)("$name opens, and is written the same", async (vector) => {
    const ref = parse(new URL(vector.link));
    expect(ref?.key).toBe(vector.password);
    const sealed = bytes(vector.secret);
    const opened = await open(sealed, vector.password);
    expect(opened).toEqual(secretOf(vector.plaintext));
    if (vector.plaintext.startsWith("OTSMeta")) return;
    expect(await seal(opened, vector.password, sealed.slice(8, 16))).toBe(vector.secret);
  });

  test("a file comes out with its text, name and type", () => {
    const vector = cli.vectors.find((one) => one.name === "cli-file");
    expect(secretOf(vector?.plaintext ?? "")).toEqual({
      ...text("see file"),
      more: [file("h.txt", "text/plain; charset=utf-8", utf8("hello"))],
    });
  });
});

describe("what a secret may hold", () => {
  test("a text that begins like the structured form comes back whole", async () => {
    const words = 'OTSMeta{"secret":"x"}';
    const sealed = bytes(await seal(text(words), "key", new Uint8Array(8)));
    expect(await open(sealed, "key")).toEqual(text(words));
  });

  test.for([
    ["no JSON", "OTSMeta{"],
    ["another shape", 'OTSMeta{"secret":1}'],
    ["broken base64", 'OTSMeta{"attachments":[{"name":"a","type":"","data":"a"}]}'],
  ] as const)("%s is refused", async ([, plain]) => {
    expect(await codeOf(Promise.resolve().then(() => secretOf(plain)))).toBe("open.failed");
  });

  test.for([
    ["nothing", ""],
    ["another head", "UGVwcGVyX19"],
    ["a head alone", "U2FsdGVkX18AAAAAAAAAAA=="],
  ] as const)("%s is refused", async ([, base64]) => {
    expect(await codeOf(open(bytes(base64), "key"))).toBe("open.failed");
  });
});

describe("its server's own ways", () => {
  test("an expiry that the server cut short is told as it is", async () => {
    const bench = await benchOf(subject);
    server(bench).maxSeconds = 600;
    const created = await bench.create(text("x"), { expiresInSeconds: 86_400 });
    expect(created.expiresAtMs - bench.fx.nowMs()).toBeLessThan(601_000);
    expect(created.expiresAtMs - bench.fx.nowMs()).toBeGreaterThan(590_000);
  });

  test("a server that lets nobody choose says how long it keeps a secret, or that it is for ever", async () => {
    const bench = await benchOf(subject);
    server(bench).settings["disableExpiryOverride"] = true;
    const kept = await bench.create(text("x"), { expiresInSeconds: 3_600 });
    expect(kept.expiresAtMs).toBe(0);
    server(bench).maxSeconds = 600;
    const cut = await bench.create(text("x"), { expiresInSeconds: 3_600 });
    expect(Math.abs(cut.expiresAtMs - bench.fx.nowMs() - 600_000)).toBeLessThan(2_000);
  });

  test.for([
    ["more than", 3_500],
    ["far more than", 20_000],
  ] as const)(
    "%s the operator's limit, which it tells nobody, is too large",
    async ([, length]) => {
      const bench = await benchOf(subject);
      server(bench).maxCharacters = 4_000;
      expect(await codeOf(bench.create(text("x".repeat(length))))).toBe("input.too-large");
      expect(bench.server.stored()).toBe(0);
      expect(await codeOf(bench.create(text("x".repeat(2_000))))).toBe("nothing was thrown");
    },
  );

  test("the operator's choices are what is offered", async () => {
    const bench = await benchOf(subject);
    server(bench).settings = {
      disableFileAttachment: true,
      maxAttachmentSizeTotal: 1_000,
      expiryChoices: [604_800, 3_600, 86_400],
    };
    expect(await bench.capabilities()).toMatchObject({
      files: false,
      maxFileBytes: 1_000,
      expiry: { kind: "list", values: [3_600, 86_400, 604_800], default: 86_400 },
    });
  });
});

describe("links", () => {
  const id = "f09ae830-4bfb-4adf-a39d-cc6079500a5a";
  const key = "44Gs2ZxGX1PgpxmkUnhN";

  test.for([
    [`https://ots.fyi/#${id}|${key}`, "https://ots.fyi/"],
    [`https://ots.fyi/#${id}%7C${key}`, "https://ots.fyi/"],
    [`https://host.example/a/#${id}%7c${key}`, "https://host.example/a/"],
  ] as const)("%s is one", ([link, base]) => {
    expect(parse(new URL(link))).toMatchObject({ base, id, key, passphrase: "none" });
  });

  test.for([
    ["https://ots.fyi/", undefined],
    [`https://ots.fyi/#${id.slice(1)}|${key}`, undefined],
    [`https://ots.fyi/#${id}`, "input.link-incomplete"],
    [`https://ots.fyi/#${id}|`, "input.link-incomplete"],
    [`https://ots.fyi/#${id}|${key}.`, "input.link-damaged"],
  ] as const)("%s gives %s", async ([link, code]) => {
    const outcome = async () => parse(new URL(link));
    if (code === undefined) expect(await outcome()).toBeUndefined();
    else expect(await codeOf(outcome())).toBe(code);
  });
});
