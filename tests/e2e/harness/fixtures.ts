import { test as base } from "playwright/test";
import { Extension } from "./extension.ts";
import { ServerProcess } from "./server.ts";

interface PerTest {
  /** A browser of its own for each test, allowed to reach `server` and configured for it. */
  readonly extension: Extension;
}

interface PerWorker {
  /** One server for all tests of a worker. A test that stops or slows it starts its own. */
  readonly server: ServerProcess;
}

export const test = base.extend<PerTest, PerWorker>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
    async ({}, use) => {
      const server = await ServerProcess.start();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  extension: async ({ server }, use) => {
    const extension = await Extension.launch();
    await extension.configure(server.base);
    await use(extension);
    await extension.close();
  },
});

export { expect } from "playwright/test";
