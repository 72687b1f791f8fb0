import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { bin, environment, installDependencies, root } from "./dependencies.mjs";
import { endWithEverything, run } from "./processes.mjs";
import { say, sayTrouble, step } from "./terminal.mjs";

/** Packs what the stores take, without the development key: Chrome, Edge, Firefox with its sources. */
async function zip() {
  await installDependencies();
  const env = { ...environment(), HUSHLINK_STORE_BUILD: "1" };
  const advice = "The lines above say where the source can't be built.";
  for (const browser of ["chrome", "edge", "firefox"]) {
    await step(`Packed for ${browser}`, () =>
      run(join(bin, "wxt"), ["zip", "-b", browser], { cwd: root, env, advice }),
    );
  }
  const made = (await readdir(join(root, ".output"))).filter((name) => name.endsWith(".zip"));
  for (const name of made) say(`  .output/${name}`);
}

endWithEverything();
try {
  await zip();
} catch (thrown) {
  sayTrouble(thrown);
  process.exitCode = 1;
}
