import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { expect, test } from "./harness/fixtures.ts";
import { PopupTab } from "./pages/popup.ts";

/** Durations are in wall-clock time: on a busy machine one try may be unlucky, three in a row are not. */
const tries = 3;

test("while a file of 50 MB is shared, no task of the page takes 50 ms", async ({
  extension,
}, testInfo) => {
  test.setTimeout(400_000);
  const path = testInfo.outputPath("fifty.bin");
  await writeFile(path, randomBytes(50_000_000));
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
  while (seen.length < tries && seen.at(-1)?.length !== 0) {
    await popup.pickFile(path);
    await takeLongTasks();
    await popup.share();
    seen.push(await takeLongTasks());
    await popup.page.getByRole("button", { name: "New secret" }).click();
    await expect(popup.secret).toBeVisible();
  }
  expect(seen.at(-1), `long tasks in ms: ${JSON.stringify(seen)}`).toEqual([]);

  // The measure itself: a task that is too long does show.
  await popup.page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 80;
      while (performance.now() < end);
    });
  });
  await expect.poll(takeLongTasks).toHaveLength(1);
});
