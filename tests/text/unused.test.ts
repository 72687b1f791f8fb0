import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { areas, tableOf } from "./tables.ts";

/** A text that nothing says is work for every translator, for nobody. */

const sources = globSync("{components,entrypoints,server/web,lib}/**/*.{ts,tsx}")
  .filter((file) => !/^lib\/text\/\w+\//.test(file))
  .map((file) => ({ file, code: readFileSync(file, "utf8") }));

const quotes = (code: string, key: string) => code.includes(`"${key}"`);

test.for(areas)("every text of %s is said somewhere", async (area) => {
  const own = `lib/text/${area}.ts`;
  const users = sources.filter(
    ({ file, code }) => file === own || code.includes(`text/${area}.ts"`),
  );
  // Keys that are values too, as the states of what was sent, are written where the values are.
  const isByValue = users.some(({ code }) =>
    new RegExp(`\\b${area}Text\\((?!"|\\s*\\n\\s*")`).test(code),
  );
  const where = isByValue ? sources : users;
  const unsaid = Object.keys(await tableOf("en", area)).filter(
    (key) => !where.some(({ code }) => quotes(code, key)),
  );
  expect(unsaid).toEqual([]);
});
