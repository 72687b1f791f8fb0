import type { Page } from "playwright";
import { test as base } from "playwright/test";
import { buildSites, sitesFolder } from "../../sites/build.ts";
import { Extension } from "./extension.ts";
import { ServerProcess } from "./server.ts";
import { type Site, serveFolder } from "./sites.ts";

interface PerFile {
  readonly server: ServerProcess;
  /** The composer pages. */
  readonly site: Site;
  /** One browser for all cases of a worker, so that hundreds of them take minutes. */
  readonly extension: Extension;
}

interface PerTest {
  readonly page: Page;
}

/** Tests with composers share a browser; each has a tab of its own. */
export const test = base.extend<PerTest, PerFile>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
    async ({}, use) => {
      const server = await ServerProcess.start();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      await buildSites();
      const site = await serveFolder(sitesFolder);
      await use(site);
      await site.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  extension: [
    async ({ server }, use) => {
      const extension = await Extension.launch();
      await extension.configure(server.base);
      await use(extension);
      await extension.close();
    },
    { scope: "worker" },
  ],
  page: async ({ extension }, use) => {
    const page = await extension.context.newPage();
    await use(page);
    await page.close();
  },
});

export { expect } from "playwright/test";
