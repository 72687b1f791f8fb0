import { setTimeout as pause } from "node:timers/promises";
import { expect, test, vi } from "vitest";

/** One more instance of the module, as each page and the worker have one of their own. */
async function context() {
  vi.resetModules();
  return (await import("../../lib/browser/exclusive.ts")).exclusively;
}

test("changes from two contexts at once are all kept", async () => {
  const contexts = [await context(), await context()];
  let stored: readonly number[] = [];
  const add = async (value: number) => {
    const read = stored;
    await pause(1);
    stored = [...read, value];
  };
  const values = Array.from({ length: 20 }, (_, value) => value);
  await Promise.all(
    values.map((value) => contexts[value % 2]?.("receipts", () => add(value)) ?? add(value)),
  );
  expect(stored.toSorted((a, b) => a - b)).toEqual(values);
});

test("work that fails is told, and holds nobody up", async () => {
  const exclusively = await context();
  await expect(exclusively("one", () => Promise.reject(new Error("full")))).rejects.toThrow("full");
  await expect(exclusively("one", async () => "done")).resolves.toBe("done");
});
