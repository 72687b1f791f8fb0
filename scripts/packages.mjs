import { existsSync, readFileSync } from "node:fs";
import { result, run } from "./processes.mjs";
import { step, Trouble } from "./terminal.mjs";

/** The system's own packages: only on Debian and what descends from it. */

/** @returns {"debian" | "ubuntu" | "other"} */
export function system() {
  const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  const field = (/** @type {string} */ name) =>
    new RegExp(`^${name}="?([^"\n]*)`, "m").exec(release)?.[1] ?? "";
  const names = `${field("ID")} ${field("ID_LIKE")}`.split(" ");
  if (names.includes("ubuntu")) return "ubuntu";
  return names.includes("debian") ? "debian" : "other";
}

/**
 * How to become root without being asked for a password; undefined if that can't be.
 * @returns {Promise<string[] | undefined>}
 */
export async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return (await result("sudo", ["-n", "true"])).code === 0 ? ["sudo", "-n"] : undefined;
}

let listsAreFresh = false;

/**
 * Installs Debian packages. Throws a Trouble that names the command to type if we may not.
 * @param {readonly string[]} names
 */
export async function installPackages(names) {
  const byHand = `apt-get install --no-install-recommends ${names.join(" ")}`;
  const prefix = system() === "other" ? undefined : await rootPrefix();
  if (!prefix) {
    throw new Trouble(
      `Missing on this machine: ${names.join(", ")}.`,
      `Install them (on Debian, as root: \`${byHand}\`), then run the command again.`,
    );
  }
  await step(`Installed with apt: ${names.join(", ")}`, async () => {
    if (!listsAreFresh) await apt(prefix, ["update"], byHand);
    listsAreFresh = true;
    await apt(prefix, ["install", "-y", "--no-install-recommends", ...names], byHand);
  });
}

/**
 * @param {readonly string[]} prefix
 * @param {readonly string[]} args
 * @param {string} byHand
 */
async function apt(prefix, args, byHand) {
  const [command = "env", ...rest] = [
    ...prefix,
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    "-q",
    "-o",
    "DPkg::Lock::Timeout=300",
    ...args,
  ];
  await run(command, rest, { advice: `Try it by hand, as root: \`apt-get update && ${byHand}\`` });
}
