import { globSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";

const here = import.meta.dirname;
const project = resolve(here, "../..");

/** Folder of the built pages, seen from the project. */
export const sitesFolder = ".output/sites";

/**
 * Builds the composer pages and the playground, with every editor they use: served from a folder,
 * they need no network. Does nothing if nothing changed since the last time.
 */
export async function buildSites(): Promise<void> {
  const outDir = join(project, sitesFolder);
  if (isFresh(join(outDir, "index.html"))) return;
  await build({
    root: here,
    base: "./",
    configFile: false,
    logLevel: "warn",
    // What Draft.js takes for granted.
    define: { global: "globalThis" },
    build: {
      outDir,
      emptyOutDir: true,
      target: "esnext",
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: ["index.html", "composer.html", "frames.html"].map((page) => join(here, page)),
      },
    },
  });
}

function isFresh(built: string): boolean {
  const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = globSync("tests/sites/**/*.{ts,html,css}", { cwd: project });
  return [...sources, "package-lock.json"].every(
    (source) => statSync(join(project, source)).mtimeMs < builtAt,
  );
}

if (import.meta.main) await buildSites();
