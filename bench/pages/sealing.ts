import { openSealed, sealSecret } from "../../lib/crypto/envelope.ts";
import { deriveKeys } from "../../lib/crypto/keys.ts";
import type { Secret } from "../../lib/model.ts";
import { bestMs, type Comparison, compare, type Way } from "../tools/measure.ts";

/* Runs inside Chromium: bench/sealing.ts asks and prints. */

export interface SealingAnswers {
  readonly seal: Comparison;
  readonly open: Comparison;
  readonly small: Comparison;
  readonly passphraseMs: number;
  /** The longest task each, in milliseconds; 0 if none took 50 ms. */
  readonly longestTaskMs: Readonly<Record<"sealing" | "opening" | "stretching", number>>;
}

const { subtle } = globalThis.crypto;
const MB = 1_000_000;
const iv = new Uint8Array(12);
const cipher = { name: "AES-GCM", iv };
const token = { needsPassphrase: false, key: randomBytes(32) };
const locked = { ...token, needsPassphrase: true };
const keys = await deriveKeys(token, undefined);

function randomBytes(byteCount: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(byteCount);
  for (let start = 0; start < byteCount; start += 65_536) {
    crypto.getRandomValues(bytes.subarray(start, start + 65_536));
  }
  return bytes;
}

function fileOf(content: Uint8Array<ArrayBuffer>): Secret {
  return { kind: "file", name: "blob.bin", type: "", content: new Blob([content]) };
}

async function rawKey(): Promise<CryptoKey> {
  return await subtle.importKey("raw", keys.encryption, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Ours from a file to the ciphertext, and back to a file; theirs from memory to memory in one call. */
async function large(): Promise<Pick<SealingAnswers, "seal" | "open">> {
  const content = randomBytes(20 * MB);
  const secret = fileOf(content);
  const ciphertext = await sealSecret({ secret, keys });
  const raw = await subtle.encrypt(cipher, await rawKey(), content);
  const much = { rounds: 10, times: 1 };
  const rawSeal = async () => subtle.encrypt(cipher, await rawKey(), content);
  const rawOpen = async () => subtle.decrypt(cipher, await rawKey(), raw);
  return {
    seal: await compare(() => sealSecret({ secret, keys }), rawSeal, much),
    open: await compare(() => openSealed({ ciphertext, keys }), rawOpen, much),
  };
}

/** HKDF once, encrypt and decrypt: the least that any link without a passphrase needs. */
async function bareTrip(plain: Uint8Array<ArrayBuffer>): Promise<void> {
  const root = await subtle.importKey("raw", token.key, "HKDF", false, ["deriveKey"]);
  const kdf = { name: "HKDF", hash: "SHA-256", salt: iv, info: iv };
  const aes = { name: "AES-GCM", length: 256 };
  const key = await subtle.deriveKey(kdf, root, aes, false, ["encrypt", "decrypt"]);
  await subtle.decrypt(cipher, key, await subtle.encrypt(cipher, key, plain));
}

async function ourTrip(secret: Secret): Promise<void> {
  const fresh = await deriveKeys(token, undefined);
  await openSealed({ ciphertext: await sealSecret({ secret, keys: fresh }), keys: fresh });
}

/** The longest task of the best of five runs: what else the machine does only adds. */
async function longestTaskMs(work: Way): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const longest = watchTasks();
    await work();
    runs.push(await longest());
  }
  return Math.min(...runs);
}

function watchTasks(): () => Promise<number> {
  let longestMs = 0;
  const look = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longestMs = Math.max(longestMs, duration);
  };
  const observer = new PerformanceObserver((list) => look(list.getEntries()));
  observer.observe({ type: "longtask" });
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    look(observer.takeRecords());
    observer.disconnect();
    return longestMs;
  };
}

/** Asked for by bench/sealing.ts. */
async function answer(): Promise<SealingAnswers> {
  const text: Secret = { kind: "text", text: "x".repeat(1000) };
  const plain = new Uint8Array(1000);
  const secret = fileOf(randomBytes(50 * MB));
  const ciphertext = await sealSecret({ secret, keys });
  const once = { rounds: 7, times: 1 };
  return {
    ...(await large()),
    small: await compare(
      () => ourTrip(text),
      () => bareTrip(plain),
      { rounds: 10, times: 100 },
    ),
    passphraseMs: await bestMs(() => deriveKeys(locked, String(Math.random())), once),
    longestTaskMs: {
      sealing: await longestTaskMs(() => sealSecret({ secret, keys })),
      opening: await longestTaskMs(() => openSealed({ ciphertext, keys })),
      stretching: await longestTaskMs(() => deriveKeys(locked, "4711")),
    },
  };
}

Object.assign(globalThis, { answer });
