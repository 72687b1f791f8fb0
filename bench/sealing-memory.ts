import { randomBytes } from "node:crypto";
import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSealed, sealSecret } from "../lib/crypto/envelope.ts";
import { deriveKeys } from "../lib/crypto/keys.ts";
import type { Secret } from "../lib/model.ts";
import { printTable, type Row } from "./tools/table.ts";

/** How much memory does a file of 100 MB take while it is sealed and opened? */

const MB = 1_000_000;
const fileBytes = 100 * MB;
const keys = await deriveKeys({ needsPassphrase: false, key: new Uint8Array(32) }, undefined);

/** The most memory that the process ever had. */
function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function rowOf(what: string, beforeBytes: number): Row {
  const grownBytes = peakBytes() - beforeBytes;
  const ours = `${(grownBytes / MB).toFixed(0)} MB`;
  return { what, ours, theirs: `${fileBytes / MB} MB`, value: grownBytes / fileBytes, limit: 4 };
}

async function fileIn(folder: string, byteCount: number): Promise<Secret> {
  const path = join(folder, `${byteCount}.bin`);
  const piece = randomBytes(MB);
  for (let written = 0; written < byteCount; written += MB)
    writeFileSync(path, piece, { flag: "a" });
  return { kind: "file", name: "big.bin", type: "", content: await openAsBlob(path) };
}

const folder = mkdtempSync(join(tmpdir(), "hushlink-bench-"));
try {
  await sealSecret({ secret: await fileIn(folder, 5 * MB), keys });
  const secret = await fileIn(folder, fileBytes);
  const before = peakBytes();
  const ciphertext = await sealSecret({ secret, keys });
  const sealed = rowOf("grown while sealing, against the file", before);
  await openSealed({ ciphertext, keys });
  const opened = rowOf("grown while sealing and then opening, ciphertext included", before);
  printTable(`How much memory do ${fileBytes / MB} MB take? (${ciphertext.length} bytes sealed)`, [
    sealed,
    opened,
  ]);
} finally {
  rmSync(folder, { recursive: true });
}
