import { type Browser, chromium, type Page } from "playwright";
import { hushlink } from "../../lib/backends/hushlink/adapter.ts";
import type { Effects } from "../../lib/effects.ts";
import type { BackendSettings, Receipt, Secret, ShareOptions } from "../../lib/model.ts";
import { CuttingProxy } from "../fakes/cutting-proxy.ts";
import { nodeEffects } from "../fakes/node-effects.ts";
import { Extension } from "./harness/extension.ts";
import { test as base, expect } from "./harness/fixtures.ts";
import { chromiumPath } from "./harness/paths.ts";
import { until } from "./harness/poll.ts";

/** A secret on a server, as its sender knows it. */
export interface Shared {
  readonly link: string;
  readonly token: string;
  readonly revoke: () => Promise<void>;
  /** How often it was opened, by the server's own account. */
  readonly views: () => Promise<number>;
}

/** Shares through the product's own adapter, from Node: one view, an hour, unless told otherwise. */
export async function share(
  address: string,
  secret: Secret | string,
  chosen: Partial<ShareOptions> = {},
  fx: Effects = nodeEffects,
): Promise<Shared> {
  const server: BackendSettings = { id: "own", kind: "hushlink", name: "", base: address };
  const options: ShareOptions = { expiresInSeconds: 3_600, views: 1, ...chosen };
  const plan = hushlink.plan(server, options, fx);
  const whole: Secret = typeof secret === "string" ? { kind: "text", text: secret } : secret;
  const { link, handle } = await hushlink.create(server, { plan, secret: whole, options }, fx);
  const receipt = { handle, base: address } as Receipt;
  return {
    link,
    token: new URL(link).hash.slice(1),
    revoke: () => hushlink.revoke(receipt, server, nodeEffects),
    views: async () => (await hushlink.status(receipt, server, nodeEffects)).openedAtMs.length,
  };
}

/** Shares something that will not decrypt: one bit of its ciphertext is another. */
export function shareDamaged(address: string): Promise<Shared> {
  return share(
    address,
    "never to be read",
    {},
    {
      ...nodeEffects,
      fetch: (request) => {
        if (request.method !== "PUT" || !(request.body instanceof Uint8Array)) {
          return nodeEffects.fetch(request);
        }
        const body = new Uint8Array(request.body);
        body[5] = (body[5] ?? 0) ^ 1;
        return nodeEffects.fetch({ ...request, body });
      },
    },
  );
}

/** Where a recipient opens a link: in the extension, or on the server's page without it. */
export const ways = ["the viewer", "the web page"] as const;
export type Way = (typeof ways)[number];

interface PerTest {
  readonly way: Way;
  /** Stands between recipient and server; links are made through it. */
  readonly wire: CuttingProxy;
  /** Follows a link in a new tab. */
  readonly visit: (link: string) => Promise<Page>;
}

interface PerWorker {
  readonly plainBrowser: Browser;
}

export const test = base.extend<PerTest, PerWorker>({
  way: ["the viewer", { option: true }],
  plainBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
    async ({}, use) => {
      const browser = await launchPlain();
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  wire: async ({ server }, use) => {
    const wire = await CuttingProxy.start(server.base);
    await use(wire);
    await wire.close();
  },
  visit: async ({ way, wire, plainBrowser }, use) => {
    if (way === "the web page") {
      const context = await plainBrowser.newContext({ acceptDownloads: true });
      await use((link) => visitIn(() => context.newPage(), link));
      await context.close();
      return;
    }
    const extension = await Extension.launch();
    await extension.configure(wire.base);
    await until("the redirect rule", async () => (await rulesOf(extension)).length === 1);
    await use((link) => visitIn(() => extension.context.newPage(), link));
    await extension.close();
  },
});

/** The extension's own redirect rules, as the browser holds them. */
export async function rulesOf(extension: Extension): Promise<readonly { id: number }[]> {
  return (await extension.worker()).evaluate(() => chrome.declarativeNetRequest.getDynamicRules());
}

/** A Chromium without the extension. */
export function launchPlain(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
}

async function visitIn(newPage: () => Promise<Page>, link: string): Promise<Page> {
  const page = await newPage();
  await page.goto(link);
  return page;
}

/** Each of these words stands on the page by now, or does soon. */
export async function expectWords(page: Page, ...words: (RegExp | string)[]): Promise<void> {
  const main = page.getByRole("main");
  for (const each of words) await expect(main).toContainText(each, { timeout: 15_000 });
}

export { expect };
