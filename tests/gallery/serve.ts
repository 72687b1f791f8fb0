import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import preact from "@preact/preset-vite";
import { build, preview } from "vite";

/** Builds the gallery and serves it on a free port of this machine; returns its address and what ends it. */
export async function serveGallery(): Promise<{ address: string; close: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), "hushlink-gallery-"));
  const common = {
    configFile: false,
    root: join(import.meta.dirname, "../.."),
    logLevel: "error",
  } as const;
  await build({
    ...common,
    plugins: [preact({ devToolsEnabled: false })],
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: "es2022",
      rollupOptions: { input: join(import.meta.dirname, "index.html") },
    },
  });
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("The gallery did not start");
  const close = async () => {
    await server.close();
    await rm(outDir, { recursive: true });
  };
  return { address: `${address}tests/gallery/index.html`, close };
}
