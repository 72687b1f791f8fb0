import { readFileSync } from "node:fs";
import { createServer, request as forward } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright";
import { Extension } from "../tests/e2e/harness/extension.ts";
import { ServerProcess } from "../tests/e2e/harness/server.ts";
import { serveFolder } from "../tests/e2e/harness/sites.ts";
import { ComposerPage } from "../tests/e2e/pages/composer.ts";
import { noticeText } from "../tests/e2e/pages/notice.ts";
import { buildSites, sitesFolder } from "../tests/sites/build.ts";
import type { EditorName } from "../tests/sites/editors.ts";
import { printTable, type Row } from "./tools/table.ts";

/** How long from the shortcut to the link in the editor's own model, and how much is put into the page for it? */

const rounds = 11;
const secret = `{${Array.from({ length: 16 }, (_, line) => `LINE_${line}=${"x".repeat(54)}`).join("\n")}}`;

/** Passes requests on and adds up how long the server had them. */
async function timekeeper(port: number) {
  let spentMs = 0;
  const proxy = createServer((incoming, outgoing) => {
    const startMs = performance.now();
    const { method, url: path, headers } = incoming;
    const passed = forward({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.on("end", () => {
        spentMs += performance.now() - startMs;
      });
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((ready) => proxy.listen(0, "127.0.0.1", ready));
  const { port: own } = proxy.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${own}/`,
    take: () => {
      const spent = spentMs;
      spentMs = 0;
      return spent;
    },
    close: () => {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}

/** Runs in the page: writes down, by the wall clock, when the model first holds a link. */
function watchModel(): void {
  const found = window as unknown as { linkAtMs?: number };
  delete found.linkAtMs;
  const look = () => {
    if (window.site?.model().includes("/s/#")) found.linkAtMs = Date.now();
    else setTimeout(look, 1);
  };
  look();
}

/** Runs in one of our pages: begins to start the worker, and says when. */
function wakeWorker(): number {
  const now = Date.now();
  void chrome.runtime.sendMessage({ knock: true }).catch(() => undefined);
  return now;
}

/**
 * From the moment the browser tells the worker of the shortcut, in milliseconds; with a page of ours to
 * wake it, from the moment it begins to start.
 */
async function shortcutMs(extension: Extension, page: Page, waker?: Page): Promise<number> {
  await page.evaluate(watchModel);
  const wokenMs = await waker?.evaluate(wakeWorker);
  const worker = await extension.worker();
  const toldMs = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const now = Date.now();
    if (tab) chrome.commands.onCommand.dispatch("share-selection", { ...tab });
    return now;
  });
  const linkAtMs = await page.waitForFunction(
    () => (window as unknown as { linkAtMs?: number }).linkAtMs,
  );
  return Number(await linkAtMs.jsonValue()) - (wokenMs ?? toldMs);
}

async function measure(extension: Extension, composer: ComposerPage, waker?: Page) {
  const tookMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await composer.write(secret);
    if (waker) {
      await extension.stopWorker();
      await composer.page.bringToFront();
    }
    clock.take();
    const allMs = await shortcutMs(extension, composer.page, waker);
    tookMs.push(allMs - clock.take());
    while (!/replaced/iu.test(await noticeText(composer.page))) await composer.pause();
    await composer.page.keyboard.press("Escape");
  }
  return tookMs.sort((one, other) => one - other)[rounds >> 1] ?? Number.NaN;
}

function row(what: string, medianMs: number, limit: number): Row {
  return { what, ours: `${medianMs.toFixed(0)} ms`, theirs: "", value: medianMs, limit };
}

await buildSites();
const site = await serveFolder(sitesFolder);
const server = await ServerProcess.start();
const clock = await timekeeper(server.port);
const extension = await Extension.launch();
try {
  await extension.configure(clock.base);
  const waker = await extension.open("manifest.json");
  const page = await extension.context.newPage();
  const rows: Row[] = [];
  for (const editor of ["quill", "textarea"] satisfies EditorName[]) {
    const composer = await ComposerPage.open(page, site.origin, editor);
    await measure(extension, composer);
    const warmMs = await measure(extension, composer);
    rows.push(row(`1 KB in ${editor}, warm worker, without the server`, warmMs, 100));
    const coldMs = await measure(extension, composer, waker);
    rows.push(row(`1 KB in ${editor}, cold worker, without the server`, coldMs, 300));
  }
  const script = readFileSync(new URL("../.output/chrome-mv3/page.js", import.meta.url));
  const kilobytes = script.length / 1000;
  rows.push({
    what: "put into the page, once the user acts there",
    ours: `${kilobytes.toFixed(1)} KB (${(gzipSync(script).length / 1000).toFixed(1)} gzip)`,
    theirs: "",
    value: kilobytes,
    limit: 30,
  });
  printTable("How long from the shortcut to the link in the editor? (median of 11)", rows);
} finally {
  await extension.close();
  clock.close();
  await server.stop();
  await site.close();
}
