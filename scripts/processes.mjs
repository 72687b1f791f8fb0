import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { Trouble } from "./terminal.mjs";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

/** What we started and what has not ended yet. @type {Set<ChildProcess>} */
const running = new Set();

/**
 * Starts a command in a process group of its own, so that it can be ended together with what it
 * starts itself.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
    detached: true,
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/**
 * Runs a command to its end, quietly.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 if there is no such command
 */
export async function result(command, args, options = {}) {
  const env = { ...(options.env ?? process.env), NO_COLOR: "1" };
  const child = start(command, args, { ...options, env });
  let output = "";
  child.stdout?.on("data", (part) => (output += part));
  child.stderr?.on("data", (part) => (output += part));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 127, output: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a command that has to succeed. Throws a Trouble with its output if it does not.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ advice: string } & import("node:child_process").SpawnOptions} options
 * @returns {Promise<string>} what it printed
 */
export async function run(command, args, { advice, ...options }) {
  const { code, output } = await result(command, args, options);
  if (code !== 0) throw failure([command, ...args].join(" "), output, advice);
  return output;
}

/**
 * A command that failed, with the beginning and the end of what it printed.
 * @param {string} commandLine
 * @param {string} output
 * @param {string} advice
 */
export function failure(commandLine, output, advice) {
  const lines = output.trimEnd().split("\n");
  const shown = lines.length <= 60 ? lines : [...lines.slice(0, 20), "…", ...lines.slice(-40)];
  return new Trouble(`\`${commandLine}\` failed.`, advice, shown.join("\n"));
}

/**
 * On Ctrl-C, when the terminal closes, or when we are told to end: everything we started ends first.
 * @param {() => void} [before]
 */
export function endWithEverything(before = () => {}) {
  let asked = false;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, async () => {
      if (asked) return;
      asked = true;
      before();
      await endAll();
      process.exit(128 + constants.signals[signal]);
    });
  }
}

/** Ends all that was started and all that those started: politely, and after eight seconds for good. */
export async function endAll() {
  const children = [...running];
  const family = children.flatMap(({ pid }) =>
    pid === undefined ? [] : [pid, ...descendants(pid)],
  );
  const gone = children.map((child) => once(child, "exit"));
  for (const { pid } of children) signalTo(pid === undefined ? undefined : -pid, "SIGINT");
  const late = new Promise((resolve) => setTimeout(resolve, 8_000).unref());
  await Promise.race([Promise.all(gone), late]);
  for (const pid of family) signalTo(pid, "SIGKILL");
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function signalTo(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * Children of a process, their children and so on: a browser leaves the group of who started it.
 * Empty where there is no /proc.
 * @param {number} root
 * @returns {number[]}
 */
function descendants(root) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const [pid, parent] of processTable()) {
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found = [];
  const queue = [root];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const own = children.get(next) ?? [];
    found.push(...own);
    queue.push(...own);
  }
  return found;
}

/** @returns {[pid: number, parent: number][]} */
function processTable() {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]);
  } catch {
    return [];
  }
}

/**
 * Field 4 of /proc/PID/stat; the name before it stands in parentheses and may hold anything.
 * @param {string} pid
 */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}
