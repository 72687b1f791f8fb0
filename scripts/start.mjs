import { once } from "node:events";
import { join } from "node:path";
import { buildAll } from "./build.mjs";
import { bin, root } from "./dependencies.mjs";
import { endWithEverything, start } from "./processes.mjs";
import { setUp } from "./setup.mjs";
import { say, sayTrouble } from "./terminal.mjs";

/**
 * `npm start`: from a fresh clone to something to play with. With a display it opens Chromium with
 * the extension and a playground; without one, or with `npm start -- --tour`, it walks through once
 * by itself and saves pictures.
 */
async function main() {
  const env = await setUp({ forTests: false });
  await buildAll(env);
  const hasDisplay = process.platform !== "linux" || !!(env["DISPLAY"] || env["WAYLAND_DISPLAY"]);
  const script = hasDisplay && !process.argv.includes("--tour") ? "play.ts" : "tour.ts";
  const child = start(join(bin, "node"), [join(root, "scripts", script)], {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "exit");
  return code ?? 1;
}

endWithEverything(() => say("\nStopping the server and the browser …"));
try {
  process.exitCode = await main();
} catch (thrown) {
  sayTrouble(thrown);
  process.exitCode = 1;
}
