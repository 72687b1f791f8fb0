import preact from "@preact/preset-vite";
import { defineConfig, type Plugin } from "vite";

/**
 * Puts script and style into the page itself: one file, one request, and a content security policy
 * that allows exactly these two by their hashes.
 */
function singleFile(): Plugin {
  return {
    name: "single-file",
    enforce: "post",
    generateBundle(_options, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") throw new Error("the page was not built");
      let html = String(page.source);
      for (const [name, made] of Object.entries(bundle)) {
        if (made === page) continue;
        html = inlined(html, name, made.type === "chunk" ? codeOf(made.code) : String(made.source));
        delete bundle[name];
      }
      page.source = html;
    },
  };
}

/** Vite fills in what an import should load beforehand where there are files to load; here there are none. */
function codeOf(code: string): string {
  return code.replaceAll("__VITE_PRELOAD__", "void 0");
}

function inlined(html: string, name: string, content: string): string {
  const kind = name.endsWith(".css") ? "style" : "script";
  const tag =
    kind === "style"
      ? new RegExp(`<link rel="stylesheet"[^>]*${name}[^>]*>`)
      : new RegExp(`<script type="module"[^>]*${name}[^>]*></script>`);
  if (!tag.test(html)) throw new Error(`the page does not refer to ${name}`);
  if (content.toLowerCase().includes(`</${kind}`)) throw new Error(`${name} would end its own tag`);
  const open = kind === "style" ? "<style>" : '<script type="module">';
  return html.replace(tag, () => `${open}${content.trim()}</${kind}>`);
}

/** The recipient's web page: `.output/web/index.html`, served by the reference server under `s/`. */
export default defineConfig({
  root: `${import.meta.dirname}/server/web`,
  plugins: [preact({ devToolsEnabled: false }), singleFile()],
  build: {
    outDir: "../../.output/web",
    emptyOutDir: true,
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    target: "es2022",
    // Every language in the one file: no further request tells which one the recipient reads.
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
