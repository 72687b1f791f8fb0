import { describe, expect, onTestFinished, test } from "vitest";
import { detect } from "../../lib/backends/detect.ts";
import { adapterOf, adapters } from "../../lib/backends/registry.ts";
import type { BackendKind } from "../../lib/model.ts";
import { readConfig } from "../../server/config.ts";
import { startServer } from "../../server/serve.ts";
import { cryptgeonServer } from "../fakes/cryptgeon-server.ts";
import { Clock, type RunningServer, serve } from "../fakes/http.ts";
import { oneTimeServer } from "../fakes/onetime-server.ts";
import { onetimeSecretServer } from "../fakes/onetimesecret-server.ts";
import { otsServer } from "../fakes/ots-server.ts";
import { privateBinServer } from "../fakes/privatebin-server.ts";
import { yopassServer } from "../fakes/yopass-server.ts";
import { temporaryFolder } from "../server/servers.ts";
import { codeOf, effectsAt } from "./bench.ts";

async function hushlinkServer(): Promise<RunningServer> {
  const reading = readConfig({
    HUSHLINK_PORT: "0",
    HUSHLINK_DATA: temporaryFolder(),
    HUSHLINK_RATE_LIMIT: "off",
  });
  if ("mistakes" in reading) throw new Error(reading.mistakes.join("; "));
  const server = await startServer(reading.config, { log: () => undefined });
  const { nowMs, advance } = new Clock();
  const close = () => server.close();
  return { base: server.url, close, nowMs, advance, stored: () => 0 };
}

const servers: [string, BackendKind, () => Promise<RunningServer>][] = [
  ["Hushlink", "hushlink", hushlinkServer],
  ["1time.io", "onetime", oneTimeServer],
  ["PrivateBin", "privatebin", privateBinServer],
  ["Yopass 14", "yopass", () => yopassServer("new")],
  ["Yopass 12", "yopass", () => yopassServer("old")],
  ["OTS", "ots", otsServer],
  ["Cryptgeon", "cryptgeon", cryptgeonServer],
  ["Onetime Secret", "onetimesecret", onetimeSecretServer],
];

describe("detecting", () => {
  test.for(servers)(
    "%s is taken for what it is, by its own adapter only",
    async ([, kind, start]) => {
      const server = await start();
      onTestFinished(server.close);
      const fx = effectsAt();
      expect(await detect(server.base, fx)).toBe(kind);
      const takers = await Promise.all(
        adapters.map(async (one) => ((await one.detect(server.base, fx)) ? one.kind : undefined)),
      );
      expect(takers.filter((taker) => taker !== undefined)).toEqual([kind]);
      expect(server.stored()).toBe(0);
    },
  );

  test("a web page is no server that we know", async () => {
    const page = await serve(() => ({
      status: 200,
      headers: { "content-type": "text/html" },
      body: "<!doctype html><title>Blog</title>",
    }));
    onTestFinished(page.close);
    expect(await detect(page.base, effectsAt())).toBeUndefined();
  });

  test("what does not answer is no server that we know", async () => {
    const ended = await serve(() => ({ status: 200 }));
    await ended.close();
    expect(await detect(ended.base, effectsAt())).toBeUndefined();
  });
});

describe("the registry", () => {
  test("has one adapter a kind", () => {
    const kinds = adapters.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const adapter of adapters) expect(adapterOf(adapter.kind)).toBe(adapter);
  });

  test("says which kind it lacks", async () => {
    const kind = "carrier-pigeon" as BackendKind;
    expect(await codeOf(Promise.resolve().then(() => adapterOf(kind)))).toBe("backend.unsupported");
  });
});
