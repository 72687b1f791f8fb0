import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { chmod, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { undoAtExit } from "./leftovers.ts";
import { chromiumPath, extensionId } from "./paths.ts";

/** Where Debian's Chromium looks for what administrators set. */
const systemFolder = "/etc/chromium";

/** As root a mount of one's own takes nothing else; anybody else has to be root in a world of their own. */
const apart = process.getuid?.() === 0 ? "unshare -m" : "unshare -r -m";

/**
 * A policy that one browser sees and the rest of the machine does not: its program is started with a
 * folder of its own in the place of the system's.
 */
export class PolicyFolder {
  /** To be started instead of Chromium. */
  readonly program: string;
  readonly #file: string;

  private constructor(program: string, file: string) {
    this.program = program;
    this.#file = file;
  }

  static async make(policy: object): Promise<PolicyFolder> {
    const folder = await mkdtemp(join(tmpdir(), "hushlink-policy-"));
    undoAtExit(() => rmSync(folder, { recursive: true, force: true }));
    await mkdir(join(folder, "policies/managed"), { recursive: true });
    const program = join(folder, "chromium");
    await writeFile(program, `#!/bin/sh\nexec ${mounted(folder)} ${chromiumPath()} "$@"\n`);
    await chmod(program, 0o755);
    const made = new PolicyFolder(program, join(folder, "policies/managed/hushlink.json"));
    await made.set(policy);
    return made;
  }

  /** Exchanges it, as an administrator would while the browser runs: Chromium takes some seconds to see it. */
  async set(policy: object): Promise<void> {
    const all = { "3rdparty": { extensions: { [extensionId]: policy } } };
    await writeFile(this.#file, JSON.stringify(all));
  }
}

function mounted(folder: string): string {
  return `${apart} sh -c 'mount --bind "$0" ${systemFolder} && exec "$@"' ${folder}`;
}

/** Why no policy can be set for one browser alone on this machine; "" if it can. */
export function whyNoPolicy(): string {
  if (!existsSync(systemFolder))
    return `this Chromium does not read its policies in ${systemFolder}`;
  const { status, stderr } = spawnSync("sh", ["-c", `${mounted(tmpdir())} true`]);
  return status === 0 ? "" : `no mount of one's own: ${String(stderr).trim()}`;
}
