import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ErrorCode } from "../../lib/errors.ts";
import { type ReferenceKeys, referenceKeys, referenceSeal } from "./reference.ts";

/** One file of tests/vectors/hushlink-v1; its fields are told in the README there. */
export interface Vector {
  name: string;
  why: string;
  token: string;
  passphrase: string | null;
  id: string | null;
  access: string | null;
  encryption: string | null;
  meta: string | null;
  content: string | null;
  ciphertext: string;
  expect: "ok" | ErrorCode;
}

/** One file of tests/vectors/hushlink-carrier-v1. */
export interface CarrierVector {
  name: string;
  why: string;
  token: string;
  passphrase: string | null;
  meta: string | null;
  content: string | null;
  text: string;
  expect: "ok" | ErrorCode;
}

export const vectorsFolder = new URL("../vectors/", import.meta.url);

export function vectorFile(folder: string, name: string): URL {
  return new URL(`${folder}/${name}.json`, vectorsFolder);
}

export function readVector<Kind>(folder: string, name: string): Kind {
  return JSON.parse(readFileSync(vectorFile(folder, name), "utf8"));
}

export const textMeta = '{"kind":"text"}';
export const fileMeta = '{"kind":"file","name":"blob.bin","type":"application/octet-stream"}';

/** A token whose key follows from a word, so that the generator makes the same bytes on every machine. */
export function tokenOf(word: string, header: number): string {
  const key = createHash("sha256").update(`hushlink test key: ${word}`).digest();
  return Buffer.from([header, ...key]).toString("base64url");
}

/** Bytes without a pattern that are the same everywhere. */
export function bytesOf(word: string, length: number): Buffer {
  return createHash("shake256", { outputLength: length }).update(word).digest();
}

export interface Positive {
  name: string;
  why: string;
  content: string | Buffer;
  meta?: string;
  passphrase?: string;
  /** Whole token, where its key matters. */
  token?: string;
}

export function positive(made: Positive): Vector {
  const passphrase = made.passphrase ?? null;
  const token = made.token ?? tokenOf(made.name, passphrase === null ? 0x10 : 0x11);
  const keys = referenceKeys(token, passphrase);
  const meta = made.meta ?? textMeta;
  const content = Buffer.from(made.content);
  return {
    name: made.name,
    why: made.why,
    token,
    passphrase,
    ...hexOf(keys),
    meta,
    content: content.toString("base64url"),
    ciphertext: referenceSeal(keys, meta, content).toString("base64url"),
    expect: "ok",
  };
}

/** A vector that must fail when it is opened, made by `seal` with the keys that the token gives. */
export function unopenable(
  name: string,
  why: string,
  seal: (keys: ReferenceKeys) => Buffer,
): Vector {
  const token = tokenOf(name, 0x10);
  const keys = referenceKeys(token, null);
  const ciphertext = seal(keys).toString("base64url");
  const outcome = { meta: null, content: null, ciphertext, expect: "open.failed" as const };
  return { name, why, token, passphrase: null, ...hexOf(keys), ...outcome };
}

export interface HexKeys {
  id: string;
  access: string;
  encryption: string;
}

/** Derived keys as the vectors write them. */
export function hexOf(keys: Record<keyof HexKeys, Uint8Array>): HexKeys {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
  return { id: hex(keys.id), access: hex(keys.access), encryption: hex(keys.encryption) };
}
