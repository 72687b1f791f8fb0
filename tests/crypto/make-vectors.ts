import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { badCiphertexts } from "./cases-bad-ciphertext.ts";
import { badLinks } from "./cases-bad-link.ts";
import { carrierCases } from "./cases-carrier.ts";
import { goodCases } from "./cases-good.ts";
import { vectorFile, vectorsFolder } from "./vectors.ts";

/*
 * Writes the vectors that are not there yet: `node tests/crypto/make-vectors.ts`. It never changes a
 * file that exists. A vector is a promise that old links open; one that no longer fits is a broken
 * promise and not to be made again. Uses the second implementation only, never lib/crypto.
 */

const folders = {
  "hushlink-v1": [...goodCases, ...badCiphertexts, ...badLinks],
  "hushlink-carrier-v1": carrierCases,
};

for (const [folder, cases] of Object.entries(folders)) {
  mkdirSync(new URL(folder, vectorsFolder), { recursive: true });
  for (const made of cases) {
    const file = vectorFile(folder, made.name);
    if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);
  }
}
