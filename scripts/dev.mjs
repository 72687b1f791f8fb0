import { once } from "node:events";
import { join } from "node:path";
import { build } from "./build.mjs";
import { bin, root } from "./dependencies.mjs";
import { endAll, endWithEverything, start } from "./processes.mjs";
import { hasScreen } from "./screen.mjs";
import { setUp } from "./setup.mjs";
import { say, sayTrouble, step } from "./terminal.mjs";

/**
 * `npm run dev`: the extension, made anew with every change, in a browser of its own, with server and
 * playground as in `npm start`.
 */
async function main() {
  const env = await setUp({ forTests: false });
  for (const name of /** @type {const} */ (["Playground", "recipient's web page"])) {
    await step(`Built: ${name}`, () => build(name, env));
  }
  const wxt = start(join(bin, "wxt"), [], { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
  const wxtEnd = once(wxt, "exit");
  if (!(await printedUntil(wxt, /Built extension/))) return (await wxtEnd)[0] || 1;
  if (!(await hasScreen(env))) {
    say("No screen: load .output/chrome-mv3 as an unpacked extension where there is one.");
    const [code] = await wxtEnd;
    return code ?? 1;
  }
  const play = start(join(bin, "node"), [join(root, "scripts/play.ts")], {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await Promise.race([once(play, "exit"), wxtEnd]);
  await endAll();
  return code ?? 1;
}

/**
 * Shows what a command prints and waits for words in it, or for its end. False if they never came.
 * @param {import("./processes.mjs").ChildProcess} child
 * @param {RegExp} words
 * @returns {Promise<boolean>}
 */
function printedUntil(child, words) {
  return new Promise((resolve) => {
    let printed = "";
    child.once("exit", () => resolve(false));
    child.stdout?.on("data", (part) => {
      process.stdout.write(part);
      if (printed.length < 10_000) printed += part;
      if (words.test(printed)) resolve(true);
    });
  });
}

endWithEverything(() => say("\nStopping …"));
try {
  process.exitCode = await main();
} catch (thrown) {
  sayTrouble(thrown);
  process.exitCode = 1;
}
