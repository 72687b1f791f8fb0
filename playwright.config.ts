import { defineConfig } from "playwright/test";

/** End to end: the built extension in real browsers against the real server. `npm test` builds first. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "tests/e2e/results",
  // Far more than any test needs: machines that run other things at the same time are slow, not wrong.
  timeout: 120_000,
  globalTimeout: 30 * 60_000,
  expect: { timeout: 15_000 },
  // A second try for what a busy machine disturbs; the test command names each test that needed it.
  retries: 1,
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ? [["list"], ["json"]] : [["list"]],
  projects: [
    {
      name: "headless",
      testMatch: "*.spec.ts",
      testIgnore: ["*.display.spec.ts", "*.firefox.spec.ts"],
    },
    // One after the other: a screen has one focus and one clipboard.
    { name: "display", testMatch: "*.display.spec.ts", workers: 1 },
    { name: "firefox", testMatch: "*.firefox.spec.ts", workers: 1 },
  ],
});
