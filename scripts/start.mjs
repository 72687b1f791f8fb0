import { once } from "node:events";
import { join } from "node:path";
import { buildAll } from "./build.mjs";
import { bin, root } from "./dependencies.mjs";
import { endWithEverything, start } from "./processes.mjs";
import { hasScreen } from "./screen.mjs";
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
  const script = (await wantsWindow(env)) ? "play.ts" : "tour.ts";
  const child = start(join(bin, "node"), [join(root, "scripts", script)], {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "exit");
  return code ?? 1;
}

/** @param {NodeJS.ProcessEnv} env */
async function wantsWindow(env) {
  if (process.argv.includes("--tour")) return false;
  if (await hasScreen(env)) return true;
  const named = env["DISPLAY"] || env["WAYLAND_DISPLAY"];
  if (named) say(`  No screen answers at ${named}: the tour goes on without one.`);
  return false;
}

endWithEverything(() => say("\nStopping the server and the browser …"));
try {
  process.exitCode = await main();
} catch (thrown) {
  sayTrouble(thrown);
  process.exitCode = 1;
}
