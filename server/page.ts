import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { preferredLanguage } from "./accepted.ts";
import { sha256 } from "./request-fields.ts";

/** The recipient's page in one language, with the policy that allows exactly what is in it. */
export interface Page {
  readonly html: Buffer;
  /** The same, smaller, for whoever takes gzip. */
  readonly zipped: Buffer;
  /** Content-Security-Policy. */
  readonly policy: string;
}

/** Put in by `npm run build:server`, which makes one file of the server and its page: by file name. */
declare const hushlinkPages: Readonly<Record<string, string>> | undefined;

const builtPages = new URL("../.output/web/", import.meta.url);

const missing = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hushlink</title>
<p>This server can hand over the secret behind your link, but its reading page was not built.
<p>Nothing was used up. Open the link with the Hushlink extension, or ask the operator of this
server to run <code>npm run build</code>.</html>`;

/** The page that was built, a file a language, or a plain one that says how to get it. */
export class Pages {
  readonly #byLanguage = new Map<string, Page>();
  readonly #english: Page;

  /** `files`: their names, `index.html` for English and `index.de.html` for German, and contents. */
  constructor(files: Readonly<Record<string, string>>) {
    for (const [name, html] of Object.entries(files)) {
      const language = /^index(?:\.(\w+))?\.html$/.exec(name);
      if (language) this.#byLanguage.set(language[1] ?? "en", pageOf(html));
    }
    this.#english = this.#byLanguage.get("en") ?? pageOf(missing);
  }

  /** The one that the reader wants by `Accept-Language`; in English if we have none of theirs. */
  for(acceptLanguage: string | undefined): Page {
    const language = preferredLanguage(acceptLanguage, [...this.#byLanguage.keys()]);
    return this.#byLanguage.get(language ?? "en") ?? this.#english;
  }
}

/** The pages that were built into this server, or lie beside it. */
export function readPages(): Pages {
  return new Pages(typeof hushlinkPages === "object" ? hushlinkPages : readBuilt());
}

function pageOf(html: string): Page {
  return { html: Buffer.from(html), zipped: gzipSync(html, { level: 9 }), policy: policyFor(html) };
}

/**
 * Content-Security-Policy (level 3) for one self-contained document: the inline scripts and styles
 * that it has by their hashes, calls to this server, and nothing else.
 */
export function policyFor(html: string): string {
  const scripts = hashesOf(html, /<script\b[^>]*>([\s\S]*?)<\/script>/gi);
  const styles = hashesOf(html, /<style\b[^>]*>([\s\S]*?)<\/style>/gi);
  return [
    "default-src 'none'",
    `script-src ${scripts || "'none'"}`,
    `style-src ${styles || "'none'"}`,
    "connect-src 'self'",
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

function readBuilt(): Record<string, string> {
  try {
    const names = readdirSync(builtPages);
    return Object.fromEntries(
      names.map((name) => [name, readFileSync(new URL(name, builtPages), "utf8")]),
    );
  } catch {
    return {};
  }
}

function hashesOf(html: string, elements: RegExp): string {
  // A parser turns CR LF into LF before the hash is taken (HTML standard, preprocessing the input).
  const contents = [...html.matchAll(elements)].map(([, content = ""]) =>
    content.replace(/\r\n?/g, "\n"),
  );
  const hashes = contents.map((content) => `'sha256-${sha256(content).toString("base64")}'`);
  return [...new Set(hashes)].join(" ");
}
