/** Why an opening deserves a second thought. It says when, never who. */
export type Oddity = "soon" | "night" | "late";

/** Quicker than people click on what they were just sent. */
const soonMs = 10_000;
const lateMs = 3 * 86_400_000;
/** Before this hour, by the sender's own clock, it is night. */
const morningHour = 5;

/**
 * Whether a secret was opened within seconds, at night or days after it was shared; undefined if
 * none of these. `hourOf` gives the hour of a moment by the sender's clock, 0…23.
 */
export function oddOpening(
  createdAtMs: number,
  openedAtMs: number,
  hourOf: (atMs: number) => number,
): Oddity | undefined {
  const passedMs = openedAtMs - createdAtMs;
  if (passedMs < soonMs) return "soon";
  // Who shares at night has readers at night.
  const isNight = (atMs: number) => hourOf(atMs) < morningHour;
  if (isNight(openedAtMs) && !isNight(createdAtMs)) return "night";
  return passedMs > lateMs ? "late" : undefined;
}
