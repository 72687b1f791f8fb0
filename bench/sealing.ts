import { argon2Sync, randomBytes } from "node:crypto";
import { argon2Cost } from "../lib/crypto/keys.ts";
import type { SealingAnswers } from "./pages/sealing.ts";
import { inChromium } from "./tools/browser.ts";
import { bestMs } from "./tools/measure.ts";
import { ms, printTable, type Row, rowOf } from "./tools/table.ts";

/** What does our format cost in the browser, beside the browser's own cipher in the same run? */

declare const answer: () => Promise<SealingAnswers>;

function nativeArgon2(): Buffer {
  return argon2Sync("argon2id", {
    message: randomBytes(8),
    nonce: randomBytes(16),
    memory: argon2Cost.memoryKiB,
    passes: argon2Cost.passes,
    parallelism: argon2Cost.lanes,
    tagLength: 32,
  });
}

/** So short that a limit in milliseconds says more than a ratio. */
function smallRow({ oursMs, theirsMs }: SealingAnswers["small"]): Row {
  const what = "keys, seal and open 1 KB, against HKDF and AES-GCM; ms";
  return { what, ours: ms(oursMs), theirs: ms(theirsMs), value: oursMs, limit: 1 };
}

function taskRow(what: string, longestMs: number): Row {
  const ours = longestMs === 0 ? "under 50 ms" : ms(longestMs);
  return { what, ours, theirs: "–", value: longestMs, limit: 50 };
}

const { seal, open, small, passphraseMs, longestTaskMs } = await inChromium("sealing.ts", (page) =>
  page.evaluate(() => answer()),
);
const nativeMs = await bestMs(nativeArgon2, { rounds: 7, times: 1 });

printTable("What does our format cost in the browser? (best of several rounds)", [
  rowOf("seal a file of 20 MB, against AES-GCM in one call", seal, 1.5),
  rowOf("open a file of 20 MB, against AES-GCM in one call", open, 2.5),
  smallRow(small),
  rowOf(
    "stretch a passphrase, against Argon2id of Node",
    { oursMs: passphraseMs, theirsMs: nativeMs },
    15,
  ),
  taskRow("longest task while 50 MB are sealed; ms", longestTaskMs.sealing),
  taskRow("longest task while 50 MB are opened; ms", longestTaskMs.opening),
  taskRow("longest task while a passphrase is stretched; ms", longestTaskMs.stretching),
]);
