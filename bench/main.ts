import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { basename } from "node:path";

/*
 * `npm run bench [name …]`: every other file of this folder asks one question, prints one table and ends with 1
 * if a limit was exceeded. Each runs in a process of its own, one after the other.
 */

const wanted = process.argv.slice(2);
const files = globSync(`${import.meta.dirname}/*.ts`)
  .filter((file) => file !== import.meta.filename)
  .filter((file) => wanted.length === 0 || wanted.includes(basename(file, ".ts")))
  .sort();

const failed = files.filter((file) => {
  const { status } = spawnSync(process.execPath, ["--expose-gc", file], { stdio: "inherit" });
  return status !== 0;
});

if (files.length === 0) console.log(`no such question: ${wanted.join(", ")}`);
if (failed.length > 0)
  console.log(`over the limit: ${failed.map((file) => basename(file)).join(", ")}`);
process.exitCode = failed.length > 0 || files.length === 0 ? 1 : 0;
