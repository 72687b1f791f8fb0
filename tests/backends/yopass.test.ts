import { describe, expect, test } from "vitest";
import { yopass } from "../../lib/backends/yopass/adapter.ts";
import { sizeOf } from "../../lib/backends/yopass/config.ts";
import { parse } from "../../lib/backends/yopass/link.ts";
import { type YopassServer, yopassServer } from "../fakes/yopass-server.ts";
import { type Bench, benchOf, codeOf, file, type Subject, text } from "./bench.ts";
import { contract } from "./contract.ts";

const now: Subject = {
  name: "Yopass 14",
  adapter: yopass,
  start: () => yopassServer("new"),
  prefix: "yo/",
  wrongKey: "open.failed",
  unknownId: "0000000000000000000000",
};
const middle: Subject = {
  ...now,
  name: "Yopass 13",
  start: () => yopassServer("middle"),
};
const old: Subject = {
  ...now,
  name: "Yopass 12",
  start: () => yopassServer("old"),
  unknownId: "00000000-0000-0000-0000-000000000000",
};

contract(now);
contract(middle);
contract(old);

const server = (bench: Bench) => bench.server as YopassServer;

describe("its server's own ways", () => {
  test("new servers get the new call, old ones the old call after a 404", async () => {
    const fresh = await benchOf(now);
    await fresh.create(text("x"));
    expect(server(fresh).created).toEqual(["/create/secret"]);
    const aged = await benchOf(old);
    await aged.create(text("x"));
    expect(server(aged).created).toEqual(["/create/secret", "/secret"]);
  });

  test("new servers get SKESK v6, old ones v4", async () => {
    const fresh = await benchOf(now);
    await fresh.create(file("a", "", new Uint8Array(9)));
    expect(Buffer.from(server(fresh).last()).toString("hex")).toMatch(/^c34c06/);
    const aged = await benchOf(old);
    await aged.create(text("x"));
    expect(String(server(aged).last())).toMatch(/\n\nwy4E[\s\S]*\n=[\w+/]{4}\n-----END/);
  });

  test("servers between them get files as they are, in the format that their clients read", async () => {
    const bench = await benchOf(middle);
    const content = new Uint8Array(100_000);
    const created = await bench.create(file("a.bin", "", content));
    expect(server(bench).created).toEqual(["/create/file"]);
    expect(Buffer.from(server(bench).last()).toString("hex")).toMatch(/^c32e04/);
    expect(await bench.reveal(bench.ref(created))).toMatchObject({ kind: "file", name: "a.bin" });
  });

  test("the link of a chosen passphrase holds no key", async () => {
    const bench = await benchOf(now);
    const created = await bench.create(text("x"), { passphrase: "hunter2" });
    expect(created.link).toMatch(/#\/c\/[0-9A-Za-z]{22}$/);
  });

  test("a link without key is not read before a passphrase was given", async () => {
    const bench = await benchOf(now);
    const ref = bench.ref(await bench.create(text("x"), { passphrase: "hunter2" }));
    expect(await codeOf(bench.take(ref))).toBe("need.passphrase");
    expect(bench.server.stored()).toBe(1);
  });

  test("the configuration decides what is offered", async () => {
    const bench = await benchOf(now);
    server(bench).config = {
      DISABLE_UPLOAD: true,
      FORCE_ONETIME_SECRETS: true,
      FORCE_EXPIRATION: 86_400,
      PREFETCH_SECRET: false,
      REQUIRE_AUTH: true,
    };
    expect(await bench.capabilities()).toMatchObject({
      files: false,
      unlimitedViews: false,
      status: false,
      anonymous: false,
      expiry: { kind: "list", values: [86_400], default: 86_400 },
    });
  });

  test("a server that only lets read is not written to", async () => {
    const bench = await benchOf(now);
    server(bench).config = { READ_ONLY: true };
    expect(await codeOf(bench.create(text("x")))).toBe("backend.refused");
    expect(server(bench).created).toEqual([]);
  });

  test("without its status call peeking knows nothing, and says not gone", async () => {
    const bench = await benchOf(now);
    const created = await bench.create(text("x"));
    server(bench).config = { PREFETCH_SECRET: false };
    expect((await bench.peek(bench.ref(created))).state).toBe("unknown");
    expect(await codeOf(bench.status(created))).toBe("backend.unsupported");
  });

  test("an API token goes along where one is set, to its own server", async () => {
    const bench = await benchOf({ ...now, settings: { apiKey: "token-1" } });
    server(bench).token = "token-1";
    const created = await bench.create(text("x"));
    expect(await bench.reveal(bench.ref(created))).toEqual(text("x"));
    const { server: _, ...stranger } = bench.ref(await bench.create(text("x")));
    expect(await codeOf(bench.take(stranger))).toBe("backend.unauthorized");
  });

  test("the link stands where the operator says that the page is", async () => {
    const bench = await benchOf(now);
    server(bench).config = { PUBLIC_URL: "https://secrets.example/yopass" };
    const { link } = await bench.create(text("x"));
    expect(link).toMatch(/^https:\/\/secrets\.example\/yopass\/#\/s\//);
  });

  test("revoking what was read says that it is gone", async () => {
    const bench = await benchOf(now);
    const created = await bench.create(text("x"));
    await bench.reveal(bench.ref(created));
    expect(await codeOf(bench.revoke(created))).toBe("secret.gone");
  });

  test.for([
    ["512KB", 524_288],
    ["1.5MB", 1_572_864],
    ["1g", 1_073_741_824],
    ["10000", 10_000],
    [10_000, 10_000],
    ["lots", undefined],
    [undefined, undefined],
  ] as const)("%s is %s bytes", ([written, bytes]) => {
    expect(sizeOf(written)).toBe(bytes);
  });
});

describe("links", () => {
  const id = "3igvzRvdh8Yzhtpjtl2Fjp";
  const uuid = "6844d9a8-c0fc-4124-b891-74464eeb3718";
  const key = "cQCA71ojRUgQMUCiKBjh67";
  const host = "https://host.example/";

  test.for([
    [`${host}#/s/${id}/${key}`, { base: host, id, key, passphrase: "none", content: "text" }],
    [`${host}a/#/s/${uuid}/${key}`, { base: `${host}a/`, id: uuid, key }],
    [`${host}#/s/${id}/2oW-eDS1_4DZcwjXZgBUAA-`, { key: "2oW-eDS1_4DZcwjXZgBUAA-" }],
    [`${host}#/f/${id}/${key}`, { key, content: "file" }],
    [`${host}#/c/${id}`, { key: "", passphrase: "needed", content: "text" }],
    [`${host}#/d/${id}`, { key: "", passphrase: "needed", content: "file" }],
    [`${host}#/s/${id}`, { key: "", passphrase: "needed" }],
    [`https://yopass.se/#/s/${uuid}/${key}`, { base: "https://api.yopass.se/" }],
  ] as const)("%s is one", ([link, expected]) => {
    expect(parse(new URL(link))).toMatchObject(expected);
  });

  test.for([
    [host, undefined],
    [`${host}#/settings/profile`, undefined],
    [`${host}#/s/a`, undefined],
    [`${host}#/s/`, undefined],
    ["https://yopass.se/#/s/", "input.link-incomplete"],
    ["https://yopass.se/#/f", "input.link-incomplete"],
    ["https://yopass.se/#/d/a", "input.link-incomplete"],
    ["https://yopass.se/#/upload", undefined],
    [`${host}#/s/${id.slice(0, 15)}`, "input.link-incomplete"],
    [`${host}#/s/${id}/${key.slice(0, 20)}`, "input.link-incomplete"],
    [`${host}#/s/${id}/%ff${key}`, "input.link-damaged"],
  ] as const)("%s gives %s", async ([link, code]) => {
    const outcome = async () => parse(new URL(link));
    if (code === undefined) expect(await outcome()).toBeUndefined();
    else expect(await codeOf(outcome())).toBe(code);
  });
});
