import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, test } from "vitest";
import { call, HttpSecret } from "./client.ts";
import { RedisServer } from "./redis-server.ts";
import { spawnServer, temporaryFolder } from "./servers.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = join(root, ".output/web/index.html");

test("the server as one file runs in an empty folder, on both stores, with its page", {
  timeout: 120_000,
}, async () => {
  if (!existsSync(page)) {
    await build({ configFile: join(root, "web.config.ts"), logLevel: "error" });
  }
  const outDir = temporaryFolder();
  const configFile = join(root, "server.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: false } });
  const folder = temporaryFolder();
  const file = join(folder, "hushlink-server.mjs");
  copyFileSync(join(outDir, "hushlink-server.mjs"), file);
  const redis = await RedisServer.start();
  try {
    for (const store of ["sqlite", redis.url()]) {
      const environment = { HUSHLINK_DATA: folder, HUSHLINK_STORE: store };
      const server = await spawnServer(environment, [process.execPath, file]);
      const secret = new HttpSecret(server.url);
      expect(await secret.create()).toMatchObject({ status: 201 });
      expect((await secret.reveal()).body).toEqual(secret.body);
      const shown = await call(`${server.url}s/`);
      expect(shown.body.toString()).toBe(readFileSync(page, "utf8"));
      expect(await server.end("SIGTERM")).toBe(0);
    }
  } finally {
    await redis.stop();
  }
  const imported = readFileSync(file, "utf8").match(/^import .*$/gm) ?? [];
  expect(imported.filter((line) => !/from "node:/.test(line))).toEqual([]);
});
