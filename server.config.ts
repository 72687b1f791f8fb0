import { readdirSync, readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

/** Puts the built page into the server, a file a language. Read only when it is built: others just look at this file. */
const builtPages: Plugin = {
  name: "built-pages",
  config: () => {
    const folder = `${import.meta.dirname}/.output/web`;
    const pages = readdirSync(folder).map((name) => [
      name,
      readFileSync(`${folder}/${name}`, "utf8"),
    ]);
    return { define: { hushlinkPages: JSON.stringify(Object.fromEntries(pages)) } };
  },
};

/** The server and its page as one file that runs without node_modules: `.output/server/hushlink-server.mjs`. */
export default defineConfig({
  plugins: [builtPages],
  ssr: { noExternal: true },
  publicDir: false,
  build: {
    ssr: "server/main.ts",
    outDir: ".output/server",
    emptyOutDir: true,
    target: "node22",
    minify: false,
    rollupOptions: { output: { entryFileNames: "hushlink-server.mjs", codeSplitting: false } },
  },
});
