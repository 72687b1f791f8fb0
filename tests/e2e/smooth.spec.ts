import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { expect, test } from "./harness/fixtures.ts";
import { peakGrowth } from "./harness/memory.ts";
import { PopupTab } from "./pages/popup.ts";

/**
 * Durations are in wall-clock time, and memory is given back when the browser finds the time: on a
 * busy machine one try may be unlucky, three in a row are not.
 */
const tries = 3;
const fileBytes = 50_000_000;

test("while a file of 50 MB is shared, no task of the page takes 50 ms, and the browser needs less than four times the file", async ({
  extension,
}, testInfo) => {
  test.setTimeout(400_000);
  const path = testInfo.outputPath("fifty.bin");
  await writeFile(path, randomBytes(fileBytes));
  const popup = await PopupTab.open(extension);
  // The browser reports every task of 50 ms and more.
  await popup.page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ type: "longtask" });
    Object.assign(globalThis, { longTasks: tasks });
  });
  const takeLongTasks = () =>
    popup.page.evaluate(() =>
      (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0),
    );
  const seen: number[][] = [];
  const grown: number[] = [];
  const isSmooth = () => seen.some((tasks) => tasks.length === 0);
  const isLean = () => grown.some((bytes) => bytes < 4 * fileBytes);
  while (seen.length < tries && !(isSmooth() && isLean())) {
    await popup.pickFile(path);
    await takeLongTasks();
    grown.push(await peakGrowth(extension.browser, () => popup.share()));
    seen.push(await takeLongTasks());
    await popup.page.getByRole("button", { name: "New secret" }).click();
    await expect(popup.secret).toBeVisible();
  }
  expect(isSmooth(), `long tasks in ms: ${JSON.stringify(seen)}`).toBe(true);
  expect(isLean(), `grown by bytes: ${JSON.stringify(grown)}`).toBe(true);

  // The measure itself: a task that is too long does show.
  await popup.page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 80;
      while (performance.now() < end);
    });
  });
  await expect.poll(takeLongTasks).toHaveLength(1);
  const held = () => popup.page.evaluate("held = new Uint8Array(1e8).fill(1), 0");
  // Less than what is held: memory of the shares before may be given back meanwhile.
  expect(await peakGrowth(extension.browser, held)).toBeGreaterThan(5e7);
});
