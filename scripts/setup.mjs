import { canSandbox, chromium, firefox, testTools } from "./browsers.mjs";
import { environment, installDependencies } from "./dependencies.mjs";
import { say, Trouble } from "./terminal.mjs";

/**
 * Makes a fresh clone ready: dependencies, a Chromium, and for tests the programs they drive.
 * Uses nothing but Node's own modules, since nothing else is there yet. Safe to repeat; does only
 * what is missing.
 * @param {{ forTests: boolean }} options
 * @returns {Promise<NodeJS.ProcessEnv>} the environment to run everything else in
 */
export async function setUp({ forTests }) {
  const [major = 0] = process.versions.node.split(".").map(Number);
  if (major < 20) {
    throw new Trouble(`This is Node ${process.versions.node}.`, "Install Node 20 or newer.");
  }
  await installDependencies();
  const browser = await chromium();
  say(`✓ Chromium: ${browser}`);
  if (forTests) await testTools();
  const other = firefox();
  return {
    ...environment(),
    CHROMIUM_PATH: browser,
    CHROMIUM_SANDBOX: (await canSandbox(browser)) ? "on" : "off",
    ...(other ? { FIREFOX_PATH: other } : {}),
  };
}
