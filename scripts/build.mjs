import { join } from "node:path";
import { bin, root } from "./dependencies.mjs";
import { run } from "./processes.mjs";
import { step } from "./terminal.mjs";

/** Everything that is made from source, by what it is for: the commands, one after the other. */
const commands = {
  "Chrome extension": [["wxt", "build"]],
  "Firefox extension": [["wxt", "build", "-b", "firefox"]],
  Playground: [["node", "tests/sites/build.ts"]],
  "recipient's web page": [["vite", "build", "-c", "web.config.ts"]],
  "server as one file": [["vite", "build", "-c", "server.config.ts"]],
};

/** @typedef {keyof typeof commands} BuildName */

export const builds = /** @type {BuildName[]} */ (Object.keys(commands));

/**
 * Builds one of the above.
 * @param {BuildName} name
 * @param {NodeJS.ProcessEnv} env
 */
export async function build(name, env) {
  for (const [program = "", ...args] of commands[name]) {
    await run(join(bin, program), args, {
      cwd: root,
      env,
      advice: "The lines above say where the source can't be built.",
    });
  }
}

/**
 * Builds all of it, one step each.
 * @param {NodeJS.ProcessEnv} env
 */
export async function buildAll(env) {
  for (const name of builds) await step(`Built: ${name}`, () => build(name, env));
}
