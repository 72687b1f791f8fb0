import { readFileSync } from "node:fs";
import { sha256 } from "./request-fields.ts";

/** The recipient's page with the policy that allows exactly what is in it. */
export interface Page {
  readonly html: string;
  readonly policy: string;
}

/** Put in by `npm run build:server`, which makes one file of the server and its page. */
declare const hushlinkPage: string | undefined;

const builtPage = new URL("../.output/web/index.html", import.meta.url);

const missing = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hushlink</title>
<p>This server can hand over the secret behind your link, but its reading page was not built.
<p>Nothing was used up. Open the link with the Hushlink extension, or ask the operator of this
server to run <code>npm run build</code>.</html>`;

/** The page that was built, or a plain one that says how to get it. */
export function readPage(): Page {
  const html = typeof hushlinkPage === "string" ? hushlinkPage : readBuilt();
  return { html, policy: policyFor(html) };
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

function readBuilt(): string {
  try {
    return readFileSync(builtPage, "utf8");
  } catch {
    return missing;
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
