import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { failure, result, run } from "./processes.mjs";
import { step, Trouble } from "./terminal.mjs";

/** @typedef {Map<string, { version: string, optional?: boolean }>} Packages by their folder */
/** @typedef {{ command: string, args: string[], env: NodeJS.ProcessEnv }} Npm */

export const root = join(import.meta.dirname, "..");

/** Where programs of the installed packages are, Node 24 among them. */
export const bin = join(root, "node_modules/.bin");

const noNetwork = "Check that the npm registry can be reached, then run the command again.";

/**
 * The environment for everything that runs after set-up: Node 24 is the first `node` in the PATH.
 * @returns {NodeJS.ProcessEnv}
 */
export function environment() {
  return { ...process.env, PATH: [bin, process.env["PATH"]].join(delimiter) };
}

/** Makes `node_modules` what package-lock.json says; does nothing if it is that already. */
export async function installDependencies() {
  if (await isInstalled()) return;
  const npm = await npmCommand();
  await step("Dependencies installed", () => installLocked(npm));
  if (!existsSync(join(bin, "node"))) {
    throw new Trouble(
      "npm did not run the install script of the `node` package, which brings Node 24.",
      "Allow install scripts (`npm config delete ignore-scripts`), remove node_modules, and run the command again.",
    );
  }
}

/**
 * The lock file may lack native packages for platforms that nobody has installed on yet. Older
 * versions of npm don't mind, newer ones refuse `ci`; `install --no-save` then adds them, keeps to
 * every version in the lock file, and leaves that as it is.
 * @param {Npm} npm
 */
async function installLocked({ command, args, env }) {
  const quiet = ["--no-audit", "--no-fund"];
  const { code, output } = await result(command, [...args, "ci", ...quiet], { cwd: root, env });
  if (code === 0) return;
  if (!output.includes("EUSAGE")) throw failure(`npm ci`, output, noNetwork);
  const install = [...args, "install", "--no-save", ...quiet];
  await run(command, install, { cwd: root, env, advice: noNetwork });
}

/**
 * Compares the lock file with npm's own record of what it installed. Only packages for other
 * platforms may be missing.
 */
async function isInstalled() {
  const wanted = await lockedPackages(join(root, "package-lock.json"));
  const present = await lockedPackages(join(root, "node_modules/.package-lock.json"));
  if (!wanted || !present || !existsSync(join(bin, "node"))) return false;
  return isCovered(wanted, present) && isCovered(present, wanted);
}

/**
 * Whether the other map has every package in the same version; optional ones may be missing there.
 * @param {Packages} packages
 * @param {Packages} others
 */
function isCovered(packages, others) {
  return [...packages].every(([path, { version, optional }]) => {
    const other = others.get(path);
    return other ? other.version === version : optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Promise<Packages | undefined>}
 */
async function lockedPackages(file) {
  try {
    const { packages } = JSON.parse(await readFile(file, "utf8"));
    return new Map(Object.entries(packages).filter(([path]) => path !== ""));
  } catch {
    return undefined;
  }
}

/**
 * npm as it must run here. Under an old Node it would leave out native packages that need a newer
 * one, so then it runs under a Node 24 of its own, in `.tools/`.
 * @returns {Promise<Npm>}
 */
async function npmCommand() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= 22) return { command: "npm", args: [], env: process.env };
  const tools = join(root, ".tools");
  const npm = join(tools, "node_modules/npm/bin/npm-cli.js");
  const node = join(tools, "node_modules/.bin/node");
  const works = existsSync(npm) && (await result(node, ["--version"])).code === 0;
  if (!works) {
    await step(`Node 24 installed for npm, as this is Node ${process.versions.node}`, () =>
      installTools(tools),
    );
  }
  const path = [join(tools, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
  return { command: node, args: [npm], env: { ...process.env, PATH: path } };
}

/** @param {string} folder */
async function installTools(folder) {
  const { devDependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const wanted = {
    private: true,
    dependencies: { node: devDependencies.node, npm: "11.19.1" },
    allowScripts: { node: true },
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify(wanted));
  await run("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], {
    cwd: folder,
    advice: noNetwork,
  });
}
