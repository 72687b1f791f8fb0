import { readFileSync } from "node:fs";

const ticksPerSecond = 100;

/**
 * User and system time of a process so far, in microseconds, to 10 ms (proc_pid_stat(5), fields 14
 * and 15). Hardly depends on what else the machine does.
 */
export function cpuUsOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1e6;
}
