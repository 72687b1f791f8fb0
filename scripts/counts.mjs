import { readFile } from "node:fs/promises";

/**
 * How many tests of a part passed and failed, by the runner's own JSON report; `names` are the
 * failed ones.
 * @typedef {{ passed: number, failed: number, skipped: number, names: string[], again?: string[] }} Counts
 * `again`: what passed only at its second try, which on a busy machine a real browser may need.
 */

/**
 * @param {string} file report of Vitest's json reporter
 * @returns {Promise<Counts | undefined>} undefined if there is no whole report
 */
export async function vitestCounts(file) {
  const report = await json(file);
  if (!report) return undefined;
  const files = /** @type {any[]} */ (report.testResults);
  const tests = files.flatMap((one) => one.assertionResults);
  // A file that could not even be loaded has no tests, and is one failure.
  const broken = files.filter(
    (one) => one.status === "failed" && one.assertionResults.length === 0,
  );
  const failed = tests.filter((test) => test.status === "failed");
  return {
    passed: tests.filter((test) => test.status === "passed").length,
    failed: failed.length + broken.length,
    skipped: tests.filter((test) => !["passed", "failed"].includes(test.status)).length,
    names: [...failed.map((test) => test.fullName), ...broken.map((one) => one.name)],
  };
}

/**
 * @param {string} file report of Playwright's json reporter
 * @returns {Promise<Counts | undefined>} undefined if there is no whole report
 */
export async function playwrightCounts(file) {
  const report = await json(file);
  if (!report) return undefined;
  const specs = /** @type {any[]} */ (report.suites).flatMap(specsOf);
  const tests = specs.flatMap((spec) =>
    spec.tests.map((/** @type {any} */ test) => ({
      name: `${spec.file}: ${spec.title}`,
      status: test.status,
    })),
  );
  const failed = tests.filter(({ status }) => status === "unexpected");
  const again = tests.filter(({ status }) => status === "flaky");
  return {
    passed: tests.filter(({ status }) => status === "expected").length + again.length,
    again: again.map(({ name }) => name),
    // Errors outside of any test: a file that can't be loaded, for instance.
    failed: failed.length + report.errors.length,
    skipped: tests.filter(({ status }) => status === "skipped").length,
    names: [
      ...failed.map(({ name }) => name),
      ...report.errors.map(
        (/** @type {any} */ error) => error.message?.split("\n")[0] ?? "error outside of a test",
      ),
    ],
  };
}

/** @param {any} suite */
function specsOf(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

/** @param {string} file */
async function json(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}
