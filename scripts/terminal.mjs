/** What the scripts say: one line a step, with its time, in plain words. */

/** Something the person at the terminal can mend; `advice` says how. */
export class Trouble extends Error {
  /**
   * @param {string} what
   * @param {string} advice
   * @param {string} [output] what the failed command printed
   */
  constructor(what, advice, output = "") {
    super(what);
    this.advice = advice;
    this.output = output;
  }
}

const tty = process.stdout.isTTY === true;
const clearLine = "\r\x1b[2K";

/** @param {number} sinceMs */
export function elapsed(sinceMs) {
  const seconds = (Date.now() - sinceMs) / 1000;
  if (seconds < 100) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs one step and says how long it took. A terminal shows the running time; a log gets a sign of
 * life every ten seconds. `work` may return a sentence that is printed instead of the title.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {(result: T) => string} [told]
 * @returns {Promise<T>}
 */
export async function step(title, work, told = () => title) {
  const began = Date.now();
  const tick = () => {
    if (tty) process.stdout.write(`${clearLine}  ${title} … ${elapsed(began)}`);
    else say(`  ${title} … ${elapsed(began)}`);
  };
  if (tty) tick();
  const timer = setInterval(tick, tty ? 500 : 10_000);
  /** @type {(mark: string, text: string) => void} */
  const over = (mark, text) => {
    clearInterval(timer);
    say(`${tty ? clearLine : ""}${mark} ${text} (${elapsed(began)})`);
  };
  try {
    const result = await work();
    over("✓", told(result));
    return result;
  } catch (thrown) {
    over("✗", title);
    throw thrown;
  }
}

/**
 * Prints what went wrong and what to do about it.
 * @param {unknown} thrown
 */
export function sayTrouble(thrown) {
  if (!(thrown instanceof Trouble)) {
    console.error(thrown);
    return;
  }
  if (thrown.output) console.error(indented(thrown.output));
  console.error(`\n${thrown.message}\n${thrown.advice}`);
}

/** @param {string} text */
function indented(text) {
  return text.trimEnd().replace(/^/gm, "    ");
}
