import { defaultSettings } from "../../../lib/settings.ts";
import { Options } from "../pages/options.ts";
import { test as base } from "./fixtures.ts";
import { ServerProcess } from "./server.ts";

/**
 * A server of the test's own, added as a person does it: then what it can is known, and one request is
 * one share. `serverEnv`: settings beside those that every test's server has.
 */
export const test = base.extend<{ own: ServerProcess; serverEnv: Record<string, string> }>({
  serverEnv: [{}, { option: true }],
  own: async ({ extension, serverEnv }, use) => {
    const own = await ServerProcess.start({ env: { HUSHLINK_RATE_LIMIT: "off", ...serverEnv } });
    await extension.write("local", { settings: defaultSettings });
    const options = await Options.open(extension);
    await options.addServer(own.base);
    await options.page.close();
    await use(own);
    await own.stop();
  },
});

export { expect } from "playwright/test";
