/** Where time comes from: both in milliseconds, `steady` from any beginning but never backwards. */
export interface TimeSource {
  wall(): number;
  steady(): number;
}

const system: TimeSource = { wall: () => Date.now(), steady: () => performance.now() };

/**
 * Unix time in whole milliseconds that never runs backwards: when the machine's clock is put back,
 * this one goes on as before, so that nothing which has expired comes to life again.
 */
export function forwardClock(source: TimeSource = system): () => number {
  let last = source.wall();
  let lastSteady = source.steady();
  return () => {
    const steady = source.steady();
    last = Math.max(source.wall(), last + (steady - lastSteady));
    lastSteady = steady;
    return Math.floor(last);
  };
}
