import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright";
import { build } from "vite";
import { chromiumPath } from "../../tests/e2e/harness/paths.ts";

/**
 * Opens an empty page of 127.0.0.1 in Chromium with one file of bench/pages as its script, gives it to
 * `work` and closes everything.
 */
export async function inChromium<Answer>(
  script: string,
  work: (page: Page) => Promise<Answer>,
): Promise<Answer> {
  const code = await bundle(fileURLToPath(new URL(`../pages/${script}`, import.meta.url)));
  const server = createServer((request, response) => {
    const isScript = request.url === "/script.js";
    response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html");
    response.end(
      isScript ? code : '<!doctype html><script type="module" src="script.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ["--no-sandbox", "--js-flags=--expose-gc"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    return await work(page);
  } finally {
    await browser.close();
    server.close();
  }
}

async function bundle(entry: string): Promise<string> {
  const outputs = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: { write: false, minify: true, lib: { entry, formats: ["es"], fileName: "script" } },
  });
  const [output] = Array.isArray(outputs) ? outputs : [];
  const [chunk] = output?.output ?? [];
  if (chunk?.type !== "chunk") throw new Error("one script expected from the bundler");
  return chunk.code;
}
