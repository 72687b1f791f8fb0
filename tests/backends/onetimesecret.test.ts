import { describe, expect, test } from "vitest";
import { carried, carriedRef } from "../../lib/backends/carried.ts";
import { explanation } from "../../lib/backends/carrier.ts";
import { onetimesecret } from "../../lib/backends/onetimesecret/adapter.ts";
import { refusal1 } from "../../lib/backends/onetimesecret/answers.ts";
import { parse } from "../../lib/backends/onetimesecret/link.ts";
import { utf8 } from "../../lib/bytes.ts";
import { findCarried } from "../../lib/jobs/carried.ts";
import { type OnetimeSecretServer, onetimeSecretServer } from "../fakes/onetimesecret-server.ts";
import { type Bench, benchOf, codeOf, noise, type Subject, text } from "./bench.ts";
import { contract } from "./contract.ts";

const subject: Subject = {
  name: "Onetime Secret",
  adapter: onetimesecret,
  start: onetimeSecretServer,
  prefix: "ots/",
  wrongKey: "open.failed",
  unknownId: "0".repeat(62),
  keepsType: true,
};

contract(subject);

const server = (bench: Bench) => bench.server as OnetimeSecretServer;
const plainRef = (bench: Bench, key: string) => {
  const ref = parse(new URL(`${bench.proxy.base}secret/${key}`));
  if (!ref) throw new Error("no ref");
  return ref;
};

describe("as a carrier", () => {
  test("what people see without Hushlink explains itself", async () => {
    const bench = await benchOf(subject);
    await bench.create(text("x"));
    const shown = server(bench).lastShown();
    expect(shown).toMatch(/^This message is encrypted/);
    expect(shown).toMatch(/Hushlink\.\n\nhushlink1\.[\w-]+$/);
  });

  test("what they see names the page that can open it, where the person has one", async () => {
    const bench = await benchOf(subject);
    const options = await bench.options();
    const plan = bench.adapter.plan(bench.settings, options, bench.fx);
    const openAt = "https://hushlink1.example/s/#open";
    const request = { plan, secret: text("for you"), options, openAt };
    const created = await bench.adapter.create(bench.settings, request, bench.fx);
    const shown = server(bench).lastShown();
    expect(shown).toContain(`\n${openAt}\n`);
    expect(shown).toMatch(/\n\nhushlink1\.[\w-]+$/);
    const ref = findCarried(`${shown}\n${created.link}`, carriedRef);
    if (!ref) throw new Error("no ref");
    const taken = await carried.take(ref, { claim: "" }, bench.fx);
    expect(await carried.open(taken, ref)).toEqual(text("for you"));
    expect(await bench.reveal(bench.ref(created))).toEqual(text("for you"));
  });

  test("an address too long to be named is left out, and the limit holds all the same", async () => {
    const bench = await benchOf(subject);
    const options = await bench.options();
    for (const path of ["", "x".repeat(180)]) {
      const plan = bench.adapter.plan(bench.settings, options, bench.fx);
      const secret = text(noise((await bench.capabilities()).maxBytes));
      const request = { plan, secret, options, openAt: `https://h.example/${path}` };
      await bench.adapter.create(bench.settings, request, bench.fx);
      expect(server(bench).lastShown().length).toBeLessThanOrEqual(10_000);
    }
    expect(explanation(`https://h.example/${"x".repeat(200)}`)).toBe(explanation());
  });

  test("a text of somebody else behind a key of ours is not what was stored", async () => {
    const bench = await benchOf(subject);
    const ref = bench.ref(await bench.create(text("x")));
    const other = { ...ref, id: server(bench).store("hello") };
    expect(await codeOf(bench.take(other))).toBe("backend.garbled");
  });
});

test("too many calls are no refusal for good, and use nothing up", async () => {
  const bench = await benchOf(subject);
  const ref = bench.ref(await bench.create(text("x")));
  server(bench).isTired = true;
  expect(await codeOf(bench.create(text("y")))).toBe("backend.busy");
  expect(await codeOf(bench.take(ref))).toBe("backend.busy");
  server(bench).isTired = false;
  expect(await bench.reveal(ref)).toEqual(text("x"));
});

test.for(["bytes", "characters"])("a limit in %s is read off the refusal", async (unit) => {
  const message = `Secret value exceeds the maximum size of 500 ${unit}`;
  const body = utf8(JSON.stringify({ message }));
  const failure = refusal1({ status: 404, headers: new Headers(), body }, "https://host.example/");
  expect(failure.code).toBe("input.too-large");
  expect(failure.facts.maxBytes).toBe(500);
});

describe("secrets that the server itself can read", () => {
  test("open without a key", async () => {
    const bench = await benchOf(subject);
    const ref = plainRef(bench, server(bench).store("hello\nключ"));
    expect(await bench.peek(ref)).toMatchObject({ state: "waiting", passphrase: "none" });
    expect(await bench.reveal(ref)).toEqual(text("hello\nключ"));
    expect(await codeOf(bench.peek(ref))).toBe("secret.gone");
    expect(await codeOf(bench.take(ref))).toBe("secret.gone");
  });

  test("ask for their passphrase, and a wrong one uses nothing up", async () => {
    const bench = await benchOf(subject);
    const ref = plainRef(bench, server(bench).store("hello", "hunter2"));
    expect(await bench.peek(ref)).toMatchObject({ passphrase: "needed" });
    const { codes, secret } = await bench.tryPassphrases(ref, [undefined, "no", "hunter2"]);
    expect(codes).toEqual(["need.passphrase", "open.wrong-passphrase"]);
    expect(secret).toEqual(text("hello"));
  });

  test("open on servers without version 2", async () => {
    const bench = await benchOf(subject);
    server(bench).isOld = true;
    const ref = plainRef(bench, server(bench).store("hello", "hunter2"));
    expect((await bench.peek(ref)).state).toBe("unknown");
    expect(await bench.reveal(ref, "hunter2")).toEqual(text("hello"));
  });
});

describe("its server's own ways", () => {
  test("an account is checked, and goes along", async () => {
    const known = { user: "dev@example.com", apiKey: "apitoken" };
    const bench = await benchOf({ ...subject, settings: known });
    expect((await bench.capabilities()).passphrase).toBe(true);
    await bench.create(text("x"));
    const stranger = await benchOf({ ...subject, settings: { ...known, apiKey: "wrong" } });
    expect(await codeOf(stranger.capabilities())).toBe("backend.unauthorized");
  });

  test("the receipt tells when it was opened", async () => {
    const bench = await benchOf(subject);
    const created = await bench.create(text("x"));
    await bench.reveal(bench.ref(created));
    const { openedAtMs } = await bench.status(created);
    expect(Math.abs((openedAtMs[0] ?? 0) - bench.fx.nowMs())).toBeLessThan(5_000);
  });

  test("the receipt tells revoked, expired and forgotten apart", async () => {
    const bench = await benchOf(subject);
    const [one, two] = [await bench.create(text("x")), await bench.create(text("y"))];
    await bench.revoke(one);
    expect((await bench.status(one)).state).toBe("revoked");
    expect(await codeOf(bench.revoke(one))).toBe("secret.gone");
    bench.server.advance(604_801_000);
    expect((await bench.status(two)).state).toBe("expired");
    bench.server.advance(604_801_000);
    expect((await bench.status(two)).state).toBe("unknown");
  });
});

describe("links", () => {
  const key = "0phrq5ji8plkeqwn8zpibk3syhlphf9q8r5duahst2jlskkxk0eazpfrti0vng";
  const token = "EGdh0C0CwLtknXZ2NghzQdEtNZZIpt2d0NsMwzhx381v";

  test.for([
    [
      `https://eu.onetimesecret.com/secret/${key}#${token}`,
      { id: key, key: token, passphrase: "none" },
    ],
    [`https://host.example/a/secret/${key}#${token}`, { base: "https://host.example/a/" }],
    [`https://host.example/secret/${key.slice(31)}`, { key: "", passphrase: "unknown" }],
  ] as const)("%s is one", ([link, expected]) => {
    expect(parse(new URL(link))).toMatchObject(expected);
  });

  test.for([
    ["https://host.example/secret/", undefined],
    ["https://host.example/secret/of-success", undefined],
    [`https://host.example/secret/${key}#${token.slice(0, 40)}`, "input.link-incomplete"],
    [`https://host.example/secret/${key}#`, "input.link-incomplete"],
    [`https://host.example/secret/${key}#${token}x`, "input.link-damaged"],
    [
      `https://host.example/secret/${key}#IGdh0C0CwLtknXZ2NghzQdEtNZZIpt2d0NsMwzhx381v`,
      "open.unsupported",
    ],
  ] as const)("%s gives %s", async ([link, code]) => {
    const outcome = async () => parse(new URL(link));
    if (code === undefined) expect(await outcome()).toBeUndefined();
    else expect(await codeOf(outcome())).toBe(code);
  });
});
