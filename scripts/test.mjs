import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, builds } from "./build.mjs";
import { playwrightCounts, vitestCounts } from "./counts.mjs";
import { bin, root } from "./dependencies.mjs";
import { endWithEverything, result, run, start } from "./processes.mjs";
import { setUp } from "./setup.mjs";
import { elapsed, say, sayTrouble, step } from "./terminal.mjs";

/**
 * Runs every check there is, all of them even if one fails, and ends with the line
 * `N passed, N failed`: each static check and each build counts as one, each test as one.
 */

/** @type {[name: string, program: string, args: string[]][]} */
const staticChecks = [
  ["Format and lint (biome)", "biome", ["ci", "--colors=off", "."]],
  ["Lint with types (oxlint)", "oxlint", ["--type-aware", "--deny-warnings"]],
  ["Types (tsc)", "tsc", ["-b"]],
  ["Unused code (knip)", "knip", []],
];

const total = { passed: 0, failed: 0, skipped: 0, names: /** @type {string[]} */ ([]) };

/** @param {import("./counts.mjs").Counts} counts */
function add({ passed, failed, skipped, names }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  total.names.push(...names);
}

/**
 * A check that passes or fails as a whole.
 * @param {string} name
 * @param {() => Promise<unknown>} work
 */
async function check(name, work) {
  try {
    await step(name, work);
    add({ passed: 1, failed: 0, skipped: 0, names: [] });
  } catch (thrown) {
    sayTrouble(thrown);
    add({ passed: 0, failed: 1, skipped: 0, names: [name] });
  }
}

/**
 * A test runner: shows what it prints, then counts by its report. A run without a report or
 * without a test is a failure of its own.
 * @param {string} name
 * @param {import("node:child_process").ChildProcess} runner
 * @param {() => Promise<import("./counts.mjs").Counts | undefined>} count
 */
async function suite(name, runner, count) {
  const began = Date.now();
  const code = await new Promise((resolve) => runner.once("close", resolve));
  const counts = (await count()) ?? { passed: 0, failed: 0, skipped: 0, names: [] };
  const ranNothing = counts.passed + counts.failed === 0;
  const silent = code !== 0 && counts.failed === 0;
  if (ranNothing || silent) {
    counts.failed += 1;
    counts.names.push(ranNothing ? `${name}: no test ran` : `${name}: the runner failed`);
  }
  add(counts);
  for (const again of counts.again ?? []) say(`  Passed at the second try only: ${again}`);
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
  const mark = counts.failed > 0 ? "✗" : "✓";
  say(
    `${mark} ${name}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${elapsed(began)})`,
  );
}

/**
 * Settings of whoever runs the tests must not reach them.
 * @param {NodeJS.ProcessEnv} env
 */
function withoutOwnSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("HUSHLINK_")));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} reports folder for the runners' reports
 */
async function testSuites(env, reports) {
  // More rounds of what is random, where nobody waits for it.
  const slow = env["CI"] ? { SLOW: "1" } : {};
  /** @type {import("node:child_process").SpawnOptions} */
  const shown = { cwd: root, env: { ...slow, ...env }, stdio: ["ignore", "inherit", "inherit"] };
  const unit = join(reports, "unit.json");
  const unitArgs = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${unit}`];
  await suite("Unit and server tests (vitest)", start(join(bin, "vitest"), unitArgs, shown), () =>
    vitestCounts(unit),
  );
  const e2e = join(reports, "e2e.json");
  const e2eEnv = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: e2e };
  const runner = start(join(bin, "playwright"), ["test"], { ...shown, env: e2eEnv });
  await suite("End to end tests (playwright)", runner, () => playwrightCounts(e2e));
}

async function everything() {
  const env = withoutOwnSettings(await setUp({ forTests: true }));
  // Types of WXT's own imports; knip and tsc read them.
  await result(join(bin, "wxt"), ["prepare"], { cwd: root, env });
  for (const [name, program, args] of staticChecks) {
    const advice = "Mend what the lines above name; `npm run fix` does what can be done by itself.";
    await check(name, () => run(join(bin, program), args, { cwd: root, env, advice }));
  }
  // Before the tests: the server's own are about the built page, too.
  for (const name of builds) await check(`Build: ${name}`, () => build(name, env));
  const reports = await mkdtemp(join(tmpdir(), "hushlink-reports-"));
  try {
    await testSuites(env, reports);
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

const began = Date.now();
endWithEverything(() => say("\nStopping …"));
try {
  await everything();
} catch (thrown) {
  sayTrouble(thrown);
  add({ passed: 0, failed: 1, skipped: 0, names: ["set-up"] });
}
say("");
for (const name of total.names) say(`failed: ${name}`);
say(`Took ${elapsed(began)}${total.skipped > 0 ? `; ${total.skipped} skipped` : ""}.`);
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
