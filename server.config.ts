import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

/** Puts the built page into the server. Read only when it is built: others just look at this file. */
const builtPage: Plugin = {
  name: "built-page",
  config: () => {
    const page = readFileSync(`${import.meta.dirname}/.output/web/index.html`, "utf8");
    return { define: { hushlinkPage: JSON.stringify(page) } };
  },
};

/** The server and its page as one file that runs without node_modules: `.output/server/hushlink-server.mjs`. */
export default defineConfig({
  plugins: [builtPage],
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
