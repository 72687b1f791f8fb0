import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromeBuild, extensionId } from "./paths.ts";

/**
 * Whether the extension may reach the hosts of a test. "granted": it may from the start. "silent":
 * it may not, but a request is granted without a prompt, so that the product's own asking runs
 * headless. "ask": as on a new machine, with Chromium's own prompt (needs a display).
 */
export type HostAccess = "granted" | "silent" | "ask";

const loopback = ["http://127.0.0.1/*", "http://localhost/*"];

/**
 * A fresh Chromium profile that remembers optional host permissions as Chromium itself would after
 * somebody allowed them: the shipping manifest is tested, with no test build.
 */
export async function freshProfile(
  access: HostAccess,
  hosts: readonly string[] = loopback,
  api: readonly string[] = [],
  language = "en-US",
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "hushlink-profile-"));
  await mkdir(join(folder, "Default"), { recursive: true });
  const preferences = {
    extensions: {
      ui: { developer_mode: true },
      ...(access === "ask" ? {} : { settings: { [extensionId]: remembered(access, hosts, api) } }),
    },
    // Without the first, Chromium fills the second with its own language.
    intl: { selected_languages: language, accept_languages: language },
    // Else "Restore pages?" covers the window of a run under a display.
    profile: { exit_type: "Normal" },
  };
  await writeFile(join(folder, "Default/Preferences"), JSON.stringify(preferences));
  return folder;
}

function remembered(
  access: "granted" | "silent",
  hosts: readonly string[],
  api: readonly string[],
) {
  const unpacked = 8;
  return {
    location: unpacked,
    path: chromeBuild,
    creation_flags: 38,
    newAllowFileAccess: true,
    from_webstore: false,
    withholding_permissions: false,
    granted_permissions: permissionSet(hosts, api),
    runtime_granted_permissions: permissionSet(hosts, api),
    active_permissions: access === "granted" ? permissionSet(hosts, api) : permissionSet([], []),
  };
}

function permissionSet(hosts: readonly string[], api: readonly string[]) {
  return { api, explicit_host: hosts, manifest_permissions: [], scriptable_host: [] };
}
