import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/e2e/**", "node_modules/**"],
    testTimeout: 20_000,
    // Vitest leaves one core free; here most tests wait for servers and browsers of their own.
    maxWorkers: 2,
  },
});
