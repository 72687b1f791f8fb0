import { connect } from "node:net";
import { join } from "node:path";

/** Whether windows can be shown: a variable that names a screen says nothing about whether it is there. */

/**
 * Where the screens that the environment names would answer; empty if it names none.
 * @param {NodeJS.ProcessEnv} env
 * @returns {import("node:net").NetConnectOpts[]}
 */
export function screensIn({ DISPLAY, WAYLAND_DISPLAY, XDG_RUNTIME_DIR = "/" }) {
  /** @type {import("node:net").NetConnectOpts[]} */
  const found = [];
  const [, host = "", number] = /^(.*):(\d+)(?:\.\d+)?$/.exec(DISPLAY ?? "") ?? [];
  if (number !== undefined && (host === "" || host === "unix")) {
    // Linux's X servers listen at both, in containers often at one.
    const path = `/tmp/.X11-unix/X${number}`;
    found.push({ path }, { path: `\0${path}` });
  } else if (number !== undefined) found.push({ host, port: 6000 + Number(number) });
  if (WAYLAND_DISPLAY) {
    const isWhole = WAYLAND_DISPLAY.startsWith("/");
    found.push({ path: isWhole ? WAYLAND_DISPLAY : join(XDG_RUNTIME_DIR, WAYLAND_DISPLAY) });
  }
  return found;
}

/**
 * Whether a screen answers. Beyond Linux there always is one.
 * @param {NodeJS.ProcessEnv} env
 */
export async function hasScreen(env) {
  if (process.platform !== "linux") return true;
  const answers = await Promise.all(screensIn(env).map((address) => listens(address)));
  return answers.includes(true);
}

/**
 * @param {import("node:net").NetConnectOpts} address
 * @returns {Promise<boolean>}
 */
function listens(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    const end = (/** @type {boolean} */ isThere) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.setTimeout(3_000, () => end(false));
  });
}
