/* Runs in Node and in pages alike. */

/** One way to do something. */
export type Way = () => unknown;

/** The best time of each, in milliseconds for one go. */
export interface Comparison {
  readonly oursMs: number;
  readonly theirsMs: number;
}

export interface Rounds {
  readonly rounds: number;
  /** How often each way is gone in a round: more for what is short. */
  readonly times: number;
}

/**
 * Compares two ways by turns in one run, and takes the best round of each: whatever else the machine
 * does only ever adds.
 */
export async function compare(ours: Way, theirs: Way, much: Rounds): Promise<Comparison> {
  let oursMs = Number.POSITIVE_INFINITY;
  let theirsMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < much.rounds; round += 1) {
    theirsMs = Math.min(theirsMs, await timeMs(theirs, much.times));
    oursMs = Math.min(oursMs, await timeMs(ours, much.times));
  }
  return { oursMs, theirsMs };
}

/** The best of several rounds, in milliseconds for one go. */
export async function bestMs(way: Way, { rounds, times }: Rounds): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) best = Math.min(best, await timeMs(way, times));
  return best;
}

async function timeMs(way: Way, times: number): Promise<number> {
  // What earlier rounds left is collected now, and memory behind Blobs freed by the tasks that follow.
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 30));
  const startMs = performance.now();
  for (let time = 0; time < times; time += 1) await way();
  return (performance.now() - startMs) / times;
}
