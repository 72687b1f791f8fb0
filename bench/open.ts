import { randomBytes } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright";
import { deriveKeys, secretId } from "../lib/crypto/keys.ts";
import { parseToken } from "../lib/crypto/token.ts";
import { Extension } from "../tests/e2e/harness/extension.ts";
import { until } from "../tests/e2e/harness/poll.ts";
import { ServerProcess } from "../tests/e2e/harness/server.ts";
import { servePage } from "../tests/e2e/harness/sites.ts";
import { launchPlain, rulesOf, share } from "../tests/e2e/opening.ts";
import type { Comparison } from "./tools/measure.ts";
import { printTable, type Row, rowOf } from "./tools/table.ts";

/** How long does a recipient wait, and how much is loaded for that? */

const rounds = 5;
const revealName = /^Reveal the (secret|file)$/;

/** From the click on a link in some page to the button that reveals. */
async function clickToReadyMs(page: Page, link: string): Promise<number> {
  const site = await servePage(`<title>Chat</title><a href=${JSON.stringify(link)}>link</a>`);
  await page.goto(site.origin);
  const startMs = performance.now();
  await page.getByRole("link").click({ noWaitAfter: true });
  await page.getByRole("button", { name: revealName }).waitFor();
  const tookMs = performance.now() - startMs;
  await site.close();
  return tookMs;
}

/** From the click on "Reveal" to the opened secret, by the page's own clock. */
async function revealMs(page: Page, link: string): Promise<number> {
  await page.goto(link);
  const button = page.getByRole("button", { name: revealName });
  await button.waitFor();
  const took = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let startMs = 0;
        addEventListener("click", () => (startMs = performance.now()), {
          capture: true,
          once: true,
        });
        new MutationObserver(() => {
          const title = document.querySelector("h1")?.textContent ?? "";
          if (/^The (secret|file)$/.test(title)) resolve(performance.now() - startMs);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
  await button.click();
  return took;
}

/** The least that anybody could do: one request for the same ciphertext, and AES-GCM in one call. */
async function rawMs(page: Page, base: string, token: string, bytes: number): Promise<number> {
  const parsed = parseToken(token);
  const { access } = await deriveKeys(parsed, undefined);
  const b64u = (part: Uint8Array) => Buffer.from(part).toString("base64url");
  await page.goto(`${base}s/#${token}`);
  return page.evaluate(downloadAndDecrypt, {
    url: `${base}api/v1/secrets/${b64u(secretId(parsed))}/reveal`,
    access: b64u(access),
    claim: b64u(randomBytes(16)),
    bytes,
  });
}

interface Download {
  readonly url: string;
  readonly access: string;
  readonly claim: string;
  readonly bytes: number;
}

/** Runs in the page. */
async function downloadAndDecrypt({ url, access, claim, bytes }: Download): Promise<number> {
  const algorithm = { name: "AES-GCM", iv: new Uint8Array(12) };
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
  const sealed = await crypto.subtle.encrypt(algorithm, key, new Uint8Array(bytes));
  const startMs = performance.now();
  const headers = { Authorization: `Bearer ${access}`, "Hushlink-Claim": claim };
  await (await fetch(url, { method: "POST", headers })).arrayBuffer();
  await crypto.subtle.decrypt(algorithm, key, sealed);
  return performance.now() - startMs;
}

/** The best of several rounds, by turns. */
async function best(ours: () => Promise<number>, theirs: () => Promise<number>) {
  const answer = { oursMs: Number.POSITIVE_INFINITY, theirsMs: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round += 1) {
    answer.theirsMs = Math.min(answer.theirsMs, await theirs());
    answer.oursMs = Math.min(answer.oursMs, await ours());
  }
  return answer satisfies Comparison;
}

function sizeRow(what: string, bytes: number, theirs: string): Row {
  return { what, ours: `${(bytes / 1000).toFixed(1)} KB`, theirs, value: bytes / 1000, limit: 60 };
}

const server = await ServerProcess.start();
const extension = await Extension.launch();
const plain = await launchPlain();
try {
  await extension.configure(server.base);
  await until("the redirect rule", async () => (await rulesOf(extension)).length === 1);
  const [ours, theirs] = [await extension.context.newPage(), await plain.newPage()];
  const linkTo = async (bytes: number) => {
    const content = new Blob([randomBytes(bytes)]);
    return share(server.base, { kind: "file", name: "f", type: "", content });
  };
  const reveal = (bytes: number) =>
    best(
      async () => revealMs(ours, (await linkTo(bytes)).link),
      async () => rawMs(theirs, server.base, (await linkTo(bytes)).token, bytes),
    );
  const ready = await best(
    async () => clickToReadyMs(ours, (await linkTo(100)).link),
    async () => clickToReadyMs(theirs, (await linkTo(100)).link),
  );
  const small = await reveal(1_000);
  const large = await reveal(20_000_000);
  const pages = globSync(`${import.meta.dirname}/../.output/web/*.html`).map((name) =>
    readFileSync(name),
  );
  printTable("How long does a recipient wait? (best of several rounds)", [
    rowOf("click on a link to the viewer, against the server's own page", ready, 2),
    rowOf("reveal 1 KB, against one request and AES-GCM", small, 6),
    rowOf("reveal 20 MB, against one request and AES-GCM", large, 3),
    sizeRow(
      "the recipient's page in the largest of five languages, gzip; PrivateBin, Yopass, 1time",
      Math.max(...pages.map((html) => gzipSync(html).length)),
      "125, 324, 5.7 KB",
    ),
  ]);
} finally {
  await extension.close();
  await plain.close();
  await server.stop();
}
