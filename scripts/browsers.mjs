import { existsSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { bin, environment, root } from "./dependencies.mjs";
import { installPackages, rootPrefix, system } from "./packages.mjs";
import { result, run } from "./processes.mjs";
import { sayTrouble, step, Trouble } from "./terminal.mjs";

/**
 * Path of a program; undefined if there is none.
 * @param {string} name
 */
export function which(name) {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * Finds a Chromium, or installs one. Branded Chrome won't do: it ignores `--load-extension`.
 * @returns {Promise<string>} its path
 */
export async function chromium() {
  const given = process.env["CHROMIUM_PATH"];
  if (given && !(await starts(given))) {
    throw new Trouble(
      `CHROMIUM_PATH is ${given}, which does not start.`,
      "Correct it or unset it.",
    );
  }
  return given || (await foundChromium()) || (await installedChromium());
}

async function foundChromium() {
  for (const path of [which("chromium"), which("chromium-browser"), await playwrightChromium()]) {
    if (path && !isSnap(path) && (await starts(path))) return path;
  }
  return undefined;
}

/** @param {string} path */
async function starts(path) {
  return (await result(path, ["--version"])).code === 0;
}

/**
 * Whether Chromium can start with its sandbox. Root can't, nor anybody where the kernel does not
 * let a program have user namespaces.
 * @param {string} path
 */
export async function canSandbox(path) {
  if (process.getuid?.() === 0) return false;
  return (await result(path, ["--headless", "--dump-dom", "about:blank"])).code === 0;
}

/**
 * Ubuntu's packages of Chromium and Firefox are scripts around a snap, which can't read our folders.
 * @param {string} path
 */
function isSnap(path) {
  const real = realpathSync(path);
  return real.includes("/snap") || readFileSync(real).subarray(0, 4096).includes("/snap/");
}

/** Where Playwright has its Chromium, or would have it. */
async function playwrightChromium() {
  const ask = "process.stdout.write(require('playwright-core').chromium.executablePath())";
  const { code, output } = await result(join(bin, "node"), ["-e", ask], { cwd: root });
  return code === 0 && existsSync(output) ? output : undefined;
}

async function installedChromium() {
  if (system() === "debian" && (await rootPrefix())) {
    await installPackages(["chromium", "fonts-liberation"]).catch((thrown) => {
      sayTrouble(thrown);
      return downloadedChromium();
    });
  } else {
    await downloadedChromium();
  }
  const path = await foundChromium();
  if (path) return path;
  throw new Trouble("The Chromium just installed does not start.", ownChromium);
}

const ownChromium =
  "Install Chromium in another way, set CHROMIUM_PATH to its program, then run the command again.";

async function downloadedChromium() {
  // Playwright installs the libraries that Chromium needs, too, where we may; on Debian apt has just failed.
  const libraries = system() === "ubuntu" && (await rootPrefix()) ? ["--with-deps"] : [];
  await step("Chromium downloaded by Playwright", () =>
    run(join(bin, "playwright"), ["install", ...libraries, "chromium"], {
      cwd: root,
      env: environment(),
      advice: ownChromium,
    }),
  );
}

/**
 * The programs that tests need beside Chromium: a screen without a monitor with real keys and
 * clicks, the other browser, the other store.
 */
const testPrograms = {
  Xvfb: "xvfb",
  openbox: "openbox",
  xdotool: "xdotool",
  xclip: "xclip",
  "redis-server": "redis-server",
};

/** Installs what is missing of the programs that only the tests need. */
export async function testTools() {
  const missing = Object.entries(testPrograms).filter(([program]) => !which(program));
  const packages = missing.map(([, name]) => name);
  if (!firefox() && system() === "debian") packages.push("firefox-esr");
  if (packages.length > 0) await installPackages(packages);
}

/** A Firefox that can be driven; undefined if there is none. */
export function firefox() {
  const paths = [process.env["FIREFOX_PATH"], which("firefox-esr"), which("firefox")];
  return paths.find((path) => path && existsSync(path) && !isSnap(path));
}
