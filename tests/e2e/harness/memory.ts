import { readFileSync } from "node:fs";
import type { CDPSession } from "playwright";

/**
 * The most memory in bytes that all processes of a browser took together at any time while `work` ran,
 * beyond what they took before. What processes share counts once. Linux only.
 */
export async function peakGrowth(browser: CDPSession, work: () => Promise<unknown>) {
  const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
  const pids = processInfo.map(({ id }) => id);
  const before = usedBy(pids);
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, usedBy(pids));
  }, 30);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return peak - before;
}

/** Proportional set size; a process that has ended takes nothing. */
function usedBy(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + 1024 * kilobytesOf(pid), 0);
}

function kilobytesOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]);
  } catch {
    return 0;
  }
}
