import preact from "@preact/preset-vite";
import { build, defineConfig, type Plugin, type UserConfig } from "vite";
import { type Language, languages } from "./lib/text/language.ts";
import { sayWithoutScript } from "./lib/text/noscript.ts";

/**
 * Puts script and style into the page itself: one file, one request, and a content security policy
 * that allows exactly these two by their hashes.
 */
function singleFile(fileName: string): Plugin {
  return {
    name: "single-file",
    enforce: "post",
    generateBundle(_options, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") throw new Error("the page was not built");
      let html = String(page.source);
      for (const [name, made] of Object.entries(bundle)) {
        if (made !== page) {
          html = inlined(
            html,
            name,
            made.type === "chunk" ? codeOf(made.code) : String(made.source),
          );
        }
        delete bundle[name];
      }
      this.emitFile({ type: "asset", fileName, source: html });
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

/** Whatever table of texts is asked for, it is that of the one language this page is in. */
function oneLanguage(language: Language): Plugin {
  return {
    name: "one-language",
    enforce: "pre",
    resolveId(source, importer) {
      const area = /^\.\/(?:en|de|fr|es|ja)\/([\w-]+\.ts)$/.exec(source)?.[1];
      if (area === undefined || !importer?.endsWith(".ts")) return null;
      const tables = `${import.meta.dirname}/lib/text`;
      return importer.startsWith(`${tables}/`) ? `${tables}/${language}/${area}` : null;
    },
  };
}

/** What the page says before its script runs, and where none may run. */
function staticWords(language: Language): Plugin {
  return {
    name: "static-words",
    transformIndexHtml: {
      order: "pre",
      handler: (html) => sayWithoutScript(html, language),
    },
  };
}

function pageIn(language: Language, more: readonly Plugin[] = []): UserConfig {
  const fileName = language === "en" ? "index.html" : `index.${language}.html`;
  return {
    root: `${import.meta.dirname}/server/web`,
    plugins: [
      staticWords(language),
      oneLanguage(language),
      preact({ devToolsEnabled: false }),
      singleFile(fileName),
      ...more,
    ],
    build: {
      outDir: "../../.output/web",
      emptyOutDir: language === "en",
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      target: "es2022",
      rolldownOptions: { output: { codeSplitting: false } },
    },
  };
}

/** The same page in every other language, in the same command. */
const inOtherLanguages: Plugin = {
  name: "other-languages",
  async closeBundle() {
    for (const language of languages) {
      if (language !== "en") await build({ ...pageIn(language), configFile: false });
    }
  },
};

/**
 * The recipient's web page, a file a language: `.output/web/index.html` in English, `index.de.html`
 * in German and so on. The reference server serves the reader's own under `s/`: nobody loads
 * sentences that they don't read, and no further request is made for those they do.
 */
export default defineConfig(pageIn("en", [inOtherLanguages]));
