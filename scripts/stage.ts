import { createServer } from "node:net";
import { stripVTControlCharacters } from "node:util";
import { Extension, type LaunchOptions } from "../tests/e2e/harness/extension.ts";
import { root } from "../tests/e2e/harness/paths.ts";
import { ServerProcess } from "../tests/e2e/harness/server.ts";
import { type Site, serveFolder } from "../tests/e2e/harness/sites.ts";
import { baseFor, dataIn, serverSettings } from "./own-settings.ts";
import { step, Trouble } from "./terminal.mjs";

/** What tour and playground need: the server, pages to write in, and a browser with the extension. */
export interface Stage {
  /** Address of the server for the extension. */
  readonly base: string;
  readonly playground: Site;
  readonly extension: Extension;
  close(): Promise<void>;
}

const usualPort = 8787;

/**
 * Starts everything on this machine. The server keeps what it has in `.data`, as with `npm run server`.
 * Throws a Trouble if server or browser don't start.
 */
export async function setStage(options: LaunchOptions): Promise<Stage> {
  const env = serverSettings(process.env, root);
  const server = await step(
    "Server started",
    () => startServer(env),
    ({ base }) => `Server started: ${base}, with its data in ${dataIn(env, root)}`,
  );
  const base = baseFor(server.base);
  const playground = await serveFolder(".output/sites");
  const extension = await step("Browser started, with the extension in it", () =>
    Extension.launch(options).catch(trouble("The browser did not start.", browserAdvice)),
  );
  const [apiKey] = (env["HUSHLINK_API_KEYS"] ?? "").split(",").map((key) => key.trim());
  await extension.configure(base, {}, apiKey);
  const close = async () => {
    await extension.close();
    await playground.close();
    await server.halt();
  };
  return { base, playground, extension, close };
}

const serverAdvice =
  "Correct the setting that it names; if the address is in use, give another port (HUSHLINK_PORT=8788 npm start).";
const browserAdvice =
  "Another Chromium can be named by CHROMIUM_PATH. `npm start -- --tour` does without a window.";

async function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const port = (await isFree(usualPort)) ? usualPort : 0;
  const folder = env["HUSHLINK_DATA"] ?? "";
  return ServerProcess.start({ port, folder, env }).catch(
    trouble("The server did not start.", serverAdvice),
  );
}

/** Makes whatever was thrown something that can be mended: what was said, without whole command lines. */
function trouble(what: string, advice: string): (thrown: unknown) => never {
  return (thrown) => {
    const said = stripVTControlCharacters(
      thrown instanceof Error ? thrown.message : String(thrown),
    );
    const lines = said.split("\n").filter((line) => line.trim() !== "" && line.length < 300);
    throw new Trouble(what, advice, lines.slice(0, 12).join("\n"));
  };
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
