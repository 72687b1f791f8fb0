/**
 * Cryptgeon 2 (its library occulto 2):
 *   contents = base64("AES-GCM") "--" base64(IV, 12 bytes) "--" base64(ciphertext || tag)
 *   meta     = JSON {"type": "text" | "file", "derivation"?: …}, readable by the server
 * key = 32 random bytes, hex in the link; or, with a password, and then nothing in the link,
 *   PBKDF2(password, derivation.salt, derivation.iterations, derivation.hash, 32)
 *   derivation = {"name":"PBKDF2","hash":"SHA-512","iterations":100000,"length":256,"salt":{"0":n,"1":n,…}}
 *   the salt is a byte array as JSON.stringify prints it: an object with indices, 16 of them
 * Files: `contents` is JSON [{"name","size","type","contents": as above}], so name, size and type
 * are readable by the server.
 * A reader refuses other algorithms: version 3 uses others.
 */
import * as v from "valibot";
import { type Bytes, textOf, utf8 } from "../../bytes.ts";
import { AppError } from "../../errors.ts";
import type { Secret } from "../../model.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { openGcm, pbkdf2, sealGcm } from "../cipher.ts";

export const keyBytes = 32;
const algorithm = toBase64(utf8("AES-GCM"));
const separator = "--";

const Derivation = v.object({
  name: v.literal("PBKDF2"),
  hash: v.picklist(["SHA-256", "SHA-512"]),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
  length: v.literal(256),
  salt: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255))),
});
export type Derivation = v.InferOutput<typeof Derivation>;
const Meta = v.object({ type: v.string(), derivation: v.optional(v.unknown()) });

export interface NoteMeta {
  readonly type: "text" | "file";
  readonly derivation: Derivation | undefined;
}

/** Throws `open.unsupported` if it is no note that version 2 wrote. */
export function metaOf(json: string): NoteMeta {
  try {
    const { type, derivation } = v.parse(Meta, JSON.parse(json));
    if (type !== "text" && type !== "file") throw new AppError("open.unsupported");
    return {
      type,
      derivation: derivation === undefined ? undefined : v.parse(Derivation, derivation),
    };
  } catch {
    throw new AppError("open.unsupported");
  }
}

/** As version 2 writes it. `salt`: 16 random bytes. */
export function newDerivation(salt: Bytes): Derivation {
  return {
    name: "PBKDF2",
    hash: "SHA-512",
    iterations: 100_000,
    length: 256,
    salt: Object.fromEntries(salt.entries()),
  };
}

export function derivedKey(password: string, derivation: Derivation): Promise<Bytes> {
  const { hash, iterations, salt } = derivation;
  const count = Object.keys(salt).length;
  const bytes = Uint8Array.from({ length: count }, (_, i) => salt[i] ?? 0);
  return pbkdf2(utf8(password), bytes, { hash, iterations, bytes: keyBytes });
}

/** `contents` of a note. `random`: cryptographically strong. */
export async function seal(
  secret: Secret,
  key: Bytes,
  random: (byteCount: number) => Bytes,
): Promise<string> {
  if (secret.kind === "text") return sealBytes(utf8(secret.text), key, random(12));
  const { name, type, content } = secret;
  const bytes = new Uint8Array(await content.arrayBuffer());
  const contents = await sealBytes(bytes, key, random(12));
  return JSON.stringify([{ name, size: content.size, type, contents }]);
}

async function sealBytes(plain: Bytes, key: Bytes, nonce: Bytes): Promise<string> {
  const sealed = await sealGcm({ key, nonce }, plain);
  return [algorithm, toBase64(nonce), toBase64(sealed)].join(separator);
}

const Files = v.array(v.object({ name: v.string(), type: v.string(), contents: v.string() }));

/** Throws `open.failed` for a wrong key or changed bytes, `open.unsupported` for another algorithm. */
export async function open(contents: string, type: NoteMeta["type"], key: Bytes): Promise<Secret> {
  if (type === "text") return { kind: "text", text: textOf(await openBytes(contents, key)) };
  const files: Secret[] = [];
  for (const file of filesOf(contents)) {
    const { name, type: mediaType } = file;
    const content = new Blob([await openBytes(file.contents, key)], { type: mediaType });
    files.push({ kind: "file", name, type: mediaType, content });
  }
  const [first, ...more] = files;
  if (!first) throw new AppError("open.failed");
  return more.length > 0 ? { ...first, more } : first;
}

function filesOf(contents: string): v.InferOutput<typeof Files> {
  try {
    return v.parse(Files, JSON.parse(contents));
  } catch {
    throw new AppError("open.failed");
  }
}

async function openBytes(contents: string, key: Bytes): Promise<Bytes> {
  const [name, iv, sealed, ...rest] = contents.split(separator);
  if (name !== algorithm) throw new AppError("open.unsupported");
  const [nonce, bytes] = [fromBase64(iv ?? ""), fromBase64(sealed ?? "")];
  if (!nonce || nonce.length === 0 || !bytes || rest.length > 0) throw new AppError("open.failed");
  return openGcm({ key, nonce }, bytes);
}
