/** Lets the page run on for some milliseconds; in a hidden tab browsers make it a second. */
export function pause(ms: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, ms));
}

/** Waits until something is true, or the time is over; says whether it is. */
export async function waitFor(isTrue: () => boolean, atMostMs: number): Promise<boolean> {
  const end = performance.now() + atMostMs;
  while (!isTrue() && performance.now() < end) await pause(30);
  return isTrue();
}
