import { createServer } from "node:net";
import { join } from "node:path";
import { Extension, type LaunchOptions } from "../tests/e2e/harness/extension.ts";
import { root } from "../tests/e2e/harness/paths.ts";
import { ServerProcess } from "../tests/e2e/harness/server.ts";
import { type Site, serveFolder } from "../tests/e2e/harness/sites.ts";
import { step } from "./terminal.mjs";

/** What tour and playground need: the server, pages to write in, and a browser with the extension. */
export interface Stage {
  readonly server: ServerProcess;
  readonly playground: Site;
  readonly extension: Extension;
  close(): Promise<void>;
}

const usualPort = 8787;

/** Starts everything on this machine. The server keeps what it has in `.data`, as with `npm run server`. */
export async function setStage(options: LaunchOptions): Promise<Stage> {
  const server = await step(
    "Server started",
    async () =>
      ServerProcess.start({
        port: (await isFree(usualPort)) ? usualPort : 0,
        folder: join(root, ".data"),
        env: ownSettings(),
      }),
    ({ base }) => `Server started: ${base}, with its data in .data/`,
  );
  const playground = await serveFolder(".output/sites");
  const extension = await step("Browser started, with the extension in it", () =>
    Extension.launch(options),
  );
  await extension.configure(server.base);
  const close = async () => {
    await extension.close();
    await playground.close();
    await server.halt();
  };
  return { server, playground, extension, close };
}

/** Settings that were given to `npm start` are the server's. */
function ownSettings(): Record<string, string> {
  const given = Object.entries(process.env).filter(([name]) => name.startsWith("HUSHLINK_"));
  return Object.fromEntries(given.map(([name, value]) => [name, value ?? ""]));
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
